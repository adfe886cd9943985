package org.aseankg.web;

import java.nio.charset.StandardCharsets;
import org.aseankg.store.KgStore;

/** Tells those who watch over the process how it is. */
final class HealthHandlers {

  private static final byte[] OK = "{\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8);

  private HealthHandlers() {}

  /** The process answers. */
  static Handler alive() {
    return HealthHandlers::ok;
  }

  /** The data is there. */
  static Handler ready(KgStore store) {
    return exchange -> {
      if (store.isEmpty()) {
        throw new RequestException(
            Problem.of(Problem.Kind.NOT_READY, "The store holds no data yet.")
                .withHeader("Retry-After", "5"));
      }
      ok(exchange);
    };
  }

  private static void ok(Exchange exchange) throws java.io.IOException {
    exchange.response().setHeader("Cache-Control", "no-store");
    exchange.send("application/json", OK);
  }
}
