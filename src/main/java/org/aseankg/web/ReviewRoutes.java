package org.aseankg.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aseankg.extract.review.ReviewService;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;
import org.aseankg.web.operator.Doorkeeper;
import org.aseankg.web.operator.WriteGate;
import org.aseankg.web.review.LoginHandlers;
import org.aseankg.web.review.ReviewHandler;
import org.aseankg.web.review.ReviewPage;
import org.aseankg.web.sparql.SparqlRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The review over HTTP, where the operator has set it up; closed paths elsewhere. What others
 * decide in the same folder meanwhile is looked for every second.
 */
final class ReviewRoutes implements AutoCloseable {

  /** What is sent to {@code /review}, as an example. */
  private static final String EXAMPLE = "fact=0123456789ab&verdict=accept";

  private static final Logger LOG = LoggerFactory.getLogger(ReviewRoutes.class);

  private final ReviewService review;
  private final Doorkeeper door;
  private final WriteGate gate;
  private final ScheduledExecutorService watch;
  private String trouble = "";

  private ReviewRoutes(ReviewService review, Doorkeeper door, WriteGate gate) {
    this.review = review;
    this.door = door;
    this.gate = gate;
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "review");
              thread.setDaemon(true);
              return thread;
            });
    watch.scheduleWithFixedDelay(this::sync, 1, 1, TimeUnit.SECONDS);
  }

  /** A folder to review, who may, and the gate that what they accept passes. */
  static ReviewRoutes over(ReviewService review, Doorkeeper door, WriteGate gate) {
    review.sync();
    return new ReviewRoutes(review, door, gate);
  }

  /** The routes; closed without a review. */
  static List<Route> of(Optional<ReviewRoutes> set) {
    String description = "The review of proposed facts, for those with a token of the operator.";
    if (set.isEmpty()) {
      return List.of(new Route(ReviewPage.PATH, Route.CLOSED, null, description));
    }
    ReviewRoutes routes = set.get();
    LoginHandlers login = new LoginHandlers(routes.door);
    return List.of(
        new Route(
                ReviewPage.PATH,
                Route.READ_OR_POST,
                new ReviewHandler(routes.review, routes.door, routes.gate),
                description)
            .takes(
                Param.text("fact", "The id of one fact."),
                Param.text("state", "Facts in this state: open, known, accepted, rejected or any."),
                Param.text("source", "Facts of this article, as source/slug."),
                Param.text("certainty", "Facts of this certainty: high, medium or low."),
                Param.text("kind", "Facts of this kind, as events or startDate."),
                Param.PAGE,
                Param.LANG)
            .posts(Map.of(SparqlRequest.FORM, EXAMPLE))
            .gives(List.of("text/html", "application/json")),
        new Route(
            "/review/login", List.of("POST"), login::signIn, "Signs a browser in with a token."),
        new Route("/review/logout", List.of("POST"), login::signOut, "Signs a browser out."));
  }

  private void sync() {
    try {
      review.sync();
      trouble = "";
    } catch (RuntimeException e) {
      // Told once, not every second.
      if (!trouble.equals(String.valueOf(e.getMessage()))) {
        trouble = String.valueOf(e.getMessage());
        LOG.warn("The review is not in step with its folder", e);
      }
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
