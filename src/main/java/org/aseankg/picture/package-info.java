/**
 * Pictures of the graph: a timeline of chairs, a map of meetings, a network of who met whom. Each
 * is read once for each version of the data, filtered in memory, and drawn here as SVG.
 */
package org.aseankg.picture;
