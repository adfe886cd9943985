package org.aseankg.web;

import java.nio.charset.StandardCharsets;
import org.aseankg.search.NameIndex;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.ops.Readiness;

/** Tells those who watch over the process how it is. */
final class HealthHandlers {

  private static final byte[] OK = "{\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8);

  private HealthHandlers() {}

  /** The process answers. */
  static Handler alive() {
    return HealthHandlers::ok;
  }

  /** The data is there, what is searched is made from it, the disk takes more, no stop is near. */
  static Handler ready(Readiness readiness, NameIndex index) {
    return exchange -> {
      Readiness.Report report = readiness.look();
      if (!report.isReady()) {
        if (!index.inStep()) {
          index.catchUp();
        }
        throw notReady(report);
      }
      ok(exchange);
    };
  }

  private static RequestException notReady(Readiness.Report report) {
    return new RequestException(
        Problem.of(Problem.Kind.NOT_READY, report.text())
            .with("checks", report.byName())
            .withHeader("Retry-After", "5"));
  }

  private static void ok(Exchange exchange) throws java.io.IOException {
    exchange.response().setHeader("Cache-Control", "no-store");
    exchange.send("application/json", OK);
  }
}
