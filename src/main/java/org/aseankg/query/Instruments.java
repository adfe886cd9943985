package org.aseankg.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.EntityRef;
import org.aseankg.model.InstrumentAct;
import org.aseankg.model.PartialDate;

/** What was done with which instrument. Entities are given as an IRI or {@code kind/slug}. */
public final class Instruments {

  private final Facts facts;

  /** A view on the answers of the catalogue's queries. */
  public Instruments(QueryCatalog catalog, QueryRunner runner) {
    this.facts = new Facts(catalog, runner);
  }

  /** What was adopted or signed at an event or a part of it. */
  public List<InstrumentAct> adoptedAt(String event) {
    return acts("instruments-adopted", event);
  }

  /** What was proposed at an event or a part of it. */
  public List<InstrumentAct> proposedAt(String event) {
    return acts("instruments-proposed", event);
  }

  /** What was presented, reported or discussed at an event or a part of it. */
  public List<InstrumentAct> presentedAt(String event) {
    return acts("instruments-presented", event);
  }

  /** The instruments whose period covers a date. */
  public List<EntityRef> inForce(PartialDate date) {
    return facts
        .each("instruments-in-force", Map.of(), Optional.of(date), r -> r.get("instrument"))
        .stream()
        .distinct()
        .toList();
  }

  private List<InstrumentAct> acts(String query, String event) {
    return facts.byRelation(
        query,
        Map.of("event", event),
        Optional.empty(),
        r ->
            new InstrumentAct(
                r.get("instrument"),
                r.get("action"),
                r.find("event"),
                r.all("by"),
                r.relation(),
                r.evidence()));
  }
}
