package org.aseankg.web.ask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aseankg.store.PerVersion;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.page.Layout;

/**
 * The home page. What it counts takes long in a large graph, so it is made once for each version of
 * the data, day and language.
 */
public final class HomeHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("lang");

  private final HomePage page;
  private final QueryGate gate;
  private final Supplier<String> version;
  private final Clock clock;
  private final PerVersion<String, String> made;

  /**
   * @param version changes whenever the data does
   */
  public HomeHandler(HomePage page, QueryGate gate, Supplier<String> version, Clock clock) {
    this.page = page;
    this.gate = gate;
    this.version = version;
    this.clock = clock;
    this.made = new PerVersion<>(this::now, Language.ALL.size());
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    String language = Language.ofPage(exchange);
    // Read before the page is made: it may be of newer data than the tag says, never of older.
    String tag = EntityTag.of(now(), language);
    if (!exchange.isKnown(tag)) {
      byte[] body = html(language).getBytes(StandardCharsets.UTF_8);
      exchange.send("text/html;charset=utf-8", body);
    }
  }

  private String now() {
    return version.get() + ' ' + LocalDate.now(clock);
  }

  private String html(String language) {
    return made.get(
        language,
        () -> {
          gate.enter();
          try {
            return Layout.html(page.page(language));
          } finally {
            gate.leave();
          }
        });
  }

  /** Makes it before anybody asks, each language as a step of its own. */
  public List<Runnable> steps() {
    return Language.ALL.stream().<Runnable>map(l -> () -> html(l)).toList();
  }
}
