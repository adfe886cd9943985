package org.aseankg.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;

/**
 * One statement of the data for each term: what an instance of a class is, and how a property is
 * used.
 */
public final class TermExamples {

  /** Among how many the first is taken, so that a class of millions costs no more than others. */
  private static final int LOOKED_AT = 500;

  private final Map<Node, Triple> byTerm = new HashMap<>();
  private final List<Triple> labels = new ArrayList<>();

  private TermExamples() {}

  static TermExamples read(
      Collection<Node> classes,
      Collection<Node> properties,
      EntityQueries queries,
      DatasetGraph dataset) {
    TermExamples examples = new TermExamples();
    for (Node type : classes) {
      queries.about(type, "instances", dataset, 0, LOOKED_AT).stream()
          .map(b -> Triple.create(b.get(EntityQueries.NODE), RDF.type.asNode(), type))
          .min(DescriptionReader.ORDER)
          .ifPresent(t -> examples.byTerm.put(type, t));
    }
    for (Node property : properties) {
      queries.about(property, "uses", dataset, 0, LOOKED_AT).stream()
          .map(b -> statement(b, property))
          .min(DescriptionReader.ORDER)
          .ifPresent(t -> examples.byTerm.put(property, t));
    }
    Set<Node> named = new LinkedHashSet<>();
    for (Triple triple : examples.byTerm.values()) {
      named.add(triple.getSubject());
      if (triple.getObject().isURI()) {
        named.add(triple.getObject());
      }
    }
    for (Binding row : queries.of(named, "labels", dataset)) {
      examples.labels.add(
          Triple.create(
              row.get(EntityQueries.NODE),
              row.get(EntityQueries.PROPERTY),
              row.get(EntityQueries.VALUE)));
    }
    return examples;
  }

  private static Triple statement(Binding row, Node property) {
    return Triple.create(row.get(EntityQueries.NODE), property, row.get(EntityQueries.VALUE));
  }

  /** The example of a class or property; empty where the data has none. */
  public Optional<Triple> of(Node term) {
    return Optional.ofNullable(byTerm.get(term));
  }

  /** The names of everything in the examples, as statements. */
  public List<Triple> labels() {
    return labels.stream().sorted(Comparator.comparing(Triple::toString)).toList();
  }
}
