package org.aseankg.web.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.aseankg.describe.JsonLdWriter;
import org.aseankg.describe.OrderedGraph;
import org.aseankg.describe.Prefixes;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.page.DocFormat;

/** Writes the triples of a document in their order, the same bytes for the same triples. */
final class TripleWriter {

  private final Prefixes prefixes;
  private final JsonLdWriter jsonLd;

  TripleWriter(Prefixes prefixes, JsonLdWriter jsonLd) {
    this.prefixes = prefixes;
    this.jsonLd = jsonLd;
  }

  /**
   * Writes triples.
   *
   * @throws RequestException if the format cannot hold them, as RDF/XML cannot some names
   */
  void write(List<Triple> triples, DocFormat format, OutputStream out) throws IOException {
    switch (format) {
      case TURTLE -> stream(triples, RDFFormat.TURTLE_BLOCKS, out);
      case NTRIPLES -> stream(triples, RDFFormat.NTRIPLES, out);
      case JSONLD -> jsonLd.write(triples, out);
      case RDFXML -> writeXml(triples, out);
      default -> throw new IllegalArgumentException(format + " is no format of triples.");
    }
  }

  private void stream(List<Triple> triples, RDFFormat format, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    prefixes.used(triples).forEach(stream::prefix);
    triples.forEach(stream::triple);
    stream.finish();
  }

  private void writeXml(List<Triple> triples, OutputStream out) {
    Graph graph = new OrderedGraph(triples);
    prefixes.used(triples).forEach(graph.getPrefixMapping()::setNsPrefix);
    try {
      RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(out);
    } catch (JenaException e) {
      // A property or character that XML has no form for.
      List<String> others =
          List.of(
              DocFormat.TURTLE.mediaType, DocFormat.JSONLD.mediaType, DocFormat.NTRIPLES.mediaType);
      throw RequestException.notAcceptable(others);
    }
  }
}
