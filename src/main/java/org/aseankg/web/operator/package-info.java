/**
 * What needs an operator's token: writing, loading, maintenance, the log of changes; the tokens and
 * who may do what.
 */
package org.aseankg.web.operator;
