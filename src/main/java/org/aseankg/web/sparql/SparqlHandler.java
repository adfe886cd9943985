package org.aseankg.web.sparql;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.export.Addresses;
import org.aseankg.query.cost.CostGuard;
import org.aseankg.store.Services;
import org.aseankg.web.http.DataVersion;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.OwnFolder;
import org.aseankg.web.http.RequestException;

/** The SPARQL endpoint: queries, and the description of the service where no query is given. */
public final class SparqlHandler implements Handler {

  // Words whose functions give another result each time; in a comment they cost only the tag.
  private static final Pattern UNSTEADY =
      Pattern.compile("(?i)now|rand|uuid|bnode|\\\\u|jena.apache.org|jena.hpl.hp.com");

  private static final int MOST_COMMAS = 10_000;

  private final SparqlRunner runner;
  private final Services services;
  private final CostGuard guard;
  private final Handler description;
  private final Descriptions descriptions;
  private final String base;
  private final DataVersion version;

  /**
   * @param services the servers that queries may call
   * @param guard refuses what would take too long
   * @param descriptions what queries may see beside the data
   * @param base base for relative IRIs in queries
   * @param version what answers depend on
   */
  public SparqlHandler(
      SparqlRunner runner,
      Services services,
      CostGuard guard,
      Handler description,
      Descriptions descriptions,
      String base,
      DataVersion version) {
    this.runner = runner;
    this.services = services;
    this.guard = guard;
    this.description = description;
    this.descriptions = descriptions;
    this.base = base;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    SparqlRequest request = SparqlRequest.read(exchange);
    if (request.query().isEmpty()) {
      description.handle(exchange);
      return;
    }
    String text = request.query().get();
    Query query = parse(text, request);
    boolean federated = Federation.check(query, text, services);
    guard.check(query);
    boolean rows = query.isSelectType() || query.isAskType();
    Offer<SparqlFormat> offer = SparqlFormat.choose(request, exchange, rows);
    Addresses addresses = Descriptions.addresses(exchange);
    boolean described = descriptions.isAsked(query, text, addresses);
    String variant = offer.mediaType() + (described ? addresses.origin() : "");
    boolean steady = !federated && !UNSTEADY.matcher(text).find();
    if (!steady || !exchange.isKnown(tag(text, exchange, variant))) {
      UnaryOperator<DatasetGraph> view =
          described ? descriptions.over(query, addresses) : UnaryOperator.identity();
      runner.run(query, request, view, offer, exchange);
    }
  }

  private Query parse(String text, SparqlRequest request) {
    requireShortLists(text);
    Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_11);
    OwnFolder.refuse(query);
    List<String> defaultGraphs = request.defaultGraphs();
    List<String> namedGraphs = request.namedGraphs();
    if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
      // The dataset of the protocol goes before the dataset of the query.
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaultGraphs.forEach(query::addGraphURI);
      namedGraphs.forEach(query::addNamedGraphURI);
    }
    return query;
  }

  /** The engine rewrites a list in time that grows with its square, and cannot be stopped then. */
  private static void requireShortLists(String text) {
    long commas = text.chars().filter(c -> c == ',').count();
    if (commas > MOST_COMMAS) {
      throw RequestException.invalid(
          "The query has "
              + commas
              + " commas: expected at most "
              + MOST_COMMAS
              + "; long lists belong into VALUES.");
    }
  }

  private String tag(String query, Exchange exchange, String variant) {
    return EntityTag.of(version.of(query), exchange.target(), variant);
  }
}
