package org.aseankg.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.EntityRef;
import org.aseankg.model.PartialDate;
import org.aseankg.model.Tenure;

/** Who held which post. People and posts are given as an IRI or {@code kind/slug}. */
public final class Posts {

  private final Facts facts;

  /** A view on the answers of the catalogue's queries. */
  public Posts(QueryCatalog catalog, QueryRunner runner) {
    this.facts = new Facts(catalog, runner);
  }

  /** The posts a person held, with their standing on a date. */
  public List<Tenure> of(String person, PartialDate date) {
    return tenures("posts-of-person", "person", person, date);
  }

  /** Who held a post on a date. */
  public List<Tenure> holders(String post, PartialDate date) {
    return tenures("holders-of-post", "post", post, date);
  }

  /** All holders of a post in the order in which they are known to have had it. */
  public List<EntityRef> succession(String post) {
    return facts
        .each("predecessors-and-successors", Map.of("post", post), r -> r.get("holder"))
        .stream()
        .distinct()
        .toList();
  }

  private List<Tenure> tenures(String query, String parameter, String entity, PartialDate date) {
    return facts.byRelation(
        query,
        Map.of(parameter, entity),
        Optional.of(date),
        r ->
            new Tenure(
                r.get("holder"),
                r.get("post"),
                r.period(),
                r.standing(),
                r.relation(),
                r.evidence()));
  }
}
