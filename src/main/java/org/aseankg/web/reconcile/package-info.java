/** The Reconciliation Service API over HTTP. */
package org.aseankg.web.reconcile;
