package org.aseankg.query;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.InvalidInputException;

/** Writes the graph of a CONSTRUCT or DESCRIBE query as Turtle. */
final class TurtleWriter {

  private TurtleWriter() {}

  static void write(QueryResult result, OutputStream out) {
    if (result.form() != QueryResult.Form.GRAPH) {
      throw new InvalidInputException(
          "Only a CONSTRUCT or DESCRIBE query can be written as ttl: expected table, csv, tsv,"
              + " json or sparql-json for this answer.");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("akg", "https://w3id.org/asean-kg/ontology#");
    graph.getPrefixMapping().setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    graph.getPrefixMapping().setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    for (Map<String, Value> row : result.rows()) {
      graph.add(
          Triple.create(
              node(row.get("subject")), node(row.get("predicate")), node(row.get("object"))));
    }
    RDFDataMgr.write(out, graph, Lang.TURTLE);
  }

  private static Node node(Value value) {
    return switch (value.kind()) {
      case IRI -> NodeFactory.createURI(value.text());
      case BLANK -> NodeFactory.createBlankNode(value.text());
      case LITERAL ->
          value.lang().isEmpty()
              ? NodeFactory.createLiteralDT(
                  value.text(), TypeMapper.getInstance().getSafeTypeByName(value.datatype()))
              : NodeFactory.createLiteralLang(value.text(), value.lang());
    };
  }
}
