package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.aseankg.web.Browser.Setup;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a user does, in a real browser. */
class PagesBrowserTest extends BrowserFixture {

  @Test
  void question_isAskedInVietnameseAndItsEvidenceFollowed() {
    try (Browser browser = Browser.open(Setup.DESKTOP.in("vi"))) {
      browser.go(kg.uri("/"));
      assertThat(browser.language()).isEqualTo("vi");
      browser.first("#question").sendKeys("Ai chủ trì ACCSM 21?");
      browser.first("form.ask.large button").click();
      browser.await(() -> browser.address().contains("/ask?q="), "the answer is shown");
      assertThat(browser.first(".sentence").getText()).startsWith("Phạm Thị Thanh Trà chủ trì");
      browser.first(".answers li li a").click();
      browser.await(() -> browser.address().contains("/doc/source/"), "the source is open");
      assertThat(browser.first("h1").getText()).isNotBlank();
    }
  }

  @Test
  void suggestions_areChosenWithTheKeyboardAlone() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/"));
      assertThat(browser.focused().getAttribute("id")).isEqualTo("question");
      browser.press("thanh tra");
      browser.await(() -> !browser.all("[role=option]").isEmpty(), "suggestions are shown");
      assertThat(browser.first("#question").getAttribute("aria-expanded")).isEqualTo("true");
      browser.press(Keys.ARROW_DOWN);
      assertThat(browser.first("[role=option]").getAttribute("aria-selected")).isEqualTo("true");
      assertThat(browser.first("#question").getAttribute("aria-activedescendant"))
          .isEqualTo(browser.first("[role=option]").getAttribute("id"));
      browser.press(Keys.ENTER);
      browser.await(() -> browser.address().contains("/doc/"), "the entity's page is open");
      assertThat(browser.first("h1").getText()).isEqualTo("Phạm Thị Thanh Trà");
    }
  }

  @Test
  void suggestions_areLeftWithEscape() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/"));
      browser.press("accsm");
      browser.await(() -> !browser.all("[role=option]").isEmpty(), "suggestions are shown");
      browser.press(Keys.ESCAPE);
      assertThat(browser.first(".suggestions").isDisplayed()).isFalse();
      assertThat(browser.focused().getAttribute("id")).isEqualTo("question");
    }
  }

  @Test
  void language_staysOnceItIsSwitched() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/doc/event/accsm-21"));
      assertThat(browser.language()).isEqualTo("en");
      browser.first("a.language").click();
      assertThat(browser.address()).contains("/doc/event/accsm-21");
      assertThat(browser.language()).isEqualTo("vi");
      browser.first("a.brand").click();
      assertThat(browser.address()).doesNotContain("lang=");
      assertThat(browser.language()).isEqualTo("vi");
      browser.go(kg.uri("/doc/person/nobody"));
      assertThat(browser.first("h1").getText()).isEqualTo("Không có gì mang tên đó");
      browser.first("a.language").click();
      assertThat(browser.language()).isEqualTo("en");
    }
  }

  @Test
  void reading_worksWithoutScript() {
    try (Browser browser = Browser.open(Setup.DESKTOP.withoutScript())) {
      browser.go(kg.uri("/"));
      browser.first("#question").sendKeys("Where did ACCSM 21 take place?", Keys.ENTER);
      assertThat(browser.first(".sentence").getText()).contains("Hanoi");
      browser.link("Hanoi").click();
      assertThat(browser.first("h1").getText()).isEqualTo("Hanoi");
      browser.go(kg.uri("/doc/event/accsm-21-som"));
      browser.first("details.source summary").click();
      assertThat(browser.first("details.source li a").isDisplayed()).isTrue();
      browser.first("details.source li a").click();
      assertThat(browser.address()).contains("/doc/source/");
    }
  }

  @Test
  void search_isNarrowedToAKind() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/search"));
      browser.first("#name").sendKeys("viet nam", Keys.ENTER);
      int all = browser.all("main ul.plain li").size();
      browser.link("country").click();
      assertThat(browser.all("main ul.plain li")).hasSizeLessThan(all).isNotEmpty();
      assertThat(browser.link("country").getAttribute("aria-current")).isEqualTo("true");
    }
  }

  @Test
  void membership_isShownAsOfAnotherDate() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/doc/country/timor-leste"));
      browser.first("#as-of").sendKeys("2025-10-07", Keys.ENTER);
      browser.await(() -> browser.address().contains("asOf=2025-10-07"), "the form was sent");
      assertThat(browser.first("#as-of").getAttribute("value")).isEqualTo("2025-10-07");
      String memberships = browser.first("section[aria-labelledby=memberships]").getText();
      assertThat(memberships).contains("observer", "not yet");
    }
  }

  @Test
  void everything_canBeReachedWithTheTabKey() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/doc/body/accsm"));
      browser.tab();
      assertThat(browser.focused().getAttribute("class")).isEqualTo("skip");
      browser.press(Keys.ENTER);
      assertThat(browser.focused().getAttribute("id")).isEqualTo("main");
      List<String> reached = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        browser.tab();
        reached.add(browser.focused().getTagName());
      }
      assertThat(reached).contains("a", "input", "button");
      assertThat(browser.script("return getComputedStyle(document.activeElement).outlineStyle"))
          .isEqualTo("solid");
    }
  }

  @Test
  void question_isAskedAndItsEvidenceFollowedWithTheKeyboardAloneOnAPhone() {
    try (Browser browser = Browser.open(Setup.DESKTOP.onAPhone())) {
      browser.go(kg.uri("/"));
      browser.press("Who chaired ACCSM 21?", Keys.ENTER);
      browser.await(() -> browser.address().contains("/ask?q="), "the answer is shown");
      assertThat(browser.first(".sentence").getText()).contains("Phạm Thị Thanh Trà");
      int pressed = 0;
      while (!String.valueOf(browser.focused().getAttribute("href")).contains("/doc/source/")
          && pressed++ < 60) {
        browser.tab();
      }
      browser.press(Keys.ENTER);
      browser.await(() -> browser.address().contains("/doc/source/"), "the source is open");
      assertThat(browser.first("h1").getText()).isNotBlank();
    }
  }

  @Test
  void event_isShownOnAMapAndHadAsCsv() {
    try (Browser browser = Browser.open(Setup.DESKTOP.in("vi"))) {
      browser.go(kg.uri("/doc/event/accsm-21-som"));
      assertThat(browser.first(".place-map").getText()).contains("Hà Nội");
      assertThat(browser.first(".place-map svg").isDisplayed()).isTrue();
      assertThat(browser.requests()).anyMatch(r -> r.contains("region"));
      String csv = browser.first(".toolbar a[href$='.csv']").getAttribute("href");
      HttpResponse<String> file = kg.get(URI.create(csv).getPath());
      assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
      assertThat(file.body()).contains("Vũ Chiến Thắng");
    }
  }

  @Test
  void scriptInThePage_isNotRun() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/"));
      browser.script(
          "const s = document.createElement('script'); s.textContent = 'window.ran = true';"
              + " document.body.append(s)");
      assertThat(browser.script("return window.ran")).isNull();
      assertThat(browser.console()).anyMatch(m -> m.contains("Content Security Policy"));
    }
  }
}
