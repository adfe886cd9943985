package org.aseankg.store;

import java.time.Duration;

/**
 * What a compaction did.
 *
 * @param before bytes in use before
 * @param after bytes in use after
 * @param took how long it took
 */
public record Compaction(long before, long after, Duration took) {}
