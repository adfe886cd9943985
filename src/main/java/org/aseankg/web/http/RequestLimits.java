package org.aseankg.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** Sizes that no honest request reaches, beside those of its first line and of its body. */
public final class RequestLimits {

  /** The most header fields. */
  static final int MOST_HEADERS = 64;

  /** The most characters of one header field. */
  static final int LONGEST_HEADER = 8 * 1024;

  private RequestLimits() {}

  /**
   * Checks the headers.
   *
   * @throws RequestException 431 if there are too many, or one is too long
   */
  public static void check(HttpServletRequest request) {
    int count = 0;
    for (String name : Collections.list(request.getHeaderNames())) {
      for (String value : Collections.list(request.getHeaders(name))) {
        count++;
        if (value.length() > LONGEST_HEADER) {
          throw refused(
              "The header " + Shown.of(name) + " has " + value.length() + " characters",
              LONGEST_HEADER);
        }
      }
    }
    if (count > MOST_HEADERS) {
      throw refused("The request has " + count + " header fields", MOST_HEADERS);
    }
  }

  private static RequestException refused(String what, int most) {
    return new RequestException(
        Problem.of(Problem.Kind.HEADERS_TOO_LARGE, what + ": expected at most " + most + "."));
  }
}
