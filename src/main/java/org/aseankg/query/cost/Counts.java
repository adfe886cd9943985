package org.aseankg.query.cost;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * How often each property and each class is used.
 *
 * @param total statements
 * @param properties statements by property
 * @param classes things by class
 */
record Counts(long total, Map<Node, Long> properties, Map<Node, Long> classes) {

  private static final Node TYPE = RDF.type.asNode();

  /** Counts a dataset in one pass, inside its transaction. */
  static Counts of(DatasetGraph dataset) {
    Map<Node, Long> properties = new HashMap<>();
    Map<Node, Long> classes = new HashMap<>();
    long total = 0;
    Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad quad = quads.next();
      total++;
      properties.merge(quad.getPredicate(), 1L, Long::sum);
      if (quad.getPredicate().equals(TYPE)) {
        classes.merge(quad.getObject(), 1L, Long::sum);
      }
    }
    return new Counts(total, Map.copyOf(properties), Map.copyOf(classes));
  }
}
