package org.aseankg.web.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aseankg.web.guard.RunningQueries;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestBody;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.sparql.SparqlRequest;

/** Stops a query under way, for whoever knows the name it was sent with. */
public final class StopHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("id");

  private final RunningQueries running;

  public StopHandler(RunningQueries running) {
    this.running = running;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Optional<String> type = RequestBody.mediaType(exchange.request());
    if (!type.equals(Optional.of(SparqlRequest.FORM))) {
      throw RequestException.unsupportedMediaType(type.orElse(null), List.of(SparqlRequest.FORM));
    }
    Parameters sent = Parameters.parse(RequestBody.text(exchange.request()));
    sent.requireKnown(KNOWN);
    String id =
        sent.one("id")
            .orElseThrow(
                () ->
                    RequestException.invalid(
                        "The parameter id is missing: expected what "
                            + RunningQueries.HEADER
                            + " said."));
    String answer = "{\"stopped\":" + running.stop(id) + "}";
    exchange.send("application/json", answer.getBytes(StandardCharsets.UTF_8));
  }
}
