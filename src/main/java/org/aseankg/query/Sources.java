package org.aseankg.query;

import java.util.List;
import java.util.Map;
import org.aseankg.model.EntityRef;
import org.aseankg.model.Evidence;

/** Where statements were read, and what else is known of a thing elsewhere. */
public final class Sources {

  private final Facts facts;

  /** A view on the answers of the catalogue's queries. */
  public Sources(QueryCatalog catalog, QueryRunner runner) {
    this.facts = new Facts(catalog, runner);
  }

  /** Where a relation or an entity was read. */
  public List<Evidence> of(String statement) {
    return facts
        .each(
            "sources-of-statement",
            Map.of("statement", statement),
            r ->
                new Evidence(
                    r.get("source"), r.number("start"), r.number("end"), r.text("certainty")))
        .stream()
        .distinct()
        .toList();
  }

  /** Everything that a source bears out. */
  public List<EntityRef> statements(String source) {
    return facts
        .each("statements-of-source", Map.of("source", source), r -> r.get("statement"))
        .stream()
        .distinct()
        .toList();
  }

  /** The IRIs of a thing in other data sets. */
  public List<String> links(String entity) {
    return facts.each("links-of-entity", Map.of("entity", entity), r -> r.iri("target")).stream()
        .distinct()
        .toList();
  }
}
