package org.aseankg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers every answer carries: anybody's page may read, nobody's credentials are used, and a
 * browser takes the type that is given.
 */
final class CommonHeaders {

  static final String ANY_ORIGIN = "*";
  static final String EXPOSED = "Link, ETag, Retry-After, Content-Language, " + ResultLimit.HEADER;

  private CommonHeaders() {}

  static void set(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", ANY_ORIGIN);
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  /** Answers OPTIONS, a browser's preflight among them. */
  static void options(HttpServletRequest request, HttpServletResponse response, String allow) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", allow);
    if (request.getHeader("Access-Control-Request-Method") != null) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "*");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
  }
}
