package org.aseankg.extract.review;

import java.util.List;

/**
 * An event of the graph that may be the one an article reports.
 *
 * @param event {@code event/slug}
 * @param label its name
 * @param reasons what speaks for it, in words
 * @param score how much that is; only for the order
 */
public record Twin(String event, String label, List<String> reasons, int score) {}
