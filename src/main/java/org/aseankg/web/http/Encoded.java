package org.aseankg.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as values in a query string; safe in HTML, too. */
public final class Encoded {

  private Encoded() {}

  /** Text as it stands in a part of an address, in UTF-8. */
  public static String of(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
