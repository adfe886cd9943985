package org.aseankg.web.operator;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.aseankg.web.http.Route;

/**
 * A path for operators, one line in the list that {@link KgServer} opens.
 *
 * @param route the path, its methods and what is said of it; it has no handler of its own
 * @param needed what a token has to allow
 * @param handler answers who was let in
 */
public record AdminRoute(Route route, Scope needed, OperatorHandler handler) {

  /** What all paths begin with that run the server. */
  static final String ROOT = "/api/admin/";

  /**
   * A path below {@link #ROOT}.
   *
   * @param name the rest of the path; it may have variables
   */
  public static AdminRoute of(
      String name,
      List<String> methods,
      Scope needed,
      OperatorHandler handler,
      String description) {
    return new AdminRoute(new Route(ROOT + name, methods, null, description), needed, handler);
  }

  /** This route with more said of it, as what it takes and gives. */
  public AdminRoute described(UnaryOperator<Route> more) {
    return new AdminRoute(more.apply(route), needed, handler);
  }

  /** The routes as the server answers them: closed where there is nobody to let in. */
  public static List<Route> opened(List<AdminRoute> list, Optional<Doorkeeper> door) {
    return list.stream().map(r -> r.opened(door)).toList();
  }

  private Route opened(Optional<Doorkeeper> door) {
    return door.map(d -> route.answeredBy(route.methods(), new GuardedHandler(d, needed, handler)))
        .orElseGet(() -> route.answeredBy(Route.CLOSED, null));
  }
}
