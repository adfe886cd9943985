package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time, size and nesting, over 3,000 generated triples with two seconds a query and 1,000 rows. */
class LimitsTest {

  private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";
  private static final String LIMIT = "X-SPARQL-MaxRows";

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    Settings settings =
        Settings.defaults()
            .with(Keys.QUERY_TIMEOUT, Duration.ofSeconds(2))
            .with(Keys.QUERY_COST, Long.MAX_VALUE)
            .with(Keys.QUERY_MEMORY, 4096L)
            .with(Keys.RESULT_LIMIT, 1000L);
    kg = ServerFixture.of(settings, LimitsTest::generate);
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  private static void generate(DatasetGraph dataset) {
    for (int i = 0; i < 3000; i++) {
      dataset.add(
          NodeFactory.createURI("http://example.org/g"),
          NodeFactory.createURI("http://example.org/s" + i),
          NodeFactory.createURI("http://example.org/p"),
          NodeFactory.createLiteralString("Hội nghị lần thứ " + i + " ·".repeat(300)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) WHERE { " + CROSS + " }",
        "SELECT * WHERE { " + CROSS + " FILTER(STR(?a) = STR(?l)) }",
        "ASK { " + CROSS + " FILTER(STR(?a) = STR(?l)) }",
        "CONSTRUCT { ?a ?b ?f } WHERE { " + CROSS + " FILTER(STR(?a) = STR(?l)) }",
        "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c",
        "SELECT DISTINCT ?i WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i",
        "SELECT ?c (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?c"
      })
  void timeout_isAProblemNotAPart(String query) {
    HttpResponse<String> response = kg.get(sparql(query));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
    assertThat(json(response).path("type").asText()).endsWith("/problem/query-timeout");
  }

  @Test
  void timeout_canBeLoweredNotRaised() {
    String query = "SELECT (COUNT(*) AS ?n) WHERE { " + CROSS + " }";
    // The client of the test gives up after a minute.
    assertThat(kg.get(sparql(query, "timeout=600")).statusCode()).isEqualTo(503);
    Settings patient =
        Settings.defaults()
            .with(Keys.QUERY_TIMEOUT, Duration.ofMinutes(10))
            .with(Keys.QUERY_COST, Long.MAX_VALUE)
            .with(Keys.RESULT_LIMIT, 1000L);
    try (ServerFixture slow = ServerFixture.of(patient, LimitsTest::generate)) {
      assertThat(slow.get(sparql(query, "timeout=0.2")).statusCode()).isEqualTo(503);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", "1e99999999999", "NaN", ""})
  void timeout_thatIsNoTime(String timeout) {
    assertThat(kg.get(sparql("ASK {}", "timeout=" + timeout)).statusCode()).isEqualTo(400);
  }

  @Test
  void rows_areCutAtTheLimitAndMarked() {
    HttpResponse<String> cut = kg.get(sparql("SELECT ?s WHERE { ?s ?p ?o }", "format=csv"));
    assertThat(cut.statusCode()).isEqualTo(200);
    assertThat(cut.body().lines()).hasSize(1001);
    assertThat(header(cut, LIMIT)).isEqualTo("1000");
    HttpResponse<String> whole =
        kg.get(sparql("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1000", "format=csv"));
    assertThat(whole.body().lines()).hasSize(1001);
    assertThat(header(whole, LIMIT)).isNull();
  }

  @Test
  void rows_cutAfterTheAnswerBeganAreMarkedInTheTrailer() throws Exception {
    String raw = RawHttp.get(kg.server.port(), sparql("SELECT * WHERE { ?s ?p ?o }"));
    assertThat(raw).contains("Transfer-Encoding: chunked", "Trailer: " + LIMIT);
    assertThat(raw).endsWith("0\r\n" + LIMIT + ": 1000\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml", "csv", "tsv"})
  void rows_areCutAtTheLimitOfBytesAndMarked(String format) throws Exception {
    Settings small =
        Settings.defaults().with(Keys.RESULT_LIMIT, 100_000L).with(Keys.ANSWER_BYTES, 200_000L);
    try (ServerFixture brief = ServerFixture.of(small, LimitsTest::generate)) {
      String target = sparql("SELECT * WHERE { ?s ?p ?o }", "format=" + format);
      String cut = RawHttp.get(brief.server.port(), target);
      // Writers hold some of it back, so it is a little more.
      assertThat(cut.length()).isBetween(100_000, 500_000);
      Matcher rows = Pattern.compile("\\r\\n" + LIMIT + ": (\\d+)\\r\\n\\r\\n$").matcher(cut);
      assertThat(rows.find()).isTrue();
      assertThat(Integer.parseInt(rows.group(1))).isBetween(100, 1000);
      HttpResponse<String> triples = brief.get(sparql("CONSTRUCT WHERE { ?s ?p ?o }", "format=nt"));
      assertThat(triples.body().lines()).hasSize(Integer.parseInt(header(triples, LIMIT)));
      assertThat(header(brief.get(sparql("SELECT * { ?s ?p ?o } LIMIT 5")), LIMIT)).isNull();
    }
  }

  @Test
  void triples_areCutAtTheLimitAndMarked() {
    HttpResponse<String> cut = kg.get(sparql("CONSTRUCT WHERE { ?s ?p ?o }", "format=nt"));
    assertThat(cut.body().lines()).hasSize(1000);
    assertThat(header(cut, LIMIT)).isEqualTo("1000");
    HttpResponse<String> whole =
        kg.get(sparql("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1000", "format=nt"));
    assertThat(header(whole, LIMIT)).isNull();
  }

  @Test
  void timeout_whileLookingForOneRowMoreThanTheLimit() {
    String query =
        "SELECT * WHERE { { ?s ?p ?o } UNION { " + CROSS + " FILTER(STR(?a) = STR(?l)) } }";
    HttpResponse<String> response =
        kg.get(
            sparql(
                query.replace("?s ?p ?o", "?s ?p ?o FILTER(STRLEN(STR(?s)) > 23)"), "format=csv"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body().lines()).hasSize(1001);
  }

  @Test
  void timeout_afterTheAnswerBeganCutsTheConnection() {
    // Enough rows within the limit to leave the buffer, then a search that finds nothing more.
    String query =
        "SELECT * WHERE { { ?s ?p ?o FILTER(STRLEN(STR(?s)) = 23) } UNION { "
            + CROSS
            + " FILTER(STR(?a) = STR(?l)) } }";
    assertThatThrownBy(() -> kg.get(sparql(query)))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class)
        .hasMessageNotContaining("timed out");
  }

  @Test
  void body_ofMoreThanOneMegabyte() {
    String query = "ASK {} #" + "x".repeat(1 << 20);
    HttpResponse<String> body = kg.post("/kg/sparql", "application/sparql-query", query);
    assertThat(body.statusCode()).isEqualTo(413);
    assertThat(json(body).path("type").asText()).endsWith("/problem/too-large");
    assertThat(
            kg.post("/kg/sparql", "application/x-www-form-urlencoded", "query=" + query)
                .statusCode())
        .isEqualTo(413);
    assertThat(kg.get(sparql("ASK {}")).statusCode()).isEqualTo(200);
  }

  @Test
  void address_ofMoreThanOneMegabyte() throws Exception {
    String raw = RawHttp.get(kg.server.port(), sparql("ASK {} #" + "x".repeat(1 << 20)));
    assertThat(raw).startsWith("HTTP/1.1 4").contains("application/problem+json");
    assertThat(raw.split(" ")[1]).isIn("414", "431");
  }

  @Test
  void query_nestedDeeply() {
    String braces = "SELECT * WHERE " + "{".repeat(5000) + "}".repeat(5000);
    String brackets = "ASK { FILTER(" + "(".repeat(5000) + "1" + ")".repeat(5000) + ") }";
    for (String query : new String[] {braces, brackets}) {
      HttpResponse<String> response = kg.post("/kg/sparql", "application/sparql-query", query);
      assertThat(response.statusCode()).isEqualTo(400);
    }
    assertThat(kg.get(sparql("ASK {}")).statusCode()).isEqualTo(200);
  }

  @Test
  void query_withHundredsOfBranches() {
    String union = "SELECT * WHERE { " + "{ ?s ?p 1 } UNION ".repeat(300) + "{ ?s ?p 2 } }";
    HttpResponse<String> response = kg.post("/kg/sparql", "application/sparql-query", union);
    assertThat(response.statusCode()).isEqualTo(200);
  }
}
