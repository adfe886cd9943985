package org.aseankg.web.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aseankg.QueryCancelledException;
import org.aseankg.reconcile.BatchReader;
import org.aseankg.reconcile.Candidate;
import org.aseankg.reconcile.Extended;
import org.aseankg.reconcile.Extension;
import org.aseankg.reconcile.ManifestWriter;
import org.aseankg.reconcile.Query;
import org.aseankg.reconcile.ReconcileService;
import org.aseankg.reconcile.ReplyWriter;
import org.aseankg.reconcile.TooManyException;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestBody;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.sparql.SparqlRequest;

/**
 * The endpoint of the Reconciliation Service API 0.2: the manifest, batches of queries, and values
 * of what was matched. Parameters that are not known are passed over, since clients add their own.
 */
public final class ReconcileHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("application/json", true));
  private static final List<String> ACTIONS = List.of("queries", "query", "extend");

  private final ReconcileService service;
  private final ManifestWriter manifests;
  private final QueryGate gate;
  private final Supplier<String> version;

  /**
   * @param gate a batch takes as much of the processor as a query, so it waits for the same places
   * @param version changes whenever an answer may
   */
  public ReconcileHandler(ReconcileService service, QueryGate gate, Supplier<String> version) {
    this.service = service;
    this.manifests = new ManifestWriter(service);
    this.gate = gate;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Parameters parameters = parameters(exchange);
    Offer<Boolean> offer = exchange.negotiate(OFFERS);
    String language = Language.choose(exchange);
    List<String> asked = ACTIONS.stream().filter(parameters::has).toList();
    if (asked.size() > 1) {
      throw RequestException.invalid(
          "The request has " + String.join(" and ", asked) + ": expected one of them.");
    }
    if (asked.isEmpty()) {
      manifest(exchange, offer, language);
      return;
    }
    // Read before the answer is made: it may be of newer data than the tag says, never of older.
    String tag = EntityTag.of(version.get(), exchange.target(), language);
    if (!exchange.isKnown(tag)) {
      String text = parameters.one(asked.get(0)).orElseThrow();
      HeldOutput out = exchange.output(offer.mediaType());
      answer(asked.get(0), text, language, out);
      out.complete();
    }
  }

  private static Parameters parameters(Exchange exchange) throws IOException {
    if (exchange.isRead()) {
      return exchange.query();
    }
    Optional<String> type = RequestBody.mediaType(exchange.request());
    if (!type.equals(Optional.of(SparqlRequest.FORM))) {
      throw RequestException.unsupportedMediaType(type.orElse(null), List.of(SparqlRequest.FORM));
    }
    Parameters form = Parameters.parse(RequestBody.text(exchange.request()));
    Parameters all = exchange.query().and(form);
    if (ACTIONS.stream().noneMatch(all::has)) {
      throw RequestException.invalid(
          "The form has neither of " + String.join(", ", ACTIONS) + ": expected one of them.");
    }
    return all;
  }

  private void manifest(Exchange exchange, Offer<Boolean> offer, String language)
      throws IOException {
    byte[] body = manifests.write(root(exchange), language);
    if (!exchange.isKnown(EntityTag.of(new String(body, StandardCharsets.UTF_8)))) {
      exchange.send(offer.mediaType(), body);
    }
  }

  /** The address of this server as the client has it. */
  private static String root(Exchange exchange) {
    String address = exchange.request().getRequestURL().toString();
    return address.substring(0, address.length() - exchange.request().getRequestURI().length());
  }

  private void answer(String action, String text, String language, HeldOutput out)
      throws IOException {
    gate.enter();
    try {
      switch (action) {
        case "queries" -> {
          Map<String, List<Candidate>> found = service.match(BatchReader.read(text), language);
          ReplyWriter.candidates(found, language, out);
        }
        case "query" -> {
          Query query = BatchReader.readOne(text);
          List<Candidate> found = service.match(Map.of("q", query), language).get("q");
          ReplyWriter.candidates(found, language, out);
        }
        default -> {
          Extended values = service.extend(Extension.read(text), language);
          ReplyWriter.extended(values, language, out);
        }
      }
    } catch (TooManyException e) {
      throw new RequestException(Problem.of(Problem.Kind.TOO_LARGE, e.getMessage()));
    } catch (QueryCancelledException e) {
      throw new RequestException(Problem.of(Problem.Kind.QUERY_TIMEOUT, e.getMessage()));
    } finally {
      gate.leave();
    }
  }
}
