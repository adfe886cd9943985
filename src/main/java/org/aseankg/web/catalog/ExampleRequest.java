package org.aseankg.web.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;

/** The request that shows how a route is called. */
public final class ExampleRequest {

  private ExampleRequest() {}

  /** Path and query string, with the examples of all parameters that have one. */
  public static String target(Route route) {
    String path = route.path();
    StringBuilder query = new StringBuilder();
    for (Param parameter : route.operation().parameters()) {
      if (route.isInPath(parameter)) {
        path = path.replace("{" + parameter.name() + "}", encode(parameter.example()));
      } else if (parameter.hasExample()) {
        query.append(query.length() == 0 ? '?' : '&');
        query.append(parameter.name()).append('=').append(encode(parameter.example()));
      }
    }
    return path + query;
  }

  // A slash and a colon may stand in a query as they are, and read better.
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3A", ":");
  }
}
