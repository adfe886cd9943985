package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.aseankg.web.Browser.Setup;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** axe-core finds nothing wrong with a page of any kind. */
class PagesAccessibilityTest {

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
    kg.awaitReady();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void pages_inEnglish() {
    check(Setup.DESKTOP);
  }

  @Test
  void pages_inVietnameseInTheDark() {
    check(Setup.DESKTOP.in("vi").inTheDark());
  }

  @Test
  void pages_onAPhone() {
    check(Setup.DESKTOP.in("vi").onAPhone());
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

  private static void check(Setup setup) {
    try (Browser browser = Browser.open(setup)) {
      SoftAssertions all = new SoftAssertions();
      for (String page : SomePages.ALL) {
        browser.go(kg.uri(page));
        all.assertThat(browser.language()).as(page).isEqualTo(setup.language());
        all.assertThat(browser.axeViolations()).as(page).isEmpty();
      }
      all.assertAll();
    }
  }
}
