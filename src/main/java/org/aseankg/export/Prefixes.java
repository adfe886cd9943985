package org.aseankg.export;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.Iris;

/** The prefixes that {@code queries/prefixes.ttl} declares, each always for the same namespace. */
final class Prefixes {

  private static final String SH = "http://www.w3.org/ns/shacl#";
  static final Node PREFIX = NodeFactory.createURI(SH + "prefix");
  static final Node NAMESPACE = NodeFactory.createURI(SH + "namespace");

  private Prefixes() {}

  /** Namespaces by prefix, in alphabetical order, under the base of this instance. */
  static Map<String, String> of(Iris iris) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new StringReader(iris.rebase(Bundle.text("queries/prefixes.ttl"))))
        .lang(Lang.TURTLE)
        .parse(graph);
    Map<String, String> prefixes = new TreeMap<>();
    graph
        .find(Node.ANY, PREFIX, Node.ANY)
        .forEach(t -> prefixes.put(text(t.getObject()), namespace(graph, t)));
    return prefixes;
  }

  private static String namespace(Graph graph, Triple prefix) {
    return text(graph.find(prefix.getSubject(), NAMESPACE, Node.ANY).next().getObject());
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }
}
