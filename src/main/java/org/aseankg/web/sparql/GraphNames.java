package org.aseankg.web.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.web.http.RequestException;

/** Reads names of graphs from parameters. */
public final class GraphNames {

  private GraphNames() {}

  /**
   * A graph's name.
   *
   * @throws RequestException if it is no absolute IRI
   */
  public static Node node(String iri) {
    if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*")) {
      throw RequestException.invalid("The graph is \"" + iri + "\": expected an absolute IRI.");
    }
    return NodeFactory.createURI(iri);
  }
}
