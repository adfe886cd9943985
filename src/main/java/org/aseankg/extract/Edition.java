package org.aseankg.extract;

import java.util.List;

/**
 * A numbered edition of a series named in a sentence.
 *
 * @param from its first token
 * @param to the token after it
 * @param series the series, {@code series/slug}
 * @param type the class its noun names
 * @param numbers its numbers; more than one in "17th and 18th"
 */
record Edition(int from, int to, String series, String type, List<Integer> numbers) {}
