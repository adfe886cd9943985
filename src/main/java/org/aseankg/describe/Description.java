package org.aseankg.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.vocab.AKG;

/**
 * One page of what the graph says of a thing. All lists are in an order that depends on nothing but
 * the data.
 *
 * @param entity what is described
 * @param statements its own statements
 * @param relations the relation nodes it is an end of
 * @param evidence the evidence for it or, of a source, the evidence read in it
 * @param incoming statements of other things that lead to it
 * @param nodes the statements of relations, evidence and their sources, by subject
 * @param evidenceOf the evidence of each relation, at most {@link DescribeService#MOST_EVIDENCE}
 * @param cutEvidence relations with more evidence than is shown
 * @param labels names of everything mentioned, as statements
 * @param paging which page it is
 */
public record Description(
    Node entity,
    List<Triple> statements,
    List<Node> relations,
    List<Node> evidence,
    List<Triple> incoming,
    Map<Node, List<Triple>> nodes,
    Map<Node, List<Node>> evidenceOf,
    Set<Node> cutEvidence,
    List<Triple> labels,
    Paging paging) {

  /**
   * Which part of a description it is. A page has so many statements, relations, evidence and
   * incoming statements each, at most.
   *
   * @param page from 1
   * @param size how many of each
   * @param more whether there is another page
   */
  public record Paging(int page, int size, boolean more) {}

  /** Everything of it, each statement once. */
  public Set<Triple> triples() {
    Set<Triple> all = new LinkedHashSet<>(statements);
    nodes.values().forEach(all::addAll);
    all.addAll(incoming);
    all.addAll(labels);
    return all;
  }

  /** The types of what is described, our own first. */
  public List<Node> types() {
    return Stream.concat(statements.stream(), labels.stream())
        .filter(t -> t.getSubject().equals(entity) && t.getPredicate().equals(RDF.type.asNode()))
        .map(Triple::getObject)
        .filter(Node::isURI)
        .distinct()
        .sorted(
            Comparator.comparing((Node t) -> !t.getURI().startsWith(AKG.NS))
                .thenComparing(Node::getURI))
        .toList();
  }

  /** The first value of a property of a node, or null. */
  public Node value(Node node, Node property) {
    for (Triple triple : node.equals(entity) ? statements : nodes.getOrDefault(node, List.of())) {
      if (triple.getPredicate().equals(property)) {
        return triple.getObject();
      }
    }
    return null;
  }

  /** All values of a property of a node. */
  public List<Node> values(Node node, Node property) {
    List<Node> values = new ArrayList<>();
    for (Triple triple : node.equals(entity) ? statements : nodes.getOrDefault(node, List.of())) {
      if (triple.getPredicate().equals(property)) {
        values.add(triple.getObject());
      }
    }
    return values;
  }
}
