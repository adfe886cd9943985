package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Shown;
import org.aseankg.web.page.PageWords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages for exploring over HTTP: what they hold, as files, and what they make of bad input. */
class ToolsTest {

  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int LARGEST = 300_000;
  private static final String NASTY = "<script>alert(1)</script>\"'&";

  // Joins everything with everything: it never ends by itself within the time of a test.
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?b ?f . ?g ?b ?i FILTER (?a != ?d && ?d != ?g) }";

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
    assertThat(kg.awaitReady().statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void columnsAndTags_haveNamesInBothLanguages() {
    QueryCatalog catalog = QueryCatalog.bundled(BundledGraph.iris());
    Stream<CannedQuery> shown =
        Stream.of(
                catalog.list(),
                QueryCatalog.checks(BundledGraph.iris()).list(),
                QueryCatalog.descriptions(BundledGraph.iris()).list(),
                List.of(QueryCatalog.pictures(BundledGraph.iris()).get("source-coverage")))
            .flatMap(List::stream);
    Set<String> names =
        shown
            .flatMap(q -> q.columns().stream())
            .map(c -> "col-" + c.name())
            .collect(Collectors.toSet());
    catalog.list().forEach(q -> q.tags().forEach(t -> names.add("tag-" + t)));
    for (String language : Language.ALL) {
      assertThat(names).as(language).allMatch(PageWords.of(language)::knows);
    }
  }

  @Test
  void answersOfQueries_areInTheReadersLanguage() {
    String page = kg.get("/queries/chairs-of-event?lang=vi", "Accept", "text/html").body();
    assertThat(page).contains("<th scope=\"col\">chủ trì</th>").doesNotContain(">heldThrough<");
    assertThat(kg.get("/queries?lang=vi", "Accept", "text/html").body())
        .contains("tư cách thành viên</a>");
  }

  @Test
  void pages_areSmallAndInBothLanguages() {
    for (String page : ToolPages.ALL) {
      for (String language : Language.ALL) {
        HttpResponse<String> answer = page(page, "Accept-Language", language);
        assertThat(answer.statusCode()).as(page).isIn(200, 400);
        assertThat(answer.body().length()).as(page).isLessThan(LARGEST);
        assertThat(answer.body()).as(page).contains("<html lang=\"" + language + "\">");
        assertThat(answer.body())
            .as(page)
            .doesNotContain("<script>", "<style", " style=", "onclick=");
      }
    }
  }

  @Test
  void timeline_isAPictureATableAndFiles() {
    String page = page("/timeline?body=body/asean&show=terms").body();
    assertThat(page).contains("<svg", "Cohesive and Responsive", "<table");
    HttpResponse<String> svg = kg.get("/timeline?body=body/asean&format=svg");
    assertThat(header(svg, "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(svg.body()).startsWith("<?xml").contains("xmlns=\"http://www.w3.org/2000/svg\"");
    HttpResponse<String> csv = kg.get("/timeline?body=body/asean&show=terms&format=csv");
    assertThat(csv.body()).startsWith("from,until,kind,chaired,chairedIri,holder,holderIri,");
    assertThat(csv.body().lines())
        .anyMatch(l -> l.startsWith("2020,2020,term,") && l.contains("Viet Nam"));
  }

  @Test
  void timeline_isFilteredByWhoAndWhen() {
    String rows =
        kg.get("/timeline?agent=Ph%E1%BA%A1m+Th%E1%BB%8B+Thanh+Tr%C3%A0&format=csv").body();
    assertThat(rows.lines().skip(1)).isNotEmpty().allMatch(l -> l.contains("pham-thi-thanh-tra"));
    List<String> years =
        kg.get("/timeline?from=2022&until=2022&format=csv").body().lines().skip(1).toList();
    assertThat(years)
        .isNotEmpty()
        .noneMatch(l -> l.startsWith("2024") || l.startsWith("2019,2019"));
    assertThat(page("/timeline?agent=nobody+at+all").body())
        .contains("nobody at all", "There is nothing to draw");
  }

  @Test
  void map_drawsWhatTheGraphLocates() {
    String page = page("/map").body();
    assertThat(page).contains("Hanoi: ", "class=\"spot\"", "Not on the map");
    assertThat(kg.get("/map?country=country/viet-nam&format=csv").body())
        .contains("Hanoi")
        .doesNotContain("Manila");
  }

  @Test
  void network_isOfOneOrOfAll() {
    assertThat(page("/network").body()).contains("Who met whom", "Brunei Darussalam");
    String one = page("/network?agent=person/vu-chien-thang&kind=country").body();
    assertThat(one).contains("Whom Vũ Chiến Thắng met", "Philippines");
    assertThat(one).doesNotContain("ASEAN Secretariat</a>");
  }

  @Test
  void everyQuery_isAFormThatAnswersItsExample() {
    for (CannedQuery query : QueryCatalog.bundled(BundledGraph.iris()).list()) {
      HttpResponse<String> page = page("/queries/" + query.name());
      assertThat(page.statusCode()).as(query.name()).isEqualTo(200);
      assertThat(page.body())
          .as(query.name())
          .contains("<table", "<h3>curl</h3>", "./asean-kg query ");
      query
          .parameters()
          .forEach(p -> assertThat(page.body()).contains("name=\"" + p.name() + "\""));
    }
  }

  @Test
  void queryForm_takesANameOrOffersWhatItMayMean() {
    assertThat(page("/queries/chair-rotation?body=ACCSM").body()).contains("Ajman Meludin");
    assertThat(page("/queries/posts-of-person?person=nguyen").body())
        .contains("is not the name of one thing", "?person=person/");
    HttpResponse<String> wrong = page("/queries/events-in-period?from=2022-99&until=2023");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("role=\"alert\"", "<form");
    assertThat(page("/queries/chairs-of-event?event=event/nothing").body())
        .contains("The graph has no answer");
    assertThat(page("/queries/no-such-query").statusCode()).isEqualTo(404);
  }

  @Test
  void examples_ofTheEditorAreAnswered() {
    for (CannedQuery query : QueryCatalog.examples(BundledGraph.iris()).list()) {
      HttpResponse<String> answer = kg.get(ServerFixture.sparql(query.text(), "format=csv"));
      assertThat(answer.body().lines().count()).as(query.name()).isGreaterThan(2);
      assertThat(page("/sparql?example=" + query.name()).body()).doesNotContain("#+");
    }
  }

  @Test
  void terms_haveTheirPrefixes() {
    var answer = json(kg.get("/api/terms?lang=vi"));
    assertThat(answer.at("/prefixes/akg").asText()).endsWith("/ontology#");
    answer
        .path("terms")
        .forEach(
            t ->
                assertThat(answer.path("prefixes").has(t.path("name").asText().split(":")[0]))
                    .as(t.toString())
                    .isTrue());
  }

  @Test
  void query_isStoppedByItsSender() {
    String id = "a-name-nobody-can-guess";
    CompletableFuture<HttpResponse<String>> running =
        CompletableFuture.supplyAsync(
            () -> kg.post("/kg/sparql", "application/sparql-query", ENDLESS, "X-Query-Id", id));
    boolean stopped = false;
    for (int i = 0; i < 200 && !stopped; i++) {
      stopped = stop("id=" + id).body().contains("true");
      pause();
    }
    assertThat(stopped).isTrue();
    HttpResponse<String> answer =
        running.orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).path("type").asText()).endsWith("problem/query-stopped");
    assertThat(stop("id=" + id).body()).isEqualTo("{\"stopped\":false}");
  }

  @Test
  void stop_refusesWhatIsNoName() {
    assertThat(stop("id=1").statusCode()).isEqualTo(400);
    assertThat(stop("").statusCode()).isEqualTo(400);
    assertThat(kg.post("/kg/stop", "text/plain", "id=x").statusCode()).isEqualTo(415);
    assertThat(kg.get("/kg/stop").statusCode()).isEqualTo(405);
    String query = "ASK {}";
    assertThat(
            kg.post("/kg/sparql", "application/sparql-query", query, "X-Query-Id", "x")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void hostileValues_areShownAsText() {
    String nasty = encode(NASTY);
    for (String page :
        List.of(
            "/timeline?agent=" + nasty,
            "/timeline?body=" + nasty,
            "/map?country=" + nasty,
            "/network?agent=" + nasty,
            "/sparql?query=" + nasty,
            "/queries?q=" + nasty,
            "/queries?tag=" + nasty,
            "/queries/chairs-of-event?event=" + nasty,
            "/queries/unlinked-entities?class=" + nasty,
            "/conflicts?check=" + nasty,
            "/timeline?lanes=" + nasty,
            "/timeline?from=" + nasty)) {
      HttpResponse<String> answer = page(page);
      assertThat(answer.statusCode()).as(page).isIn(200, 400, 404);
      assertThat(answer.body()).as(page).contains("<html").doesNotContain("<script>");
    }
  }

  @Test
  void hostileNumbersAndLengths_areRefusedInAPage() {
    for (String page :
        List.of(
            "/timeline?page=0",
            "/timeline?zoom=9",
            "/timeline?zoom=x",
            "/map?agent=x",
            "/timeline?from=1&from=2",
            "/network?kind=alien",
            "/conflicts?page=99999999",
            "/map?country=" + "x".repeat(400),
            "/sparql?query=" + "x".repeat(7_000) + "x".repeat(1_001),
            "/queries/chairs-of-event?limit=3")) {
      HttpResponse<String> answer = page(page);
      assertThat(answer.statusCode()).as(Shown.of(page)).isIn(400, 414, 431);
    }
    assertThat(page("/timeline?page=4000").statusCode()).isEqualTo(200);
    assertThat(page("/timeline?from=0001&until=9999").statusCode()).isEqualTo(200);
  }

  @Test
  void emptyGraph_hasPagesThatSaySo() {
    try (ServerFixture empty = ServerFixture.of(Settings.defaults(), d -> {})) {
      for (String page : ToolPages.ALL) {
        HttpResponse<String> answer = empty.get(page, "Accept", "text/html");
        assertThat(answer.statusCode()).as(page).isIn(200, 400);
        assertThat(answer.body()).as(page).contains("<main");
      }
      assertThat(empty.get("/timeline?format=svg").statusCode()).isEqualTo(404);
      assertThat(empty.get("/timeline?format=csv").body().lines()).hasSize(1);
    }
  }

  @Test
  void largeGraph_hasPagesOfTheSameSize() {
    String data =
        IntStream.range(0, 4_000).mapToObj(ToolsTest::sitting).collect(Collectors.joining());
    try (ServerFixture large =
        ServerFixture.of(
            Settings.defaults().with(Keys.QUERY_TIMEOUT, Duration.ofMinutes(5)),
            d ->
                org.apache.jena.riot.RDFParser.fromString(data, org.apache.jena.riot.Lang.TRIG)
                    .parse(d))) {
      for (String page : List.of("/timeline", "/timeline?lanes=person", "/network", "/map")) {
        assertThat(large.get(page, "Accept", "text/html").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = null;
        Duration taken = Duration.ofDays(1);
        // Another test may run beside this one: the best of three is the page's own time.
        for (int i = 0; i < 3 && taken.compareTo(LONGEST) > 0; i++) {
          long start = System.nanoTime();
          answer = large.get(page + dummy(page, i), "Accept", "text/html");
          taken = Duration.ofNanos(System.nanoTime() - start);
        }
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body().length()).as(page).isLessThan(LARGEST);
        assertThat(taken).as(page).isLessThan(LONGEST);
        assertThat(answer.body()).contains("&lt;b&gt;").doesNotContain("<b>x");
      }
    }
  }

  private static String dummy(String page, int i) {
    return (page.contains("?") ? "&" : "?") + "until=209" + i;
  }

  private static String sitting(int i) {
    String base = "https://w3id.org/asean-kg/";
    String ns = "https://w3id.org/asean-kg/ontology#";
    return """
        <%1$sgraph/source/s> {
        <%1$sid/event/e%2$d#c> <%3$srole> <%1$sconcept/role/chair> ; <%3$sinEvent> <%1$sid/event/e%2$d> ; <%3$sagent> <%1$sid/person/p%4$d> .
        <%1$sid/event/e%2$d> a <%3$sEvent> ; <http://www.w3.org/2000/01/rdf-schema#label> "<b>x %2$d"@en ; <%3$sinSeries> <%1$sid/series/s%5$d> ; <https://schema.org/location> <%1$sid/place/q%5$d> ;
          <%3$sfromEarliest> "20%6$02d-01-01"^^<http://www.w3.org/2001/XMLSchema#date> ; <%3$suntilLatest> "20%6$02d-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .
        <%1$sid/place/q%5$d> <http://www.w3.org/2003/01/geo/wgs84_pos#lat> 9.5 ; <http://www.w3.org/2003/01/geo/wgs84_pos#long> 1%7$02d.5 ; <http://www.w3.org/2000/01/rdf-schema#label> "<b>x"@en .
        <%1$sid/series/s%5$d> <%3$sconvenedBy> <%1$sid/body/b%5$d> .
        <%1$sid/body/b%5$d> <http://www.w3.org/2000/01/rdf-schema#label> "<b>x %5$d"@en .
        <%1$sid/person/p%4$d> a <%3$sPerson> ; <%3$stookPartIn> <%1$sid/event/e%2$d> ; <http://www.w3.org/2000/01/rdf-schema#label> "<b>x %4$d"@en .
        <%1$sid/person/p%8$d> <%3$stookPartIn> <%1$sid/event/e%2$d> .
        }
        """
        .formatted(base, i, ns, i % 500, i % 97, i % 60, i % 40, (i * 7 + 1) % 500);
  }

  private static HttpResponse<String> stop(String body) {
    return kg.post("/kg/stop", "application/x-www-form-urlencoded", body);
  }

  private static HttpResponse<String> page(String target, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Accept";
    all[headers.length + 1] = "text/html";
    return kg.get(target, all);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
