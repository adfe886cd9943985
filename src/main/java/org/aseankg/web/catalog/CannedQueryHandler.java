package org.aseankg.web.catalog;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.model.PartialDate;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.ResultFormat;
import org.aseankg.query.ResultWriter;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.http.DataVersion;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.page.PageLinks;
import org.aseankg.web.sparql.Rdf;

/**
 * Runs a canned query: the parameters of the address are those of the query and the common ones.
 */
public final class CannedQueryHandler implements Handler {

  /** Parameters of every canned query; no query may call one of its own like them. */
  static final Set<String> COMMON = Set.of("lang", "limit", "page", "asOf", "format");

  private static final List<Offer<ResultFormat>> OFFERS =
      List.of(
          offer(ResultFormat.JSON),
          offer(ResultFormat.CSV),
          offer(ResultFormat.TSV),
          offer(ResultFormat.SPARQL_JSON),
          offer(ResultFormat.TABLE));

  private final QueryCatalog catalog;
  private final QueryRunner runner;
  private final QueryGate gate;
  private final DataVersion version;
  private final Clock clock;

  /**
   * @param gate places for what this server asks itself
   * @param version what answers depend on
   * @param clock tells the day an answer is for when no other is given
   */
  public CannedQueryHandler(
      QueryCatalog catalog, QueryRunner runner, QueryGate gate, DataVersion version, Clock clock) {
    this.catalog = catalog;
    this.runner = runner;
    this.gate = gate;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    CannedQuery query = catalog.get(exchange.variable("name"));
    Offer<ResultFormat> offer = format(exchange);
    QueryRequest request = request(exchange);
    String day = request.asOf().isPresent() ? "" : LocalDate.now(clock).toString();
    String tag =
        EntityTag.of(
            version.of(query.text()), exchange.target(), offer.mediaType(), request.lang(), day);
    if (exchange.isKnown(tag)) {
      return;
    }
    QueryResult result = run(query, request);
    PageLinks.set(exchange, result.page(), result.next());
    HeldOutput out = exchange.output(Rdf.contentType(offer.mediaType()));
    ResultWriter.write(result, offer.value(), out);
    out.complete();
  }

  private QueryResult run(CannedQuery query, QueryRequest request) {
    gate.enter();
    try {
      return runner.run(query, request);
    } finally {
      gate.leave();
    }
  }

  private static Offer<ResultFormat> format(Exchange exchange) {
    Optional<String> name = exchange.query().one("format");
    if (name.isEmpty()) {
      return exchange.negotiate(OFFERS);
    }
    ResultFormat format = ResultFormat.of(name.get());
    return OFFERS.stream()
        .filter(o -> o.value() == format)
        .findFirst()
        .orElseThrow(
            () ->
                RequestException.invalid(
                    "The format is \""
                        + name.get()
                        + "\": expected json, csv, tsv, sparql-json or table."));
  }

  private static QueryRequest request(Exchange exchange) {
    Parameters parameters = exchange.query();
    Map<String, String> arguments = new HashMap<>();
    for (String name : parameters.names()) {
      if (!COMMON.contains(name)) {
        arguments.put(name, parameters.one(name).orElseThrow());
      }
    }
    return new QueryRequest(
        arguments,
        parameters.one("asOf").map(CannedQueryHandler::date),
        parameters.positive("limit").orElse(0),
        parameters.positive("page").orElse(1),
        Language.choose(exchange));
  }

  private static PartialDate date(String text) {
    try {
      return PartialDate.parse(text);
    } catch (DateTimeException e) {
      throw RequestException.invalid("The parameter asOf is wrong: " + e.getMessage() + ".");
    }
  }

  private static Offer<ResultFormat> offer(ResultFormat format) {
    return new Offer<>(format.mediaType(), format);
  }
}
