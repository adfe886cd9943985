package org.aseankg.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.Iris;

/**
 * Writes a dataset whole. Statements are sorted, one named graph at a time, so that the same data
 * makes the same bytes.
 */
public final class Dump {

  private final Iris iris;

  public Dump(Iris iris) {
    this.iris = iris;
  }

  /**
   * Writes all statements.
   *
   * @throws UncheckedIOException if the target cannot be written
   */
  public void write(DatasetGraph dataset, DumpFormat format, OutputStream out) {
    switch (format) {
      case NQ -> nquads(dataset, out);
      case TTL -> turtle(dataset, out);
      case JSONLD -> RDFWriter.source(dataset).format(RDFFormat.JSONLD_PLAIN).output(out);
    }
  }

  private static void nquads(DatasetGraph dataset, OutputStream out) {
    try {
      Writer lines =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
      for (Node graph : graphs(dataset)) {
        String name = " " + NodeFmtLib.strNT(graph) + " .\n";
        List<String> statements = dataset.getGraph(graph).find().mapWith(Dump::line).toList();
        statements.sort(Comparator.naturalOrder());
        for (String statement : statements) {
          lines.write(statement);
          lines.write(name);
        }
      }
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void turtle(DatasetGraph dataset, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    writer.start();
    Graph prefixes = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new StringReader(iris.rebase(Bundle.text("ontology/akg.ttl"))))
        .lang(Lang.TURTLE)
        .parse(prefixes);
    prefixes.getPrefixMapping().getNsPrefixMap().forEach(writer::prefix);
    List<Triple> triples = dataset.getUnionGraph().find().toList();
    triples.sort(Comparator.comparing(Dump::line));
    triples.forEach(writer::triple);
    writer.finish();
  }

  private static List<Node> graphs(DatasetGraph dataset) {
    List<Node> graphs = new java.util.ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(graphs::add);
    graphs.sort(Comparator.comparing(Node::getURI));
    return graphs;
  }

  private static String line(Triple triple) {
    return NodeFmtLib.strNT(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + NodeFmtLib.strNT(triple.getObject());
  }
}
