/**
 * Finds entities by name, in Vietnamese and English: one Lucene index of all names, in step with
 * the store, and a ladder of ways in which a typed text can be one of them. Nothing a user types is
 * parsed as a query.
 */
package org.aseankg.search;
