package org.aseankg.web;

import java.nio.charset.StandardCharsets;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;

/** Tells those who watch over the process how it is. */
final class HealthHandlers {

  private static final byte[] OK = "{\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8);

  private HealthHandlers() {}

  /** The process answers. */
  static Handler alive() {
    return HealthHandlers::ok;
  }

  /** The data is there, and what is searched is made from it. */
  static Handler ready(KgStore store, NameIndex index) {
    return exchange -> {
      if (store.isEmpty()) {
        throw notReady("The store holds no data yet.");
      }
      if (!index.inStep()) {
        index.catchUp();
        throw notReady("The search index is still being made from the newest data.");
      }
      ok(exchange);
    };
  }

  private static RequestException notReady(String why) {
    return new RequestException(
        Problem.of(Problem.Kind.NOT_READY, why).withHeader("Retry-After", "5"));
  }

  private static void ok(Exchange exchange) throws java.io.IOException {
    exchange.response().setHeader("Cache-Control", "no-store");
    exchange.send("application/json", OK);
  }
}
