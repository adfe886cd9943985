package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * Relations that hold for a time, in their order: who held something on a day, before somebody,
 * after somebody.
 */
final class Terms {

  /** A member state stays one until it leaves; nobody stays in a post unless seen there. */
  private static final Set<String> PERSISTING = Set.of("memberships");

  /** A column of rows that only held before the day asked about. */
  static final String LAST_KNOWN = "lastKnown";

  private final List<Term> terms;

  /**
   * One relation.
   *
   * @param rows all rows about it
   */
  record Term(String node, List<Row> rows, Holding holding) {

    OptionalInt edition() {
      return rows.stream()
          .map(r -> r.text("edition"))
          .filter(t -> t.matches("\\d+"))
          .mapToInt(Integer::parseInt)
          .findFirst();
    }
  }

  private Terms(List<Term> terms) {
    this.terms = terms;
  }

  /** Groups rows by relation. */
  static Terms of(List<Row> rows, String query) {
    Map<String, List<Row>> byNode = new LinkedHashMap<>();
    rows.forEach(r -> byNode.computeIfAbsent(r.text("node"), k -> new ArrayList<>()).add(r));
    List<Term> terms = new ArrayList<>();
    byNode.forEach(
        (node, group) ->
            terms.add(new Term(node, group, Holding.of(group, PERSISTING.contains(query)))));
    terms.sort(
        Comparator.comparing((Term t) -> t.holding().order())
            .thenComparing(t -> t.edition().orElse(0))
            .thenComparing(Term::node));
    return new Terms(terms);
  }

  List<Term> list() {
    return terms;
  }

  /** Those that began within a time; for an open time, those that held at all within it. */
  List<Term> within(TimeSpan time) {
    return terms.stream()
        .filter(t -> t.holding().during(time.first(), time.last()) != Holding.Held.NOT)
        .toList();
  }

  /**
   * Those that held then: for certain where any did, else possibly, else the last known before.
   *
   * @param group what only one can hold at a time; among the last known of a group the latest
   *     counts
   */
  List<Term> at(LocalDate first, LocalDate last, String group) {
    for (Holding.Held held : List.of(Holding.Held.CERTAIN, Holding.Held.POSSIBLE)) {
      List<Term> found =
          terms.stream().filter(t -> t.holding().during(first, last) == held).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return lastKnown(first, last, group).stream().map(Terms::marked).toList();
  }

  /** The same relation, its rows saying that it is only known to have held before. */
  private static Term marked(Term term) {
    List<Row> rows = new ArrayList<>();
    for (Row row : term.rows()) {
      Map<String, Node> terms = new LinkedHashMap<>(row.terms());
      terms.put(LAST_KNOWN, row.terms().get("node"));
      rows.add(new Row(terms));
    }
    return new Term(term.node(), rows, term.holding());
  }

  private List<Term> lastKnown(LocalDate first, LocalDate last, String group) {
    Map<String, Term> latest = new LinkedHashMap<>();
    for (Term term : terms) {
      if (term.holding().during(first, last) == Holding.Held.LAST_KNOWN) {
        String key = term.rows().get(0).text(group);
        Term known = latest.get(key);
        if (known == null || !seen(term, last).isBefore(seen(known, last))) {
          latest.put(key, term);
        }
      }
    }
    return List.copyOf(latest.values());
  }

  private static LocalDate seen(Term term, LocalDate day) {
    return term.holding().lastSeen(day).orElse(LocalDate.MIN);
  }

  /**
   * The term next to the last one of somebody, in one direction; empty where editions between the
   * two are not known.
   */
  Optional<Term> beside(Predicate<Term> reference, boolean after) {
    int at = -1;
    for (int i = 0; i < terms.size(); i++) {
      at = reference.test(terms.get(i)) ? i : at;
    }
    int step = after ? 1 : -1;
    for (int i = at + step; at >= 0 && i >= 0 && i < terms.size(); i += step) {
      if (!reference.test(terms.get(i))) {
        return Optional.of(terms.get(i)).filter(next(terms.get(i - step))::test);
      }
    }
    return Optional.empty();
  }

  private static Predicate<Term> next(Term one) {
    return other ->
        one.edition().isEmpty()
            || other.edition().isEmpty()
            || Math.abs(one.edition().getAsInt() - other.edition().getAsInt()) <= 1;
  }

  /** Those that began within a time. */
  List<Term> begunIn(TimeSpan time) {
    return terms.stream()
        .filter(
            t ->
                t.holding()
                    .fromEarliest()
                    .filter(d -> !d.isBefore(time.first()) && !d.isAfter(time.last()))
                    .isPresent())
        .toList();
  }

  /** Those known to hold then, for certain or possibly. */
  List<Term> known(LocalDate first, LocalDate last) {
    return terms.stream()
        .filter(
            t ->
                Set.of(Holding.Held.CERTAIN, Holding.Held.POSSIBLE)
                    .contains(t.holding().during(first, last)))
        .toList();
  }
}
