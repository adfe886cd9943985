/** Turns files into sources, one loader for each kind of file, and sources into named graphs. */
package org.aseankg.load;
