package org.aseankg.model;

import java.util.OptionalInt;

/**
 * A place where a source says something.
 *
 * @param source the source
 * @param start offset of the first code point in the source's text; empty where we hold no text
 * @param end offset after the last code point
 * @param certainty {@code high}, {@code medium} or {@code low}
 */
public record Evidence(EntityRef source, OptionalInt start, OptionalInt end, String certainty) {}
