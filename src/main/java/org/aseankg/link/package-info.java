/**
 * Proposes links between entities of the graph and those of open data of others: candidates by
 * name, scored by what else fits, with the reasons of every score. Nothing is linked by itself;
 * what a person judged is kept and never asked again.
 */
package org.aseankg.link;
