package org.aseankg.web.sparql;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;

/** Writes statements as they are read, where the format allows it. */
final class StreamedRdf {

  /** The most triples that are held in memory for a format that cannot be streamed. */
  private static final int MOST_HELD = 100_000;

  private StreamedRdf() {}

  static void quads(Iterator<Quad> quads, PrefixMap prefixes, Lang lang, OutputStream out) {
    RDFFormat format = lang.equals(Lang.TRIG) ? RDFFormat.TRIG_BLOCKS : RDFFormat.NQUADS;
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    prefixes.forEach(stream::prefix);
    quads.forEachRemaining(stream::quad);
    stream.finish();
  }

  /**
   * Writes triples.
   *
   * @throws RequestException if there are too many for a format that has to hold them all
   */
  static void triples(Iterator<Triple> triples, PrefixMap prefixes, Lang lang, OutputStream out) {
    if (lang.equals(Lang.TURTLE) || lang.equals(Lang.NTRIPLES)) {
      RDFFormat format = lang.equals(Lang.TURTLE) ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES;
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
      stream.start();
      prefixes.forEach(stream::prefix);
      triples.forEachRemaining(stream::triple);
      stream.finish();
    } else {
      Rdf.write(collect(triples, prefixes), lang, out);
    }
  }

  private static Graph collect(Iterator<Triple> triples, PrefixMap prefixes) {
    Graph graph = GraphFactory.createDefaultGraph();
    prefixes.forEach(graph.getPrefixMapping()::setNsPrefix);
    for (int count = 0; triples.hasNext(); count++) {
      if (count == MOST_HELD) {
        throw new RequestException(
            Problem.of(
                    Problem.Kind.NOT_ACCEPTABLE,
                    "A graph of more than "
                        + MOST_HELD
                        + " triples is to be had as Turtle or"
                        + " N-Triples only.")
                .with("available", java.util.List.of("text/turtle", "application/n-triples")));
      }
      graph.add(triples.next());
    }
    return graph;
  }
}
