package org.aseankg.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One request with its answer, as handlers see it. */
public final class Exchange {

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Map<String, String> variables;
  private Parameters query;

  public Exchange(
      HttpServletRequest request, HttpServletResponse response, Map<String, String> variables) {
    this.request = request;
    this.response = response;
    this.variables = variables;
  }

  /** The request as it came. */
  public HttpServletRequest request() {
    return request;
  }

  /** The answer to be. */
  public HttpServletResponse response() {
    return response;
  }

  /** The value of a variable of the route, decoded. */
  public String variable(String name) {
    return Parameters.decodePath(variables.get(name));
  }

  /** Whether it is GET or HEAD. */
  public boolean isRead() {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  /** The parameters of the query string. */
  public Parameters query() {
    if (query == null) {
      query = Parameters.parse(request.getQueryString());
    }
    return query;
  }

  /** The path and query string, as sent. */
  public String target() {
    String text = request.getQueryString();
    return text == null ? request.getRequestURI() : request.getRequestURI() + '?' + text;
  }

  /** The {@code Accept} header; several count as one. */
  public Accept accept() {
    return Accept.parse(request.getHeaders("Accept"));
  }

  /**
   * Chooses the best offer by {@code Accept}, and marks the answer as varying by it.
   *
   * @throws RequestException if none is acceptable
   */
  public <T> Offer<T> negotiate(List<Offer<T>> offers) {
    response.setHeader("Vary", "Accept");
    return accept()
        .choose(offers)
        .orElseThrow(
            () -> RequestException.notAcceptable(offers.stream().map(Offer::mediaType).toList()));
  }

  /**
   * Tags the answer of a read and tells whether the client has it already; if so the answer is 304
   * and nothing is left to do.
   */
  public boolean isKnown(String tag) {
    if (!isRead()) {
      return false;
    }
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    if (!EntityTag.matches(request.getHeader("If-None-Match"), tag)) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  /** The body of the answer. */
  public HeldOutput output(String contentType) {
    response.setContentType(contentType);
    return new HeldOutput(response, !request.getMethod().equals("HEAD"));
  }

  /** Sends a whole body. */
  public void send(String contentType, byte[] body) throws IOException {
    HeldOutput out = output(contentType);
    out.write(body);
    out.complete();
  }
}
