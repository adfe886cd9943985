package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;

/** Keeps of the rows of a query those that fit all that a question says beside its entities. */
final class Selection {

  /** Parts that are compared with what the index knows of the entities of a row. */
  private static final List<String> PARTS =
      List.of("place", "series", "ofBody", "about", "measured", "by", "post");

  private final RowFilters filters;

  Selection(RowFilters filters) {
    this.filters = filters;
  }

  List<Row> select(Reading reading, List<Row> rows) {
    List<Row> fit = inCapacity(reading, byParts(reading, rows));
    if (reading.clause().has("ask:identifier")) {
      fit = RowFilters.ofDataset(fit, reading.clause().question().words());
    }
    if (reading.clause().has("attr:planned")) {
      fit = RowFilters.planned(fit);
    }
    List<String> text = reading.intent().text();
    if (text.contains("measure")) {
      return filters.measuring(fit, reading.clause());
    }
    return text.isEmpty() ? fit : filters.saying(fit, text, unexplained(reading));
  }

  private List<Row> byParts(Reading reading, List<Row> rows) {
    List<Row> fit = rows;
    Mention country = reading.specials().get("country");
    if (country != null) {
      fit = filters.ofCountry(fit, country);
    }
    if (actsThroughOthers(reading)) {
      fit = filters.ofCountry(fit, reading.slots().get("agent"));
    }
    for (String part : PARTS) {
      Mention mention = reading.specials().get(part);
      if (mention != null) {
        fit = filters.by(part, fit, mention);
      }
    }
    return fit;
  }

  private static List<Row> inCapacity(Reading reading, List<Row> rows) {
    List<String> capacities = new ArrayList<>(reading.clause().values("capacity"));
    capacities.remove("delegate");
    if (reading.specials().containsKey("outside")) {
      capacities.remove("member"); // "apart from the members" asks for no member
    }
    boolean restricts =
        reading.intent().query().equals("participations")
            && !capacities.isEmpty()
            && reading.intent().understands(new Sign("capacity", capacities.get(0)));
    return restricts ? RowFilters.inCapacity(rows, capacities) : rows;
  }

  /** A country chairs and hosts through its ministries and people as well. */
  static boolean actsThroughOthers(Reading reading) {
    Mention agent = reading.slots().get("agent");
    return reading.intent().query().equals("participations")
        && agent != null
        && agent.candidates().get(0).kind().equals("country")
        && reading.clause().values("role").stream().anyMatch(r -> !r.equals("participant"));
  }

  /** Words of no known meaning, and those of mentions that play no part. */
  private static List<Word> unexplained(Reading reading) {
    List<Word> words = new ArrayList<>(reading.clause().leftover());
    for (Unit unit : reading.clause().signs()) {
      if (unit.has("attr") && unit.signs().stream().noneMatch(reading.intent()::understands)) {
        words.addAll(reading.clause().question().words().subList(unit.from(), unit.to()));
      }
    }
    for (Mention mention : reading.clause().mentions()) {
      boolean used =
          reading.slots().containsValue(mention) || reading.specials().containsValue(mention);
      if (!used && reading.clause().borrowed().isEmpty()) {
        words.addAll(reading.clause().question().words().subList(mention.from(), mention.to()));
      }
    }
    return words;
  }
}
