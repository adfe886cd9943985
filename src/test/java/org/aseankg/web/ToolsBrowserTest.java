package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.aseankg.web.Browser.Setup;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a user does on the pages for exploring, in a real browser. */
class ToolsBrowserTest extends BrowserFixture {

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?b ?f . ?g ?b ?i FILTER (?a != ?d && ?d != ?g) }";

  @Test
  void timeline_isFilteredAndMadeLarger() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/"));
      browser.link("Explore").click();
      int all = browser.all("main table tbody tr").size();
      browser.first("#f-body option[value='body/asean']").click();
      browser.first("#f-from").sendKeys("2020", Keys.ENTER);
      browser.await(() -> browser.address().contains("from=2020"), "the form was sent");
      assertThat(browser.all("main table tbody tr")).hasSizeLessThan(all).hasSizeGreaterThan(6);
      int width = browser.first("svg.picture").getSize().getWidth();
      browser.first(".zoom button").click();
      assertThat(browser.first("svg.picture").getSize().getWidth()).isGreaterThan(width);
      browser.first(".canvas a").click();
      assertThat(browser.address()).contains("/doc/");
    }
  }

  @Test
  void timelineAndTables_areReadWithoutScript() {
    try (Browser browser = Browser.open(Setup.DESKTOP.in("vi").withoutScript())) {
      browser.go(kg.uri("/timeline?body=body/accsm"));
      assertThat(browser.first("svg.picture").isDisplayed()).isTrue();
      assertThat(browser.first("main table").getText()).contains("Phạm Thị Thanh Trà");
      browser.first("#f-agent").sendKeys("Ajman Meludin", Keys.ENTER);
      assertThat(browser.first("main table").getText()).contains("Ajman Meludin");
      assertThat(browser.all("main table tbody tr")).hasSizeLessThan(5);
      browser.go(kg.uri("/queries/chairs-of-event"));
      assertThat(browser.all("main table tbody tr")).isNotEmpty();
      browser.go(kg.uri("/sparql?query=ASK%20%7B%7D"));
      assertThat(browser.first("#query").isDisplayed()).isTrue();
      browser.first("#csv").click();
    }
  }

  @Test
  void query_isRunAndItsResultLookedAtInEveryWay() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/sparql?example=meeting-places&view=map"));
      browser.first("#run").click();
      browser.await(() -> !browser.all("#panel circle").isEmpty(), "the map is drawn");
      assertThat(browser.first("#status").getText()).matches("\\d+ rows · \\d+\\.\\d\\d s");
      assertThat(browser.address()).contains("query=", "view=map");
      browser.first("#tab-table").click();
      assertThat(browser.first("#panel table").getText()).contains("Hanoi");
      browser.first("#tab-chart").click();
      browser.await(() -> !browser.all("#panel rect").isEmpty(), "the chart is drawn");
      browser.first("#tab-timeline").click();
      browser.await(() -> browser.first("#panel").getText().contains("dates"), "what is needed");
      browser.go(kg.uri("/sparql?example=tree-of-bodies&view=graph"));
      browser.first("#run").click();
      browser.await(() -> browser.all("#panel circle").size() > 10, "the graph is drawn");
      browser.go(kg.uri("/sparql?example=ministers-in-office&view=timeline"));
      browser.first("#run").click();
      browser.await(() -> browser.all("#panel rect").size() > 3, "the timeline is drawn");
      assertThat(browser.console()).isEmpty();
    }
  }

  @Test
  void query_isStopped() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/sparql?query=" + ServerFixture.encode(ENDLESS)));
      browser.first("#run").click();
      browser.await(() -> browser.first("#stop").isDisplayed(), "it is running");
      browser.first("#stop").click();
      browser.await(() -> browser.first("#status").getText().contains("Stopped"), "it is stopped");
      browser.await(() -> browser.first("#run").isEnabled(), "another can be run");
      assertThat(browser.first("#stop").isDisplayed()).isFalse();
    }
  }

  @Test
  void failedQuery_saysWhatIsWrong() {
    try (Browser browser = Browser.open(Setup.DESKTOP.in("vi"))) {
      browser.go(kg.uri("/sparql?query=SELECT%20WHERE"));
      browser.first("#run").click();
      browser.await(() -> !browser.all("[role=alert]").isEmpty(), "the problem is shown");
      assertThat(browser.first("[role=alert]").getText()).isNotBlank();
      browser.go(kg.uri("/sparql?query=" + ServerFixture.encode("SELECT * { <a:b> <c:d> ?x }")));
      browser.first("#run").click();
      browser.await(() -> browser.first("#result").getText().contains("không tìm thấy"), "no row");
    }
  }

  @Test
  void editor_isLeftWithTabAndRunsFromTheKeyboard() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/sparql"));
      browser.script("document.querySelector('.CodeMirror').CodeMirror.focus()");
      browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
      browser.await(() -> !browser.all("#panel table").isEmpty(), "it was run");
      browser.script("document.querySelector('.CodeMirror').CodeMirror.focus()");
      browser.tab();
      assertThat(browser.focused().getAttribute("id")).isEqualTo("run");
      browser.script(
          "const e = document.querySelector('.CodeMirror').CodeMirror; e.setValue(''); e.focus()");
      browser.press("akg:chairO");
      browser.await(() -> !browser.all(".CodeMirror-hint").isEmpty(), "terms are offered");
      browser.press(Keys.ENTER);
      assertThat(
              browser.script("return document.querySelector('.CodeMirror').CodeMirror.getValue()"))
          .asString()
          .contains("PREFIX akg:", "akg:chairOf");
    }
  }

  @Test
  void queryForm_isFilledWithTheListUnderIt() {
    try (Browser browser = Browser.open(Setup.DESKTOP.onAPhone())) {
      browser.go(kg.uri("/queries?q=holders"));
      browser.first("a[href='/queries/holders-of-post']").click();
      assertThat(browser.address()).contains("/queries/holders-of-post");
      browser.first("#f-post").clear();
      browser.first("#f-post").sendKeys("Minister of Home Affairs");
      browser.await(
          () -> !browser.all("#f-post-names option").isEmpty(), "names are under the field");
      String offered = browser.all("#f-post-names option").get(0).getAttribute("value");
      assertThat(offered).contains("[post/");
      browser.first("#f-post").clear();
      browser.first("#f-post").sendKeys(offered, Keys.ENTER);
      browser.await(() -> browser.address().contains("post="), "the form was sent");
      assertThat(browser.all("main table tbody tr")).isNotEmpty();
    }
  }

  @Test
  void result_isSortedByTheNamesOfItsColumns() {
    try (Browser browser = Browser.open(Setup.DESKTOP)) {
      browser.go(kg.uri("/sparql?example=ministers-in-office"));
      browser.first("#run").click();
      browser.await(() -> !browser.all("button.sort").isEmpty(), "the table is shown");
      assertThat(firstRow(browser)).contains("1996-12");
      browser.all("button.sort").get(2).click();
      assertThat(browser.all("#panel th").get(2).getAttribute("aria-sort")).isEqualTo("ascending");
      browser.all("button.sort").get(2).click();
      assertThat(browser.all("#panel th").get(2).getAttribute("aria-sort")).isEqualTo("descending");
      assertThat(firstRow(browser)).contains("2021-04-08");
      browser.all("button.sort").get(0).sendKeys(Keys.ENTER);
      assertThat(firstRow(browser)).contains("do-quang-trung");
    }
  }

  private static String firstRow(Browser browser) {
    return browser.first("#panel tbody tr").getText();
  }

  @Test
  void map_fitsTheScreenAndIsMadeLarger() {
    try (Browser browser = Browser.open(Setup.DESKTOP.onAPhone())) {
      browser.go(kg.uri("/map?country=country/viet-nam"));
      int width = browser.first("svg.map").getSize().getWidth();
      assertThat(width).isLessThan(320);
      browser.first(".zoom button").click();
      assertThat(browser.first("svg.map").getSize().getWidth()).isGreaterThan(width);
      browser.all(".zoom button").get(2).click();
      assertThat(browser.first("svg.map").getSize().getWidth()).isEqualTo(width);
    }
  }
}
