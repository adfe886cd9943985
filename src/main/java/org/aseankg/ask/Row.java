package org.aseankg.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One row of an ask query.
 *
 * @param terms the terms by column
 */
record Row(Map<String, Node> terms) {

  /** The term of the first of the columns that has one. */
  Optional<Node> find(List<String> columns) {
    return columns.stream().map(terms::get).filter(t -> t != null).findFirst();
  }

  Optional<Node> find(String column) {
    return Optional.ofNullable(terms.get(column));
  }

  /** The IRI in a column; empty where there is none. */
  String iri(String column) {
    Node term = terms.get(column);
    return term != null && term.isURI() ? term.getURI() : "";
  }

  /** The literal or IRI in a column as text; empty where there is none. */
  String text(String column) {
    Node term = terms.get(column);
    return term == null ? "" : term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
  }
}
