package org.aseankg.web;

import java.nio.ByteBuffer;
import org.aseankg.web.http.CommonHeaders;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Problem;
import org.aseankg.web.ops.Observed;
import org.aseankg.web.ops.RequestLog;
import org.aseankg.web.page.ProblemWriter;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what the HTTP layer refuses before a route is found, in the same form as all else. */
final class JettyProblems implements Request.Handler {

  private final ProblemWriter problems;
  private final RequestLog log;

  JettyProblems(ProblemWriter problems, RequestLog log) {
    this.problems = problems;
    this.log = log;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 500 : response.getStatus();
    String id = Observed.idOf(request.getHeaders().get(Observed.HEADER));
    Problem problem = Problem.of(kind(status), detail(status)).with("requestId", id);
    log.refusedByHttp(id, status, problem.kind().slug());
    ProblemWriter.Document document =
        problems.write(
            problem, status, request.getHeaders().get(HttpHeader.ACCEPT), Language.ALL.get(0));
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, document.contentType())
        .put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN.asString(), CommonHeaders.ANY_ORIGIN)
        .put(Observed.HEADER, id)
        .put("X-Content-Type-Options", "nosniff")
        .put("Content-Security-Policy", CommonHeaders.PAGE_POLICY)
        .put("Referrer-Policy", "strict-origin-when-cross-origin")
        .put("Permissions-Policy", CommonHeaders.PERMISSIONS)
        .put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(document.body()), callback);
    return true;
  }

  private static Problem.Kind kind(int status) {
    for (Problem.Kind kind : Problem.Kind.values()) {
      if (kind.status == status && status > 400) {
        return kind;
      }
    }
    return Problem.Kind.BAD_HTTP;
  }

  private static String detail(int status) {
    return switch (status) {
      case 413, 414 -> "The address is too long: send the query with POST.";
      case 431 -> "The request's headers or its address are too long: send the query with POST.";
      case 500, 503 -> "The server cannot answer at the moment.";
      default -> "The request could not be read.";
    };
  }
}
