/**
 * Matches names of other people's tables to entities: the services of the Reconciliation Service
 * API 0.2 of the W3C Entity Reconciliation Community Group, on top of the search by name, without
 * the HTTP around them.
 */
package org.aseankg.reconcile;
