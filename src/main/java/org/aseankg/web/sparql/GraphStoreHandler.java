package org.aseankg.web.sparql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.NotFoundException;
import org.aseankg.export.Addresses;
import org.aseankg.store.KgStore;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.RequestException;

/**
 * The reading half of the SPARQL 1.1 Graph Store Protocol. {@code ?graph=} gives one named graph,
 * {@code ?default} the union of all, and no parameter the whole dataset as quads.
 */
public final class GraphStoreHandler implements Handler {

  private static final List<Offer<Lang>> QUADS =
      List.of(
          new Offer<>("application/trig", Lang.TRIG), new Offer<>("application/n-quads", Lang.NQ));

  private final KgStore store;
  private final Descriptions descriptions;
  private final Supplier<String> version;

  public GraphStoreHandler(KgStore store, Descriptions descriptions, Supplier<String> version) {
    this.store = store;
    this.descriptions = descriptions;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Optional<String> graph = exchange.query().one("graph");
    boolean union = exchange.query().one("default").isPresent();
    if (graph.isPresent() && union) {
      throw RequestException.invalid("Give either graph or default, not both.");
    }
    if (graph.isEmpty() && !union) {
      writeDataset(exchange);
    } else {
      writeGraph(exchange, graph.map(GraphNames::node).orElse(Quad.unionGraph));
    }
  }

  /** The entity tags that a read of this address may have been given for the data as it is. */
  public List<String> tags(Exchange exchange) {
    List<String> tags = new ArrayList<>();
    String origin = Descriptions.addresses(exchange).origin();
    for (Offer<SparqlFormat> offer : SparqlFormat.TRIPLES) {
      tags.add(tag(exchange, offer.mediaType()));
      tags.add(tag(exchange, offer.mediaType() + origin));
    }
    return tags;
  }

  private void writeDataset(Exchange exchange) throws IOException {
    Offer<Lang> offer = exchange.negotiate(QUADS);
    if (!exchange.isKnown(tag(exchange, offer.mediaType()))) {
      HeldOutput out = exchange.output(offer.mediaType());
      store.stream(
          dataset -> {
            StreamedRdf.quads(dataset.find(), dataset.prefixes(), offer.value(), out);
            return null;
          });
      out.complete();
    }
  }

  private void writeGraph(Exchange exchange, Node graph) throws IOException {
    SparqlRequest format = SparqlRequest.read(exchange);
    Offer<SparqlFormat> offer = SparqlFormat.choose(format, exchange, false);
    Addresses addresses = Descriptions.addresses(exchange);
    Optional<Graph> more = descriptions.graph(graph, addresses);
    boolean[] known = {false};
    HeldOutput out = exchange.output(Rdf.contentType(offer.mediaType()));
    store.stream(
        dataset -> {
          Graph stored = dataset.getGraph(graph);
          Iterator<Triple> triples =
              more.map(m -> (Graph) new Union(stored, m)).orElse(stored).find();
          if (!triples.hasNext() && !Quad.isUnionGraph(graph)) {
            throw new NotFoundException("There is no graph " + graph.getURI() + ".");
          }
          String variant = offer.mediaType() + (more.isPresent() ? addresses.origin() : "");
          known[0] = exchange.isKnown(tag(exchange, variant));
          if (!known[0]) {
            StreamedRdf.triples(triples, dataset.prefixes(), offer.value().lang, out);
          }
          return null;
        });
    if (!known[0]) {
      out.complete();
    }
  }

  private String tag(Exchange exchange, String variant) {
    return EntityTag.of(version.get(), exchange.target(), variant);
  }
}
