package org.aseankg.search;

/**
 * How near a name is.
 *
 * @param rung the rung
 * @param score the place within it, from 0 to 1
 */
record Near(Rung rung, double score) {}
