package org.aseankg.search;

import java.util.List;

/**
 * An entity found by name.
 *
 * @param iri the entity
 * @param kind its kind, as in its IRI: person, event
 * @param label its name in the language asked for, else the next best
 * @param altLabels its other names and acronyms, in every language
 * @param matched the name that matched
 * @param language the language of that name; empty where it has none
 * @param rung how near it is to what was typed
 * @param score from 0 to 1; every score of a rung is above those of the rungs after it
 */
public record Hit(
    String iri,
    String kind,
    String label,
    List<String> altLabels,
    String matched,
    String language,
    Rung rung,
    double score) {}
