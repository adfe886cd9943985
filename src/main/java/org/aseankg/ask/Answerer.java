package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** Runs the query of a reading and takes from its rows what was asked for. */
final class Answerer {

  private static final Set<String> OF_EVENTS = Set.of("participations", "actions");

  private final FrameQueries queries;
  private final Restrictions restrictions;
  private final Selection selection;
  private final Timing timing;
  private final Values values;
  private final AskedFilter askedFilter;
  private final Truth truth;
  private final Geography geography;

  Answerer(
      FrameQueries queries,
      Restrictions restrictions,
      RowFilters filters,
      AskedFilter askedFilter,
      Truth truth,
      Geography geography) {
    this.queries = queries;
    this.restrictions = restrictions;
    this.selection = new Selection(filters);
    this.timing = new Timing(geography);
    this.values = new Values(geography);
    this.askedFilter = askedFilter;
    this.truth = truth;
    this.geography = geography;
  }

  /** The outcome of a reading, as of a day. */
  Outcome answer(Reading reading, LocalDate asOf) {
    Run run = run(reading);
    List<Row> rows = timing.select(reading, run.rows(), asOf);
    if (reading.ask().isEmpty()) {
      return yesOrNo(reading, run, rows, asOf);
    }
    List<Found> found = values.of(rows, reading.columns(), reading.clause());
    found = askedFilter.keep(reading, found, asOf);
    found = Picks.of(reading, found, asOf);
    if (Picks.isFirst(reading) && !truth.isFromBeginning(reading, found, asOf)) {
      found = List.of(); // there may have been one before
    }
    Outcome outcome = Outcome.of(run.query(), found);
    return isCount(reading)
        ? outcome.counted(truth.isComplete(reading, found, asOf))
        : Ambiguity.check(reading, outcome);
  }

  /** A query that was run, and its rows that fit what is said beside the entities. */
  private record Run(Query query, List<Row> rows) {}

  private Run run(Reading reading) {
    Map<String, List<Node>> columns = restrictions.of(reading, comparedLater(reading));
    Run run = run(reading, columns);
    boolean ofEvents = columns.containsKey("event") && OF_EVENTS.contains(reading.intent().query());
    if (!run.rows().isEmpty() || !ofEvents) {
      return run;
    }
    // What was done in a session of a conference was done at the conference.
    List<Node> parts = queries.parts(columns.get("event"));
    if (parts.isEmpty()) {
      return run;
    }
    columns.put("event", parts);
    return run(reading, columns);
  }

  private Run run(Reading reading, Map<String, List<Node>> columns) {
    Query query = queries.restricted(reading.intent().query(), columns);
    return new Run(query, selection.select(reading, queries.run(query)));
  }

  /** The slots that no query restricts, because the rows of others are needed to compare with. */
  private static List<String> comparedLater(Reading reading) {
    if (Timing.isSequence(reading)) {
      return Timing.compared(reading);
    }
    if (Selection.actsThroughOthers(reading)) {
      return List.of("agent");
    }
    return comparesValue(reading) ? List.of("value") : List.of();
  }

  private Outcome yesOrNo(Reading reading, Run run, List<Row> rows, LocalDate asOf) {
    boolean compares = comparesValue(reading);
    List<Row> fit = compares ? withValue(reading, rows) : timing.compare(reading, rows);
    boolean other = compares && fit.isEmpty() && !rows.isEmpty();
    // Seen before that day, not on it: it may have ended.
    boolean before =
        !fit.isEmpty() && fit.stream().allMatch(r -> r.find(Terms.LAST_KNOWN).isPresent());
    Optional<Boolean> known =
        other ? Optional.of(false) : before ? Optional.empty() : truth.of(reading, fit, asOf);
    if (reading.clause().has("attr:agree") && reading.intent().query().equals("conflicts")) {
      return Outcome.truth(run.query(), supporting(fit), known.map(t -> !t)); // "do they agree"
    }
    boolean denied = known.filter(t -> !t).isPresent();
    List<Row> grounds = run.rows().isEmpty() ? truth.grounds(reading) : run.rows();
    return Outcome.truth(run.query(), supporting(denied ? grounds : fit), known);
  }

  /** Whether a question asks how many there are. */
  static boolean isCount(Reading reading) {
    return reading.clause().has("ask:number")
        && reading.intent().asks().containsKey("number")
        && !reading.intent().query().equals("figures");
  }

  /** An event was at one place: held somewhere else, it was not held there. */
  private static boolean comparesValue(Reading reading) {
    return reading.ask().isEmpty()
        && reading.intent().single()
        && reading.intent().query().equals("attributes")
        && reading.slots().containsKey("value");
  }

  private List<Row> withValue(Reading reading, List<Row> rows) {
    Set<String> wanted = reading.slots().get("value").iris();
    return rows.stream().filter(r -> geography.isWithin(r.iri("value"), wanted)).toList();
  }

  /** The rows that show that something is so, as one found value each. */
  private static List<Found> supporting(List<Row> rows) {
    List<Found> found = new ArrayList<>();
    for (Row row : rows) {
      Node node = row.terms().get("node");
      EvidenceReader.Support support =
          new EvidenceReader.Support(node, row.find("property"), row.find("value"));
      found.add(new Found(node).with(row, support));
    }
    return found;
  }
}
