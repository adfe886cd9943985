package org.aseankg.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aseankg.web.ops.Observed;

/**
 * The headers every answer carries: anybody's page may read, nobody's credentials are used, and a
 * browser takes the type that is given.
 */
public final class CommonHeaders {

  public static final String ANY_ORIGIN = "*";
  static final String EXPOSED =
      "Link, ETag, Retry-After, Content-Language, " + ResultLimit.HEADER + ", " + Observed.HEADER;

  /**
   * What pages may load and do: files of this server only, no script and no style inside a page.
   */
  public static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** What no page of ours ever uses. */
  public static final String PERMISSIONS =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  private CommonHeaders() {}

  /** Sets the headers that every answer has. */
  public static void set(HttpServletRequest request, HttpServletResponse response) {
    Observed.of(request).ifPresent(o -> response.setHeader(Observed.HEADER, o.id()));
    response.setHeader("Access-Control-Allow-Origin", ANY_ORIGIN);
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", PAGE_POLICY);
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS);
    // Anybody's page may read the data; none shares a window with a page of ours.
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }

  /** Answers OPTIONS, a browser's preflight among them. */
  public static void options(
      HttpServletRequest request, HttpServletResponse response, String allow) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", allow);
    if (request.getHeader("Access-Control-Request-Method") != null) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "*");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
  }
}
