package org.aseankg.export;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** Statements about one subject, written one after the other into a graph. */
final class Statements {

  private final Graph graph;
  private final Node subject;

  private Statements(Graph graph, Node subject) {
    this.graph = graph;
    this.subject = subject;
  }

  static Statements about(Node subject, Graph graph) {
    return new Statements(graph, subject);
  }

  Statements a(Node type) {
    return with(RDF.type.asNode(), type);
  }

  Statements with(Node property, Node object) {
    graph.add(subject, property, object);
    return this;
  }

  Statements with(Node property, String text) {
    return with(property, NodeFactory.createLiteralString(text));
  }

  Statements with(Node property, String text, String language) {
    return with(property, NodeFactory.createLiteralLang(text, language));
  }

  Statements with(Node property, String text, XSDDatatype type) {
    return with(property, NodeFactory.createLiteralDT(text, type));
  }

  Statements count(Node property, long number) {
    return with(property, Long.toString(number), XSDDatatype.XSDinteger);
  }
}
