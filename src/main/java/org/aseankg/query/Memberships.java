package org.aseankg.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.Membership;
import org.aseankg.model.PartialDate;

/** Who belongs to what. Entities are given as an IRI or {@code kind/slug}. */
public final class Memberships {

  private final Facts facts;

  /** A view on the answers of the catalogue's queries. */
  public Memberships(QueryCatalog catalog, QueryRunner runner) {
    this.facts = new Facts(catalog, runner);
  }

  /** Members, observers and partners of a body or group on a date. */
  public List<Membership> at(String body, PartialDate date) {
    return memberships("members-at-date", "body", body, date);
  }

  /** What a country, body or person belongs to, with the standing on a date. */
  public List<Membership> of(String agent, PartialDate date) {
    return memberships("memberships-of-agent", "agent", agent, date);
  }

  private List<Membership> memberships(
      String query, String parameter, String entity, PartialDate date) {
    return facts.byRelation(
        query,
        Map.of(parameter, entity),
        Optional.of(date),
        r ->
            new Membership(
                r.get("member"),
                r.get("body"),
                r.find("capacity"),
                r.period(),
                r.standing(),
                r.relation(),
                r.evidence()));
  }
}
