package org.aseankg.web.sparql;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes triples. */
public final class Rdf {

  // Beyond this the pretty form of Turtle costs more than it pleases.
  private static final int PRETTY = 10_000;

  private Rdf() {}

  /** The value of Content-Type for a media type: with the charset where the type has one. */
  public static String contentType(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }

  /**
   * Triples held in memory.
   *
   * @param graph the triples, each once
   * @param truncated whether others were left out
   */
  record Triples(Graph graph, boolean truncated) {}

  /**
   * What a CONSTRUCT or DESCRIBE gives, up to a limit.
   *
   * @param limit triples at most
   * @param bytes how long they may be, written out in full
   */
  static Triples collect(QueryExec exec, Query query, long limit, long bytes) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    Iterator<Triple> triples =
        query.isConstructType() ? exec.constructTriples() : exec.describeTriples();
    long count = 0;
    long written = 0;
    while (triples.hasNext()) {
      Triple triple = triples.next();
      if (!graph.contains(triple)) {
        if (count == limit || written >= bytes) {
          return new Triples(graph, true);
        }
        graph.add(triple);
        count++;
        written += lengthOf(triple);
      }
    }
    return new Triples(graph, false);
  }

  private static long lengthOf(Triple triple) {
    return lengthOf(triple.getSubject())
        + lengthOf(triple.getPredicate())
        + lengthOf(triple.getObject());
  }

  private static long lengthOf(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm().length() : node.toString().length();
  }

  /** Writes a graph that is held in memory. */
  static void write(Graph graph, Lang lang, OutputStream out) {
    RDFWriter.source(graph).format(format(graph, lang)).output(out);
  }

  private static RDFFormat format(Graph graph, Lang lang) {
    boolean small = graph.size() <= PRETTY;
    if (lang.equals(Lang.TURTLE)) {
      return small ? RDFFormat.TURTLE_PRETTY : RDFFormat.TURTLE_BLOCKS;
    }
    if (lang.equals(Lang.RDFXML)) {
      return RDFFormat.RDFXML_PLAIN;
    }
    return lang.equals(Lang.JSONLD11) ? RDFFormat.JSONLD11 : RDFFormat.NTRIPLES;
  }
}
