package org.aseankg.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps of the rows of a query those of the time that a question is about: events of that time,
 * what held then, what came before or after something.
 */
final class Timing {

  private static final String REFERENCE = "reference";

  private final Geography geography;

  Timing(Geography geography) {
    this.geography = geography;
  }

  /** Whether a question asks for what came before or after somebody. */
  static boolean isSequence(Reading reading) {
    return reading.specials().containsKey(REFERENCE);
  }

  /** The slots that a question in sequence compares with the result. */
  static List<String> compared(Reading reading) {
    return reading.slots().keySet().stream()
        .filter(c -> c.equals("holder") || c.equals("person"))
        .toList();
  }

  /** In a question in sequence, the rows about those it names; else all. */
  List<Row> compare(Reading reading, List<Row> rows) {
    List<Row> fit = rows;
    if (isSequence(reading)) {
      for (String column : compared(reading)) {
        Set<String> wanted = reading.slots().get(column).iris();
        fit = fit.stream().filter(r -> concerns(r, wanted)).toList();
      }
    }
    return fit;
  }

  private boolean concerns(Row row, Set<String> wanted) {
    return wanted.contains(row.iri("holder"))
        || wanted.contains(row.iri("person"))
        || geography.countriesOf(row).stream().anyMatch(wanted::contains);
  }

  /** The rows of the time asked about; where none is named, as of a day. */
  List<Row> select(Reading reading, List<Row> rows, LocalDate asOf) {
    Optional<TimeSpan> time = reading.clause().time();
    return switch (reading.intent().time()) {
      case NONE -> rows;
      case EVENT -> {
        boolean taken = reading.slots().values().stream().anyMatch(Mention::timed);
        yield time.isPresent() && !taken ? RowFilters.during(rows, time.get()) : rows;
      }
      case HOLDS -> holding(reading, rows, asOf);
    };
  }

  private List<Row> holding(Reading reading, List<Row> rows, LocalDate asOf) {
    if (reading.intent().query().equals("figures")) {
      return figures(rows, reading.clause().time());
    }
    Terms terms = Terms.of(rows, reading.intent().query());
    if (isSequence(reading)) {
      return beside(reading, terms, reading.specials().get(REFERENCE).iris());
    }
    Optional<TimeSpan> time = reading.clause().time();
    if (time.isPresent() && reading.clause().has("attr:join")) {
      return rows(terms.begunIn(time.get()));
    }
    if (isHistory(reading) || time.filter(TimeSpan::isOpen).isPresent()) {
      return rows(time.isPresent() ? terms.within(time.get()) : terms.list());
    }
    if (time.isEmpty() && isWhoIs(reading) && rows(terms.at(asOf, asOf, "person")).isEmpty()) {
      return rows(terms.list()); // somebody who holds no post any more is known by those held
    }
    LocalDate first = time.map(TimeSpan::first).orElse(asOf);
    LocalDate last = time.map(TimeSpan::last).orElse(asOf);
    if (first.isAfter(asOf)) {
      return rows(terms.known(first, last)); // nobody is known to stay until then
    }
    boolean years = time.isPresent() && first.plusYears(1).isBefore(last);
    return rows(years ? terms.within(time.get()) : terms.at(first, last, group(reading)));
  }

  private static boolean isWhoIs(Reading reading) {
    return reading.intent().query().equals("tenures")
        && reading.slots().containsKey("person")
        && reading.clause().has("ask:who-is");
  }

  /** "Did Singapore chair ASEAN", "how many times has it": at any time, not today. */
  static boolean isEver(Reading reading) {
    boolean past =
        reading.clause().has("past")
            || Answerer.isCount(reading) && reading.clause().meets("role:chair|hold");
    boolean open = reading.ask().isEmpty() || Answerer.isCount(reading);
    return open && past && reading.clause().time().isEmpty() && !reading.clause().has("now");
  }

  /** Of the last known, one counts for each person whose posts are asked for, or for each post. */
  private static String group(Reading reading) {
    boolean person =
        reading.intent().query().equals("tenures") && reading.slots().containsKey("person");
    return person ? "person" : "post";
  }

  /** Figures of a time, and those that are of no time but that of what they count. */
  private static List<Row> figures(List<Row> rows, Optional<TimeSpan> time) {
    return time.isEmpty()
        ? rows
        : rows.stream()
            .filter(
                r ->
                    r.find("asOf").isEmpty()
                        || Holding.of(List.of(r), false)
                                .during(time.get().first(), time.get().last())
                            != Holding.Held.NOT)
            .toList();
  }

  /** A question about all who ever did, or when: for no day in particular. */
  private static boolean isHistory(Reading reading) {
    Clause clause = reading.clause();
    boolean when =
        reading.intent().temporal()
            && !clause.has("now")
            && reading.ask().filter(Set.of("date", "year", "theme", "end")::contains).isPresent();
    boolean all =
        clause.meets("list")
            || clause.has("attr:first")
            || clause.has("attr:established")
            || reading.intent().query().equals("tenures")
                && reading.slots().containsKey("person")
                && clause.has("past")
                && !clause.has("now")
            || isEver(reading)
            || when;
    return clause.has("attr:most") || clause.time().isEmpty() && all;
  }

  private static List<Row> rows(List<Terms.Term> terms) {
    return terms.stream().flatMap(t -> t.rows().stream()).toList();
  }

  private List<Row> beside(Reading reading, Terms terms, Set<String> reference) {
    Optional<TimeSpan> time = reading.clause().time();
    Predicate<Terms.Term> is =
        t ->
            t.rows().stream().anyMatch(r -> concerns(r, reference))
                && time.filter(w -> !w.isOpen())
                    .map(w -> t.holding().during(w.first(), w.last()) != Holding.Held.NOT)
                    .orElse(true);
    boolean after = !reading.clause().has("rel:before") || reading.clause().has("attr:handover");
    Mention mention = reading.specials().get(REFERENCE);
    // "Whom did Brunei succeed" asks for the one before Brunei.
    boolean turned =
        reading.clause().all().stream()
            .anyMatch(
                u ->
                    (u.has("rel:after") || u.has("rel:takeover")) && isTurned(reading, u, mention));
    boolean forward = turned ? !after : after;
    return terms.beside(is, forward).map(Terms.Term::rows).orElse(List.of());
  }

  private static boolean isTurned(Reading reading, Unit verb, Mention reference) {
    boolean marked =
        reading.clause().all().stream()
            .anyMatch(
                u ->
                    u.to() <= reference.from()
                        && (u.has("rel:after") || u.has("rel:before") || u.has("rel:takeover")));
    boolean onlyBefore =
        !marked
            && reference.to() <= verb.from()
            && reading.clause().signs().stream()
                .noneMatch(
                    u -> u.from() > verb.from() && (u.has("ask:agent") || u.has("ask:what")));
    return onlyBefore
        && !reading.clause().has("attr:handover")
        && reading.ask().isPresent()
        && reading.clause().signs().get(0).from() < reference.from();
  }
}
