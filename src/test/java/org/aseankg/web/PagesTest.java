package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.config.Bundle;
import org.aseankg.config.Settings;
import org.aseankg.web.http.Language;
import org.aseankg.web.page.Assets;
import org.aseankg.web.page.Html;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they leave the server. */
class PagesTest {

  private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};
  private static final int LARGEST = 300_000;

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
  void everyPage_isSmallAndHasTheFrameAndThePolicy() {
    SoftAssertions all = new SoftAssertions();
    for (String target : SomePages.ALL) {
      HttpResponse<String> page = kg.get(target, BROWSER);
      all.assertThat(header(page, "Content-Type")).as(target).isEqualTo("text/html;charset=utf-8");
      all.assertThat(header(page, "Content-Security-Policy"))
          .as(target)
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
      all.assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
          .as(target)
          .isLessThan(LARGEST);
      all.assertThat(page.body())
          .as(target)
          .contains("<title>", "name=\"description\"", "og:title", "hreflang=\"vi\"", "<h1")
          .doesNotContain(" style=", " onclick=", "<style", "null");
    }
    all.assertAll();
  }

  @Test
  void examples_onTheHomePageAreAnswered() {
    for (String language : Language.ALL) {
      Bundle.text("lexicon/" + language + "/examples.txt")
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .forEach(
              q -> {
                assertThat(kg.get("/", "Accept", "text/html", "Accept-Language", language).body())
                    .contains(Html.escape(q));
                assertThat(kg.get("/api/ask?q=" + encode(q)).body())
                    .as(q)
                    .contains("\"status\":\"answered\"");
              });
    }
  }

  @Test
  void home_tellsMeetingsChairsCountsAndSources() {
    String page = kg.get("/", BROWSER).body();
    assertThat(page)
        .contains("49th ASEAN Summit", "Philippines", "Navigating Our Future, Together")
        .contains("<dt>meetings</dt><dd>")
        .contains("31 October 2025");
    HttpResponse<String> again =
        kg.get("/", "Accept", "text/html", "If-None-Match", header(kg.get("/", BROWSER), "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void answer_hasSentenceLinksEvidenceReadingAndQuery() {
    String page = kg.get("/ask?q=" + encode("Who chaired ACCSM 21?"), BROWSER).body();
    assertThat(page)
        .contains("Phạm Thị Thanh Trà chaired the 21st ASEAN Cooperation on Civil Service Matters.")
        .contains("<a href=\"/doc/person/pham-thi-thanh-tra\">Phạm Thị Thanh Trà</a>")
        .contains("characters 58–174")
        .contains("<a href=\"/doc/event/accsm-21\">")
        .contains("href=\"/sparql?query=PREFIX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' OR 1=1 --",
        "\u202Eevil",
        "{{7*7}}",
        "%00"
      })
  void hostileTexts_areShownAsTexts(String text) {
    for (String path : new String[] {"/ask?q=", "/search?q="}) {
      HttpResponse<String> page = kg.get(path + encode(text), BROWSER);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).doesNotContain("<script>alert", "<img");
    }
  }

  @Test
  void longQuestion_getsAHelpfulPage() {
    HttpResponse<String> page = kg.get("/ask?q=" + "who+".repeat(1_200), BROWSER);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<form class=\"ask\"", "class=\"sentence\"");
    HttpResponse<String> search = kg.get("/search?q=" + "a".repeat(2_000), BROWSER);
    assertThat(search.statusCode()).isEqualTo(400);
    assertThat(search.body()).contains("expected at most 1000", "<form class=\"ask large\"");
  }

  @Test
  void unknownEntity_getsAPageThatHelpsInTheReadersLanguage() {
    HttpResponse<String> page =
        kg.get("/doc/person/nobody", "Accept", "text/html", "Accept-Language", "vi");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("<html lang=\"vi\">", "<h1>Không có gì mang tên đó</h1>")
        .contains("<form class=\"ask large\"");
  }

  @Test
  void language_isRememberedInACookie() {
    HttpResponse<String> switched = kg.get("/search?lang=vi", BROWSER);
    String cookie = header(switched, "Set-Cookie");
    assertThat(cookie).startsWith("lang=vi;").contains("SameSite=Lax", "HttpOnly");
    String kept = cookie.split(";")[0];
    assertThat(kg.get("/", "Accept", "text/html", "Cookie", kept).body())
        .contains("<html lang=\"vi\">");
    assertThat(kg.get("/", "Accept", "text/html", "Cookie", "lang=xx").body())
        .contains("<html lang=\"en\">");
    assertThat(header(kg.get("/api/search?q=a&lang=vi"), "Set-Cookie")).isNull();
  }

  @Test
  void assets_areKeptForGoodAtTheirVersionOnly() {
    String path = Assets.bundled().path("style.css");
    assertThat(header(kg.get(path), "Cache-Control")).contains("immutable");
    assertThat(header(kg.get("/assets/old/style.css"), "Cache-Control")).isEqualTo("no-cache");
    assertThat(kg.get("/assets/x/..%2Fstyle.css").statusCode()).isIn(400, 404);
    assertThat(kg.get("/assets/x/nothing.css").statusCode()).isEqualTo(404);
  }

  @Test
  void jsonLd_saysWhatSearchEnginesRead() throws IOException {
    String page = kg.get("/doc/event/accsm-21", BROWSER).body();
    Matcher block =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>").matcher(page);
    assertThat(block.find()).isTrue();
    JsonNode json = new ObjectMapper().readTree(block.group(1));
    assertThat(json.path("@context").asText()).isEqualTo("https://schema.org/");
    assertThat(json.path("@type").toString()).contains("Event");
    assertThat(json.path("startDate").get(0).asText()).isEqualTo("2022-08-03");
  }

  @Test
  void entity_showsItsFactsWithTheirSources() {
    String person = kg.get("/doc/person/vu-chien-thang", BROWSER).body();
    assertThat(person)
        .contains("Deputy Minister of Home Affairs of Viet Nam", "chaired the meeting");
    assertThat(person)
        .contains("<details class=\"source\">", "/api/queries/posts-of-person?person=");
    String series = kg.get("/doc/series/accsm", BROWSER).body();
    assertThat(series).contains("22nd ASEAN", "<th scope=\"col\">chair</th>");
    String country = kg.get("/doc/country/timor-leste?asOf=2025-10-07", BROWSER).body();
    assertThat(country).contains("observer", "not yet");
    String source = kg.get("/doc/source/quanlynhanuoc-2022-accsm-21-som", BROWSER).body();
    assertThat(source).contains("Everything read in it");
  }

  @Test
  void conflict_isShownWithBothSides() {
    String page = kg.get("/doc/event/ahocs-retreat-2", BROWSER).body();
    assertThat(page).contains("Sources disagree", "2 November 2017", "3 November 2017");
  }

  @Test
  void asOf_thatIsNoDateIsRefusedWithAPage() {
    HttpResponse<String> page = kg.get("/doc/body/asean?asOf=soon", BROWSER);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("soon", "expected YYYY");
    assertThat(kg.get("/doc/body/asean?asOf=", BROWSER).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/doc/person/nobody|Không có gì mang tên đó|Đồ thị không có gì về ",
        "/nowhere|Không có gì mang tên đó|Không có gì tại /nowhere.",
        "/api/search?q=a&x=1|Yêu cầu không đúng như mong đợi|Ở đây không có tham số “x”: chỉ nhận ",
        "/timeline?from=soon|Yêu cầu không đúng như mong đợi|Tham số from sai: “soon” không phải",
        "/timeline?zoom=99|Yêu cầu không đúng như mong đợi|Tham số zoom là 99: tối đa là 8."
      })
  void problems_areToldInTheReadersLanguage(String target, String title, String detail) {
    JsonNode problem =
        ServerFixture.json(kg.get(target, "Accept", "application/json", "Accept-Language", "vi"));
    assertThat(problem.path("title").asText()).isEqualTo(title);
    assertThat(problem.path("detail").asText()).startsWith(detail);
    assertThat(kg.get(target, "Accept", "text/html", "Cookie", "lang=vi").body())
        .contains("<p class=\"lead\">" + Html.escape(detail));
    assertThat(ServerFixture.json(kg.get(target, "Accept", "application/json")).toString())
        .doesNotContain("Không");
  }

  @Test
  void answer_canBeAskedAsOfAnotherDate() {
    String page = kg.get("/ask?q=" + encode("Who chairs ASEAN?") + "&asOf=2022-06", BROWSER).body();
    assertThat(page).contains("name=\"asOf\"", "value=\"2022-06\"", "Cambodia");
    assertThat(kg.get("/ask?q=who&asOf=", BROWSER).statusCode()).isEqualTo(200);
    assertThat(kg.get("/ask?q=who&asOf=soon", BROWSER).statusCode()).isEqualTo(400);
  }

  @Test
  void event_standsOnAMapWithItsPlaceInWords() {
    String page = kg.get("/doc/event/accsm-21?lang=vi", BROWSER).body();
    assertThat(page)
        .contains("<figure class=\"place-map\">", "Bản đồ có đánh dấu", "° N ", "° E")
        .contains("href=\"" + Assets.bundled().path("region.svg"));
    HttpResponse<String> outline = kg.get(Assets.bundled().path("region.svg"));
    assertThat(header(outline, "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(outline.body()).startsWith("<svg").contains("class=\"member\"");
  }

  @Test
  void factsOfAPage_canBeHadAsCsv() {
    HttpResponse<String> csv = kg.get("/doc/person/vu-chien-thang.csv?lang=vi");
    assertThat(header(csv, "Content-Type")).isEqualTo("text/csv;charset=utf-8");
    assertThat(csv.body().lines().findFirst())
        .contains("section,from,until,what,whatIri,detail,source,sourceIri");
    assertThat(csv.body())
        .contains("Thứ trưởng Bộ Nội vụ Việt Nam", "/id/post/", "/id/source/", "vai trò: ");
    assertThat(kg.get("/doc/concept/role/chair", "Accept", "text/csv").statusCode()).isEqualTo(200);
    assertThat(kg.get("/doc/person/vu-chien-thang", BROWSER).body())
        .contains("<a href=\"/doc/person/vu-chien-thang.csv\" type=\"text/csv\">CSV</a>");
  }

  @Test
  void emptyGraph_hasPages() {
    try (ServerFixture empty = ServerFixture.of(Settings.defaults(), d -> {})) {
      for (String target : new String[] {"/", "/ask?q=who", "/search?q=who", "/ask", "/docs"}) {
        assertThat(empty.get(target, BROWSER).statusCode()).as(target).isEqualTo(200);
      }
      assertThat(empty.get("/", BROWSER).body()).contains("Nothing is known yet.");
      assertThat(empty.get("/doc/body/asean", BROWSER).statusCode()).isEqualTo(404);
    }
  }
}
