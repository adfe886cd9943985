package org.aseankg.ontology;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.aseankg.vocab.AKG;

/**
 * Gives the blank nodes of the ontology IRIs that depend on nothing but what they stand for. The
 * ontology has no cycle of them.
 */
final class Skolem {

  private Skolem() {}

  static Graph named(Graph graph) {
    Map<Node, Node> names = new HashMap<>();
    Graph named = GraphMemFactory.createDefaultGraphSameTerm();
    graph
        .find()
        .forEach(
            t ->
                named.add(
                    Triple.create(
                        name(graph, t.getSubject(), names),
                        t.getPredicate(),
                        name(graph, t.getObject(), names))));
    return named;
  }

  private static Node name(Graph graph, Node node, Map<Node, Node> names) {
    if (!node.isBlank()) {
      return node;
    }
    Node known = names.get(node);
    if (known == null) {
      known =
          NodeFactory.createURI(
              AKG.NS
                  + "genid-"
                  + DigestUtils.sha256Hex(content(graph, node, names)).substring(0, 12));
      names.put(node, known);
    }
    return known;
  }

  private static String content(Graph graph, Node node, Map<Node, Node> names) {
    List<String> lines =
        graph
            .find(node, null, null)
            .mapWith(t -> t.getPredicate() + " " + name(graph, t.getObject(), names))
            .toList();
    return lines.stream().sorted(Comparator.naturalOrder()).toList().toString();
  }
}
