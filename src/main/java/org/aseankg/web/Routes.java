package org.aseankg.web;

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

  private final List<Route> list;
  private final Map<String, Match> exact = new HashMap<>();
  private final Map<String, Route> templates = new HashMap<>();

  Routes(List<Route> routes) {
    list = List.copyOf(routes);
    for (Route route : list) {
      if (route.isTemplate()) {
        templates.put(route.prefix(), route);
      } else {
        exact.put(route.path(), new Match(route, ""));
      }
    }
  }

  List<Route> list() {
    return list;
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
