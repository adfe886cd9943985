package org.aseankg.web.guard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Values as they stand in the query of an address. */
public final class QueryText {

  private QueryText() {}

  /** A slash and a colon may stand there as they are, and read better. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3A", ":");
  }
}
