package org.aseankg.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aseankg.NotFoundException;
import org.aseankg.web.guard.RunningQueries;
import org.aseankg.web.guard.RunningQuery;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;
import org.aseankg.web.http.Shown;
import org.aseankg.web.operator.AdminRoute;
import org.aseankg.web.operator.Scope;

/** The queries under way, for operators: the list of them, and the end of one. */
final class QueryRoutes {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double NANOS = 1e9;

  private QueryRoutes() {}

  static List<AdminRoute> of(RunningQueries running) {
    return List.of(
        AdminRoute.of(
                "queries",
                Route.READ,
                Scope.ADMIN,
                (exchange, operator) -> list(exchange, running),
                "The queries under way, the oldest first.")
            .described(r -> r.gives(List.of("application/json"))),
        AdminRoute.of(
                "queries/{id}",
                List.of("DELETE"),
                Scope.ADMIN,
                (exchange, operator) -> stop(exchange, running),
                "Stops a query under way.")
            .described(r -> r.takes(Param.text("id", "Its number in the list.").example("1"))));
  }

  private static void list(Exchange exchange, RunningQueries running) throws IOException {
    List<Map<String, Object>> queries = running.list().stream().map(QueryRoutes::shown).toList();
    exchange.send("application/json", JSON.writeValueAsBytes(Map.of("queries", queries)));
  }

  private static Map<String, Object> shown(RunningQuery query) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", query.id());
    shown.put("kind", query.entry().kind());
    shown.put("client", query.entry().client());
    shown.put("started", query.started().toString());
    shown.put("seconds", Math.round(query.nanos() / NANOS * 10) / 10.0);
    shown.put("limit", query.entry().limit().toMillis() / 1000.0);
    shown.put("heldBytes", query.entry().memory().held());
    shown.put("state", query.state().word);
    shown.put("text", query.entry().text());
    return shown;
  }

  private static void stop(Exchange exchange, RunningQueries running) throws IOException {
    String id = exchange.variable("id");
    if (!running.stopById(id)) {
      throw new NotFoundException("No query " + Shown.of(id) + " is running.");
    }
    exchange.send("application/json", JSON.writeValueAsBytes(Map.of("stopped", id)));
  }
}
