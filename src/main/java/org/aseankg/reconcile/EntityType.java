package org.aseankg.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A type that entities can have: a class of the ontology.
 *
 * @param id the local name of the class; with the schema space in front it is the class's IRI
 * @param names its names by language
 * @param broader ids of the classes directly above
 * @param kinds the kinds of entity, as in their IRIs, that can have it
 * @param abstractType whether no entity has it alone, as Agent
 */
public record EntityType(
    String id,
    Map<String, String> names,
    List<String> broader,
    Set<String> kinds,
    boolean abstractType) {

  /** Its name in a language, else in English. */
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", id));
  }
}
