package org.aseankg.web.sparql;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestBody;
import org.aseankg.web.http.RequestException;

/**
 * A request of the SPARQL 1.1 Protocol for a query.
 *
 * @param query its text; empty when a read asks for none, and so for the description of the service
 * @param defaultGraphs IRIs from {@code default-graph-uri}
 * @param namedGraphs IRIs from {@code named-graph-uri}
 * @param format short name from {@code format} or {@code output}
 * @param timeout the client's own time limit
 */
public record SparqlRequest(
    Optional<String> query,
    List<String> defaultGraphs,
    List<String> namedGraphs,
    Optional<String> format,
    Optional<Duration> timeout) {

  public static final String FORM = "application/x-www-form-urlencoded";
  public static final String BODY = "application/sparql-query";

  /**
   * Reads the request.
   *
   * @throws RequestException if it is not of one of the protocol's three forms
   */
  static SparqlRequest read(Exchange exchange) throws IOException {
    if (exchange.isRead()) {
      return of(exchange.query(), exchange.query().one("query"), false);
    }
    Optional<String> type = RequestBody.mediaType(exchange.request());
    if (type.equals(Optional.of(FORM))) {
      Parameters all = exchange.query().and(Parameters.parse(RequestBody.text(exchange.request())));
      return of(all, all.one("query"), true);
    }
    if (type.equals(Optional.of(BODY))) {
      if (exchange.query().has("query")) {
        throw RequestException.invalid("The query is given twice: as parameter and as body.");
      }
      String text = RequestBody.text(exchange.request());
      return of(exchange.query(), Optional.of(text), true);
    }
    throw RequestException.unsupportedMediaType(type.orElse(null), List.of(FORM, BODY));
  }

  private static SparqlRequest of(Parameters parameters, Optional<String> query, boolean required) {
    if (parameters.has("update")) {
      throw RequestException.invalid("This server is read-only: there is no parameter update.");
    }
    if (required && query.isEmpty()) {
      throw RequestException.invalid("The parameter query is missing.");
    }
    if (query.isPresent() && query.get().isBlank()) {
      throw RequestException.invalid("The query is empty.");
    }
    return new SparqlRequest(
        query,
        parameters.all("default-graph-uri"),
        parameters.all("named-graph-uri"),
        parameters.one("format").or(() -> parameters.one("output")),
        parameters.one("timeout").map(SparqlRequest::seconds));
  }

  private static Duration seconds(String text) {
    try {
      long millis = new BigDecimal(text.strip()).movePointRight(3).longValue();
      if (millis > 0 && text.length() < 12) {
        return Duration.ofMillis(millis);
      }
    } catch (NumberFormatException e) {
      // falls through to the one message for every wrong value
    }
    throw RequestException.invalid(
        "The parameter timeout is \"" + text + "\": expected a number of seconds above 0.");
  }
}
