package org.aseankg.web;

import java.io.IOException;
import java.util.Set;

/** The home page. */
final class HomeHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("lang");

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    String language = Language.ofPage(exchange);
    PageWords words = PageWords.of(language);
    Layout.send(
        exchange,
        Page.of(language, words.plain("home-title"), PageAddress.of(exchange))
            .shaped(Page.Shape.HOME)
            .saying(AskBox.large(words, "")));
  }
}
