/** Term constants and IRI patterns, tested against {@code ontology/} both ways. */
package org.aseankg.vocab;
