package org.aseankg.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything this server answers, one line a path. The index page, the documentation's table and
 * the requests' way all come from this list.
 */
final class Routes {

  /** Path of the SPARQL endpoint, the one route that Fuseki dispatches. */
  static final String SPARQL = "/kg/sparql";

  /**
   * A route found for a path.
   *
   * @param route the route
   * @param variable the value of its variable, still percent-encoded; empty when it has none
   */
  record Match(Route route, String variable) {}

  /** What answers the paths below. */
  record Handlers(
      Handler sparql,
      Handler data,
      Handler catalog,
      Handler cannedQuery,
      Handler ask,
      Handler search,
      Handler suggest,
      List<Route> reconcile,
      Handler alive,
      Handler ready) {}

  private final List<Route> list;
  private final Map<String, Match> exact = new HashMap<>();
  private final Map<String, Route> templates = new HashMap<>();

  Routes(Handlers handlers) {
    list = new ArrayList<>();
    list.addAll(
        List.of(
            get("/", new IndexHandler(this::list), "This list, as a page or as JSON."),
            new Route(
                SPARQL,
                Route.READ_OR_POST,
                handlers.sparql(),
                "SPARQL 1.1 query; without a query, the SPARQL Service Description."),
            get(
                "/kg/data",
                handlers.data(),
                "SPARQL 1.1 Graph Store Protocol, read: `?graph=` a named graph, `?default` the"
                    + " union of all, no parameter the whole dataset."),
            new Route("/kg/update", Route.CLOSED, null, "SPARQL 1.1 update: refused, read-only."),
            get("/api/queries", handlers.catalog(), "The catalogue of canned queries."),
            get("/api/queries/{name}", handlers.cannedQuery(), "Runs a canned query."),
            get("/api/ask", handlers.ask(), "Answers a question in words, with its sources."),
            get("/api/search", handlers.search(), "Entities by name."),
            get("/api/suggest", handlers.suggest(), "Entities by the beginning of a name.")));
    list.addAll(handlers.reconcile());
    list.addAll(
        List.of(
            get("/healthz", handlers.alive(), "Whether the server runs."),
            get("/readyz", handlers.ready(), "Whether the data is loaded and can be searched.")));
    for (Route route : list) {
      if (route.isTemplate()) {
        templates.put(route.prefix(), route);
      } else {
        exact.put(route.path(), new Match(route, ""));
      }
    }
  }

  private static Route get(String path, Handler handler, String description) {
    return new Route(path, Route.READ, handler, description);
  }

  List<Route> list() {
    return Collections.unmodifiableList(list);
  }

  /** The route of a request path as it was sent: nothing is decoded or normalised first. */
  Optional<Match> find(String path) {
    Match match = exact.get(path);
    if (match != null) {
      return Optional.of(match);
    }
    int slash = path.lastIndexOf('/') + 1;
    Route template = templates.get(path.substring(0, slash));
    return template == null || slash == path.length()
        ? Optional.empty()
        : Optional.of(new Match(template, path.substring(slash)));
  }
}
