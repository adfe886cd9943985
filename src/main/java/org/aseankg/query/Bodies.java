package org.aseankg.query;

import java.util.List;
import java.util.Map;
import org.aseankg.model.EntityRef;

/** How bodies stand to one another. Bodies are given as an IRI or {@code kind/slug}. */
public final class Bodies {

  private final Facts facts;

  /** A view on the answers of the catalogue's queries. */
  public Bodies(QueryCatalog catalog, QueryRunner runner) {
    this.facts = new Facts(catalog, runner);
  }

  /** All bodies below a body. */
  public List<EntityRef> under(String body) {
    return entities("bodies-under-body", Map.of("body", body), "body");
  }

  /** All bodies a body belongs to, the nearest first. */
  public List<EntityRef> above(String body) {
    return entities("bodies-above-body", Map.of("body", body), "parent");
  }

  /** The bodies of a country. */
  public List<EntityRef> ofCountry(String country) {
    return entities("bodies-of-country", Map.of("country", country), "body");
  }

  private List<EntityRef> entities(String query, Map<String, String> arguments, String column) {
    return facts.each(query, arguments, r -> r.get(column)).stream().distinct().toList();
  }
}
