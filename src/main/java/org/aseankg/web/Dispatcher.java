package org.aseankg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.aseankg.NotFoundException;
import org.aseankg.web.http.CommonHeaders;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.Problems;
import org.aseankg.web.http.RequestBody;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.http.RequestLimits;
import org.aseankg.web.http.Route;
import org.aseankg.web.http.Shown;
import org.aseankg.web.operator.Admission;
import org.aseankg.web.ops.Observed;
import org.aseankg.web.page.ProblemWriter;

/**
 * Finds the route of a request, runs its handler, and answers for whatever the handler throws.
 * Headers that every answer carries are set here.
 */
final class Dispatcher {

  private final Routes routes;
  private final ProblemWriter problems;
  private final Admission admission;

  Dispatcher(Routes routes, ProblemWriter problems, Admission admission) {
    this.routes = routes;
    this.problems = problems;
    this.admission = admission;
  }

  /**
   * Answers one request.
   *
   * @throws IOException if the answer had begun when it failed: the connection has to be cut, so
   *     that the part sent is not taken for the whole
   */
  void dispatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.reset();
    CommonHeaders.set(request, response);
    try {
      RequestLimits.check(request);
      admission.admit(
          request,
          () -> {
            answer(request, response);
            return response.getStatus();
          });
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Problem problem = Problems.of(e);
      if (response.isCommitted()) {
        throw new IOException("The answer broke off: " + problem.kind().title, e);
      }
      send(problem, request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    Routes.Match match =
        routes
            .find(path)
            .orElseThrow(
                () -> new NotFoundException("There is nothing at " + Shown.of(path) + "."));
    Route route = match.route();
    Observed.of(request).ifPresent(o -> o.isFor(route.path()));
    String method = request.getMethod();
    if (method.equals("OPTIONS")) {
      CommonHeaders.options(request, response, route.allow());
    } else if (route.allows(method)) {
      route.handler().handle(new Exchange(request, response, match.variables()));
    } else {
      throw RequestException.methodNotAllowed(method, route);
    }
  }

  /** The problem with the name under which the logs tell of the request. */
  private static Problem named(Problem problem, HttpServletRequest request) {
    return Observed.of(request).map(o -> problem.with("requestId", o.id())).orElse(problem);
  }

  private void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.reset();
    CommonHeaders.set(request, response);
    Observed.of(request).ifPresent(o -> o.failed(problem.kind().slug()));
    if (problem.kind() != Problem.Kind.REQUEST_TIMEOUT) {
      RequestBody.discard(request, response);
    }
    int status = problem.kind().status;
    String language = Language.ofReader(request);
    ProblemWriter.Document document =
        problems.write(named(problem, request), status, request.getHeader("Accept"), language);
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", language);
    response.setHeader("Vary", "Accept, Accept-Language, Cookie");
    problem.headers().forEach(response::setHeader);
    new Exchange(request, response, Map.of()).send(document.contentType(), document.body());
  }
}
