package org.aseankg.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Reads where the nodes behind an answer were read, and how certain they are. */
final class EvidenceReader {

  private static final List<String> CERTAINTIES = List.of("high", "medium", "low");

  private final FrameQueries queries;

  EvidenceReader(FrameQueries queries) {
    this.queries = queries;
  }

  /**
   * What supports an answer: a relation, or an attribute of an entity.
   *
   * @param property the attribute; empty for a relation
   * @param value its value; empty where any will do
   */
  record Support(Node node, Optional<Node> property, Optional<Node> value) {}

  /**
   * The evidence found.
   *
   * @param certainty that of the best
   */
  record Found(List<Answer.Evidence> evidence, String certainty) {}

  /** The evidence of each support; nothing for those without any. */
  Map<Support, Found> read(Collection<Support> supports, String language) {
    Set<Node> nodes = new LinkedHashSet<>();
    supports.forEach(s -> nodes.add(s.node()));
    if (nodes.isEmpty()) {
      return Map.of();
    }
    Map<Node, List<Row>> byNode = new HashMap<>();
    for (Row row :
        queries.run(queries.restricted("evidence", Map.of("node", List.copyOf(nodes))))) {
      byNode.computeIfAbsent(row.terms().get("node"), n -> new ArrayList<>()).add(row);
    }
    Map<Support, Found> found = new LinkedHashMap<>();
    for (Support support : supports) {
      found.put(support, found(support, byNode.getOrDefault(support.node(), List.of()), language));
    }
    return found;
  }

  /** Evidence of the value itself, else of the property, else of the node as a whole. */
  private static Found found(Support support, List<Row> rows, String language) {
    List<Row> exact = new ArrayList<>();
    List<Row> sameProperty = new ArrayList<>();
    List<Row> whole = new ArrayList<>();
    for (Row row : rows) {
      Optional<Node> property = row.find("property");
      Optional<Node> value = row.find("value");
      if (property.isEmpty()) {
        whole.add(row);
      } else if (property.equals(support.property())) {
        (value.equals(support.value()) ? exact : sameProperty).add(row);
      }
    }
    List<Row> chosen =
        support.property().isEmpty()
            ? (whole.isEmpty() ? rows : whole)
            : !exact.isEmpty()
                ? exact
                : !sameProperty.isEmpty() ? sameProperty : whole.isEmpty() ? rows : whole;
    Map<List<String>, Row> places = new LinkedHashMap<>();
    for (Row row : chosen) {
      // A source with titles in two languages is one place, under the title in this language.
      List<String> place = List.of(row.text("source"), row.text("start"), row.text("end"));
      boolean own =
          row.find("title").filter(t -> t.getLiteralLanguage().equals(language)).isPresent();
      if (own || !places.containsKey(place)) {
        places.put(place, row);
      }
    }
    Set<Answer.Evidence> evidence = new LinkedHashSet<>();
    places.values().forEach(r -> evidence.add(evidence(r)));
    int best = CERTAINTIES.size() - 1;
    for (Row row : chosen) {
      String iri = row.iri("certainty");
      best = Math.min(best, CERTAINTIES.indexOf(iri.substring(iri.lastIndexOf('/') + 1)));
    }
    return new Found(List.copyOf(evidence), CERTAINTIES.get(Math.max(0, best)));
  }

  private static Answer.Evidence evidence(Row row) {
    return new Answer.Evidence(
        row.iri("source"),
        text(row, "title"),
        text(row, "publisher"),
        text(row, "issued"),
        number(row, "start"),
        number(row, "end"));
  }

  private static Optional<String> text(Row row, String column) {
    return Optional.of(row.text(column)).filter(t -> !t.isEmpty());
  }

  private static OptionalInt number(Row row, String column) {
    return text(row, column)
        .map(Integer::parseInt)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The better of two degrees of certainty. */
  static String better(String one, String other) {
    return CERTAINTIES.indexOf(one) <= CERTAINTIES.indexOf(other) ? one : other;
  }
}
