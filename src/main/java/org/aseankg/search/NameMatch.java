package org.aseankg.search;

/**
 * An entity that bears the name looked for.
 *
 * @param iri the entity
 * @param kind its kind, as in its IRI: person, event
 * @param name the name that matched
 * @param rung how near the name is to the text
 */
public record NameMatch(String iri, String kind, Name name, Rung rung) {}
