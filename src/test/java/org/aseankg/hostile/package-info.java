/** Hostile input of every kind against a running server and the loaders, and what came of it. */
package org.aseankg.hostile;
