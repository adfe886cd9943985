package org.aseankg.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.aseankg.vocab.Iris;

/** What a reading demands of the columns of its query. */
final class Restrictions {

  /** Columns that a sign of the same name restricts. */
  private static final List<String> CONCEPTS = List.of("role", "action", "capacity");

  private final Iris iris;
  private final PrefixMapping prefixes;
  private final FrameQueries queries;

  Restrictions(Iris iris, PrefixMapping prefixes, FrameQueries queries) {
    this.iris = iris;
    this.prefixes = prefixes;
    this.queries = queries;
  }

  /**
   * The terms allowed in each column.
   *
   * @param free slots that are compared later, not in the query
   */
  Map<String, List<Node>> of(Reading reading, List<String> free) {
    Map<String, List<Node>> columns = new LinkedHashMap<>();
    Intent intent = reading.intent();
    intent.fixed().forEach((c, values) -> columns.put(c, values.stream().map(this::term).toList()));
    for (String concept : CONCEPTS) {
      if (queries.hasColumn(intent.query(), concept) && !columns.containsKey(concept)) {
        List<Node> values = concepts(reading, concept);
        if (!values.isEmpty()) {
          columns.put(concept, values);
        }
      }
    }
    reading
        .slots()
        .forEach(
            (column, mention) -> {
              if (!free.contains(column)) {
                columns.put(column, candidates(intent, column, mention));
              }
            });
    return columns;
  }

  static List<Node> candidates(Intent intent, String column, Mention mention) {
    List<String> kinds = new ArrayList<>();
    for (Intent.Slot slot : intent.slots()) {
      if (slot.column().equals(column)) {
        kinds.addAll(slot.kinds());
      }
    }
    return mention.best(kinds).stream().map(c -> NodeFactory.createURI(c.iri())).toList();
  }

  private List<Node> concepts(Reading reading, String scheme) {
    boolean understood =
        reading.intent().understands(new Sign(scheme, ""))
            || reading.clause().values(scheme).stream()
                .anyMatch(v -> reading.intent().understands(new Sign(scheme, v)));
    if (!understood) {
      return List.of();
    }
    List<String> values = new ArrayList<>(reading.clause().values(scheme));
    if (scheme.equals("role")) {
      // Whoever has a role took part; "observer" is looked up as a capacity as well.
      if (values.size() > 1) {
        values.remove("participant");
      }
      if (values.contains("observer") && values.size() > 1) {
        values.remove("observer");
      }
      boolean asked = reading.ask().filter(Set.of("role", "capacity")::contains).isPresent();
      if (asked && values.equals(List.of("participant"))) {
        values.clear(); // "took part in what role"
      }
      if (values.contains("opener")) {
        values.remove("speaker");
      }
      if (values.contains("co-chair")) {
        values.remove("chair");
      }
    }
    if (scheme.equals("capacity") && values.isEmpty() && reading.clause().has("attr:established")) {
      values.add("member"); // who founded a body were its first members
    }
    if (scheme.equals("capacity")) {
      if (reading.intent().query().equals("participations")) {
        return List.of();
      }
      if (values.contains("partner")) {
        values.addAll(
            List.of(
                "dialogue-partner",
                "sectoral-dialogue-partner",
                "development-partner",
                "comprehensive-strategic-partner"));
      } else if (values.contains("sectoral-dialogue-partner")) {
        values.remove("dialogue-partner");
      } else if (values.contains("dialogue-partner")) {
        values.add("comprehensive-strategic-partner");
      }
    }
    return values.stream()
        .filter(v -> !v.equals("delegate"))
        .map(v -> NodeFactory.createURI(iris.concept(scheme, v)))
        .toList();
  }

  private Node term(String name) {
    String expanded = prefixes.expandPrefix(name);
    return NodeFactory.createURI(iris.rebase(expanded));
  }
}
