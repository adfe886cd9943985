package org.aseankg.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts as values in a query string; safe in HTML, too. */
final class Encoded {

  private Encoded() {}

  static String of(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
