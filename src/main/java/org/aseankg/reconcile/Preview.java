package org.aseankg.reconcile;

import java.util.List;
import java.util.Map;

/**
 * A few lines about an entity, for whoever decides whether it is the one meant.
 *
 * @param iri the entity
 * @param names its name in each language
 * @param description what tells it from its namesakes
 * @param facts values by the names of their properties
 */
public record Preview(
    String iri, Map<String, String> names, String description, Map<String, List<String>> facts) {}
