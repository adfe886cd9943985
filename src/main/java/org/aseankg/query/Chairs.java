package org.aseankg.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.ChairTerm;
import org.aseankg.model.Chairing;
import org.aseankg.model.PartialDate;

/** Who chaired what. Entities are given as an IRI or {@code kind/slug}. */
public final class Chairs {

  private final Facts facts;

  /** A view on the answers of the catalogue's queries. */
  public Chairs(QueryCatalog catalog, QueryRunner runner) {
    this.facts = new Facts(catalog, runner);
  }

  /** The chairs of an event, with where each was read. */
  public List<Chairing> of(String event) {
    return facts.byRelation(
        "chairs-of-event",
        Map.of("event", event),
        Optional.empty(),
        r -> chairing(r, r.text("kind").equals("term")));
  }

  /** The events that a person, body or country chaired. */
  public List<Chairing> by(String agent) {
    return facts.byRelation(
        "events-chaired",
        Map.of("agent", agent),
        Optional.empty(),
        r -> chairing(r, !r.text("kind").equals("sitting")));
  }

  /** The terms in the chair of a body or series, in the order of time. */
  public List<ChairTerm> rotation(String body) {
    return terms("chair-rotation", body, Optional.empty());
  }

  /** The terms in the chair of a body or series that hold on a date. */
  public List<ChairTerm> at(String body, PartialDate date) {
    return terms("chair-at-date", body, Optional.of(date));
  }

  private List<ChairTerm> terms(String query, String body, Optional<PartialDate> date) {
    return facts.byRelation(
        query,
        Map.of("body", body),
        date,
        r ->
            new ChairTerm(
                r.get("chairOf"),
                r.get("holder"),
                r.find("heldThrough"),
                r.period(),
                r.standing(),
                r.relation(),
                r.evidence()));
  }

  private static Chairing chairing(Facts.Related r, boolean isTerm) {
    return new Chairing(
        r.get("event"),
        isTerm,
        r.find("chair"),
        r.text("chairDescription"),
        r.find("heldThrough"),
        r.find("onBehalfOf"),
        r.find("inPost"),
        r.relation(),
        r.evidence());
  }
}
