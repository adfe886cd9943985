package org.aseankg.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.NumberStated;

/** The numbers that sources give. */
public final class Figures {

  private final Facts facts;

  /** A view on the answers of the catalogue's queries. */
  public Figures(QueryCatalog catalog, QueryRunner runner) {
    this.facts = new Facts(catalog, runner);
  }

  /** The numbers about a thing and, for an event, about its parts. */
  public List<NumberStated> about(String thing) {
    return facts.byRelation(
        "figures-about",
        Map.of("thing", thing),
        Optional.empty(),
        r ->
            new NumberStated(
                r.get("about"),
                r.find("measure"),
                new BigDecimal(r.text("value")),
                r.text("unit"),
                r.find("comparator"),
                r.relation(),
                r.evidence()));
  }
}
