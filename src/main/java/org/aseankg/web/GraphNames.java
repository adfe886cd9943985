package org.aseankg.web;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Reads names of graphs from parameters. */
final class GraphNames {

  private GraphNames() {}

  /**
   * A graph's name.
   *
   * @throws RequestException if it is no absolute IRI
   */
  static Node node(String iri) {
    if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*")) {
      throw RequestException.invalid("The graph is \"" + iri + "\": expected an absolute IRI.");
    }
    return NodeFactory.createURI(iri);
  }
}
