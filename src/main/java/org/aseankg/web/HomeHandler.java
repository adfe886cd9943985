package org.aseankg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The home page. What it counts takes long in a large graph, so it is made once for each version of
 * the data, day and language.
 */
final class HomeHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("lang");

  private record Made(String tag, String html) {}

  private final HomePage page;
  private final QueryGate gate;
  private final Supplier<String> version;
  private final Clock clock;
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  /**
   * @param version changes whenever the data does
   */
  HomeHandler(HomePage page, QueryGate gate, Supplier<String> version, Clock clock) {
    this.page = page;
    this.gate = gate;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    String language = Language.ofPage(exchange);
    // Read before the page is made: it may be of newer data than the tag says, never of older.
    String tag = EntityTag.of(version.get(), language, LocalDate.now(clock).toString());
    if (!exchange.isKnown(tag)) {
      byte[] body = html(tag, language).getBytes(StandardCharsets.UTF_8);
      exchange.send("text/html;charset=utf-8", body);
    }
  }

  private String html(String tag, String language) {
    Made known = made.get(language);
    if (known != null && known.tag().equals(tag)) {
      return known.html();
    }
    gate.enter();
    try {
      String html = Layout.html(page.page(language));
      made.put(language, new Made(tag, html));
      return html;
    } finally {
      gate.leave();
    }
  }
}
