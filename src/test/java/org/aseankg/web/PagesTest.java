package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.config.Bundle;
import org.aseankg.config.Settings;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Column;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
  void words_areThereInBothLanguages() {
    assertThat(PageWords.of("vi").names()).isEqualTo(PageWords.of("en").names());
  }

  @Test
  void sections_nameQueriesColumnsAndWordsThatAreThere() {
    QueryCatalog catalog = QueryCatalog.bundled(BundledGraph.iris());
    PageWords words = PageWords.of("en");
    for (Section section : Section.bundled()) {
      CannedQuery query = catalog.get(section.query());
      String place = section.kind() + " " + section.name();
      assertThat(query.parameters()).extracting("name").as(place).contains(section.parameter());
      assertThat(query.columns().stream().map(Column::name).toList())
          .as(place)
          .containsAll(section.columns().toList());
      assertThat(words.knows("section-" + section.name())).as(place).isTrue();
      assertThat(section.notes())
          .as(place)
          .allSatisfy(c -> assertThat(words.knows("col-" + c)).as(c).isTrue());
    }
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

  @Test
  void sentence_isQuotedWhereTheOperatorHasTheText(@TempDir Path folder) throws IOException {
    String text = "It opened. The chair was A of B, on Monday. It closed.";
    Files.writeString(folder.resolve("any name.txt"), text);
    String digest = org.apache.commons.codec.digest.DigestUtils.sha256Hex(text);
    try (ServerFixture server =
        ServerFixture.of(
            Settings.defaults(),
            d ->
                d.add(
                    org.apache.jena.sparql.sse.SSE.parseQuad(
                        "(<urn:g> <https://w3id.org/asean-kg/id/source/s>"
                            + " <https://w3id.org/asean-kg/ontology#sha256> \""
                            + digest
                            + "\")")))) {
      Articles articles = new Articles(java.util.Optional.of(folder), server.store);
      String source = "https://w3id.org/asean-kg/id/source/s";
      assertThat(articles.quote(source, "25", "31"))
          .contains(new Articles.Quote("The chair was ", "A of B", ", on Monday"));
      assertThat(articles.quote(source, "50", "500")).isEmpty();
      assertThat(articles.quote(source, "9", "3")).isEmpty();
      assertThat(articles.quote(source, "x", "3")).isEmpty();
      assertThat(articles.quote("https://w3id.org/asean-kg/id/source/t", "1", "3")).isEmpty();
    }
  }
}
