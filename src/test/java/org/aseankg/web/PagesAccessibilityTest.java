package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.aseankg.extract.review.ReviewFixture;
import org.aseankg.web.Browser.Setup;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is true of a page of any kind: axe-core finds nothing wrong, it is not wider than the
 * screen, nothing comes from elsewhere and the policy holds.
 */
class PagesAccessibilityTest extends BrowserFixture {

  @Test
  void pages_inEnglish() {
    check(Setup.DESKTOP, ALL_PAGES);
  }

  @Test
  void pages_inVietnameseInTheDarkOnAPhone() {
    check(Setup.DESKTOP.in("vi").inTheDark().onAPhone(), ALL_PAGES);
  }

  @Test
  void pages_withEverythingUnfolded() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      for (String page : new String[] {"/doc/body/accsm", "/doc/event/accsm-21-som", "/"}) {
        browser.go(kg.uri(page));
        browser.script("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(browser.axeViolations()).as(page).isEmpty();
      }
    }
  }

  @Test
  void chartOfAResult() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/sparql?example=chairs-by-country&view=chart"));
      browser.first("#run").click();
      browser.await(() -> !browser.all("#panel rect").isEmpty(), "the chart is drawn");
      assertThat(browser.axeViolations()).isEmpty();
    }
  }

  @Test
  void review_fromTheDoorToADecision(@TempDir Path temp) {
    ReviewFixture files = ReviewFixture.in(temp).withBoth();
    TokenFile tokens = new TokenFile(temp.resolve("tokens.tsv"));
    String token = tokens.add("an", Scope.WRITE);
    KgServer.Review review = new KgServer.Review(files.folder, Optional.of(files.articles));
    try (ServerFixture server = ServerFixture.reviewing(files.store, tokens, review)) {
      review(server, token, Setup.DESKTOP.in("vi"));
      review(server, token, Setup.DESKTOP.inTheDark().onAPhone());
    }
  }

  private static void review(ServerFixture server, String token, Setup setup) {
    SoftAssertions all = new SoftAssertions();
    try (Browser browser = Browser.open(setup)) {
      browser.go(server.uri("/review"));
      check(browser, "the door", setup, server, all);
      browser.first("main input[name=token]").sendKeys(token);
      browser.first("main form button").click();
      browser.await(() -> !browser.all("#table a").isEmpty(), "the facts are listed");
      check(browser, "the list", setup, server, all);
      browser.first("#table a").click();
      browser.await(() -> browser.address().contains("fact="), "a fact is open");
      check(browser, "a fact", setup, server, all);
      String fact = browser.address();
      browser.first("button[accesskey=r]").click();
      browser.await(() -> !browser.address().equals(fact), "the next fact is open");
      browser.go(fact);
      check(browser, "a decided fact", setup, server, all);
      assertThat(browser.all("button[accesskey=u]")).isNotEmpty();
    }
    all.assertAll();
  }
}
