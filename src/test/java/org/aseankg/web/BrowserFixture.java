package org.aseankg.web;

import java.util.List;
import java.util.stream.Stream;
import org.aseankg.web.Browser.Setup;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A server with the bundled data, and a browser to look at it with. */
abstract class BrowserFixture {

  /** A page of every kind, in its states. */
  static final List<String> ALL_PAGES =
      Stream.concat(SomePages.ALL.stream(), ToolPages.ALL.stream()).toList();

  /** The elements that reach beyond the screen, unless something around them scrolls. */
  private static final String TOO_WIDE =
      """
      const page = document.scrollingElement;
      if (page.scrollWidth <= page.clientWidth) return '';
      return [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > page.clientWidth + 1
          && !e.closest('.scroll, .canvas'))
        .map(e => e.outerHTML.slice(0, 120)).join('\\n') || 'something';
      """;

  static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
    kg.awaitReady();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  /** Opens each page once and holds all that is true of any page. */
  static void check(Setup setup, List<String> pages) {
    try (Browser browser = Browser.open(setup)) {
      SoftAssertions all = new SoftAssertions();
      for (String page : pages) {
        browser.go(kg.uri(page));
        check(browser, page, setup, kg, all);
      }
      all.assertAll();
    }
  }

  /**
   * Holds of the page that is open: its language, that all can use it, that it is not wider than
   * the screen, and that it asks no other server and breaks no policy.
   */
  static void check(
      Browser browser, String page, Setup setup, ServerFixture server, SoftAssertions all) {
    all.assertThat(browser.language()).as(page).isEqualTo(setup.language());
    all.assertThat(browser.axeViolations()).as(page).isEmpty();
    all.assertThat(browser.script(TOO_WIDE)).as(page).isEqualTo("");
    all.assertThat(browser.requests())
        .as(page)
        .isNotEmpty()
        .allSatisfy(a -> all.assertThat(a).startsWith(server.server.uri().toString()));
    // The status of a page about a problem is the one thing that a console may tell.
    all.assertThat(browser.console()).as(page).allMatch(m -> m.contains("the server responded"));
  }
}
