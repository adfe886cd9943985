package org.aseankg.model;

/**
 * A thing of the graph with the name to show for it.
 *
 * @param iri its IRI
 * @param label its name in the language asked for, or the IRI where it has none
 */
public record EntityRef(String iri, String label) {}
