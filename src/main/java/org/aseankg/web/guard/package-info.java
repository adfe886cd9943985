/**
 * What keeps questions from harming others: budgets of clients, places for queries, their watch,
 * limits of memory and of expressions.
 */
package org.aseankg.web.guard;
