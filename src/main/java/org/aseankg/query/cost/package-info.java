/**
 * Estimates what a query would cost before it runs, from its algebra and the store's own counts,
 * and refuses what no patience would see the end of.
 */
package org.aseankg.query.cost;
