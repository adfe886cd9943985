package org.aseankg.web.sparql;

import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.aseankg.export.Addresses;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Paths;

/** A description of the data set, of its catalogue or of a service as a document of its own. */
public final class DescriptionHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("format", "output");

  private final Function<Addresses, Graph> description;
  private final Supplier<String> version;

  /**
   * @param description makes it for a server that is reached at given addresses
   * @param version changes whenever the data does
   */
  public DescriptionHandler(Function<Addresses, Graph> description, Supplier<String> version) {
    this.description = description;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    if (!exchange.request().getRequestURI().equals(Paths.SPARQL)) {
      // There it stands for a query that was not given, whose other parameters do no harm.
      exchange.query().requireKnown(KNOWN);
    }
    Offer<SparqlFormat> offer = SparqlFormat.choose(SparqlRequest.read(exchange), exchange, false);
    Addresses addresses = Descriptions.addresses(exchange);
    String tag =
        EntityTag.of(version.get(), addresses.origin(), exchange.target(), offer.mediaType());
    if (exchange.isKnown(tag)) {
      return;
    }
    Graph graph = description.apply(addresses);
    HeldOutput out = exchange.output(Rdf.contentType(offer.mediaType()));
    Rdf.write(graph, offer.value().lang, out);
    out.complete();
  }
}
