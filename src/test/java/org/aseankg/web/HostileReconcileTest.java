package org.aseankg.web;

import static org.aseankg.testing.Schemas.requireValid;
import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.config.Settings;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to {@code /reconcile} that are wrong, too much, or meant to harm. */
class HostileReconcileTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @AfterEach
  void serverGoesOn() {
    HttpResponse<String> response = queries("{\"q\": {\"query\": \"Thailand\"}}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("country/thailand");
  }

  private static HttpResponse<String> queries(String batch) {
    return kg.post("/reconcile", FORM, "queries=" + encode(batch));
  }

  private static void requireProblem(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(response).path("type").asText()).endsWith("/problem/" + type);
    assertThat(json(response).path("detail").asText()).isNotBlank().doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"q\"",
        "7",
        "{",
        "{\"q\": {\"query\": \"x\"}} trailing",
        "{'q': {'query': 'x'}}",
        "{\"q\": {\"query\": \"x\"}, \"q\": {\"query\": \"y\"}}",
        "{\"q\": {\"query\": \"x\", \"query\": \"y\"}}",
        "{\"q\": []}",
        "{\"q\": null}",
        "{\"q\": {}}",
        "{\"q\": {\"query\": null}}",
        "{\"q\": {\"query\": 7}}",
        "{\"q\": {\"query\": [\"x\"]}}",
        "{\"q\": {\"properties\": []}}",
        "{\"q\": {\"qery\": \"x\"}}",
        "{\"q\": {\"query\": \"x\", \"limit\": 0}}",
        "{\"q\": {\"query\": \"x\", \"limit\": -1}}",
        "{\"q\": {\"query\": \"x\", \"limit\": 1.5}}",
        "{\"q\": {\"query\": \"x\", \"limit\": \"many\"}}",
        "{\"q\": {\"query\": \"x\", \"limit\": true}}",
        "{\"q\": {\"query\": \"x\", \"limit\": NaN}}",
        "{\"q\": {\"query\": \"x\", \"type\": 7}}",
        "{\"q\": {\"query\": \"x\", \"type\": [[\"Person\"]]}}",
        "{\"q\": {\"query\": \"x\", \"type\": \"Ship\"}}",
        "{\"q\": {\"query\": \"x\", \"type\": [\"Person\", \"Q5\"], \"type_strict\": \"should\"}}",
        "{\"q\": {\"query\": \"x\", \"type_strict\": \"maybe\"}}",
        "{\"q\": {\"query\": \"x\", \"properties\": {\"pid\": \"country\", \"v\": \"x\"}}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [\"country\"]}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"country\"}]}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": 7, \"v\": \"x\"}]}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"country\", \"v\": {\"name\": \"x\"}}]}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"country\", \"v\": [[1]]}]}}",
        "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"colour\", \"v\": \"red\"}]}}"
      })
  void wrongBatch_isAProblem(String batch) {
    requireProblem(queries(batch), 400, "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"q\": {\"query\": \"\"}}",
        "{\"q\": {\"query\": \"Thailand\", \"type\": [\"Country\", \"Person\"], \"type_strict\": \"all\"}}",
        "{\"q\": {\"query\": \"\\u0000\\uFFFF\\uD800\"}}",
        "{\"q\": {\"query\": \"*:* OR ~~~ [a TO z] \\\\ /.*/ (((\"}}",
        "{\"q\": {\"query\": \"') } UNION { ?s ?p ?o } #\"}}"
      })
  void hopelessQuery_hasAnEmptyResult(String batch) {
    HttpResponse<String> response = queries(batch);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    requireValid("candidates", json(response));
    assertThat(json(response).path("q").path("result")).isEmpty();
  }

  @Test
  void wrongQuery_isNamed() {
    HttpResponse<String> response =
        queries("{\"q0\": {\"query\": \"a\"}, \"q1\": {\"query\": \"b\", \"limit\": -3}}");
    assertThat(json(response).path("detail").asText())
        .isEqualTo("\"limit\" of query \"q1\" is -3: expected a whole number above 0.");
  }

  @Test
  void hugeLimit_isOurs() {
    for (String limit : List.of("1000000", "1e308", "99999999999999999999", "1e400")) {
      HttpResponse<String> response =
          queries("{\"q\": {\"query\": \"a\", \"limit\": " + limit + "}}");
      assertThat(response.statusCode()).as(limit).isEqualTo(200);
      assertThat(json(response).path("q").path("result")).hasSizeLessThanOrEqualTo(100);
    }
  }

  @Test
  void tooManyQueries_areRefused() {
    for (int count : List.of(101, 10_000)) {
      String batch =
          IntStream.range(0, count)
              .mapToObj(i -> "\"q" + i + "\": {\"query\": \"Thailand\"}")
              .collect(Collectors.joining(", ", "{", "}"));
      requireProblem(queries(batch), 413, "too-large");
    }
    requireProblem(
        queries("{\"q\": {\"query\": \"" + "x".repeat(1 << 20) + "\"}}"), 413, "too-large");
  }

  @Test
  void deepJson_isRefused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    requireProblem(
        queries("{\"q\": {\"query\": \"x\", \"properties\": " + deep + "}}"),
        400,
        "invalid-request");
    requireProblem(queries("{\"a\":".repeat(50_000)), 400, "invalid-request");
  }

  @Test
  void longNumbersAndManyValues_areRefused() {
    String digits = "9".repeat(100_000);
    requireProblem(
        queries("{\"q\": {\"query\": \"x\", \"limit\": " + digits + "}}"), 400, "invalid-request");
    String values = "\"x\",".repeat(1000) + "\"x\"";
    requireProblem(
        queries(
            "{\"q\": {\"query\": \"x\", \"properties\": [{\"pid\": \"country\", \"v\": ["
                + values
                + "]}]}}"),
        400,
        "invalid-request");
    String properties =
        "{\"pid\": \"country\", \"v\": 1},".repeat(100) + "{\"pid\": \"country\", \"v\": 1}";
    requireProblem(
        queries("{\"q\": {\"query\": \"x\", \"properties\": [" + properties + "]}}"),
        400,
        "invalid-request");
  }

  @Test
  void longNames_areAnsweredInTime() {
    String words = "Minister of Home Affairs ".repeat(4_000);
    long start = System.nanoTime();
    HttpResponse<String> response = queries("{\"q\": {\"query\": \"" + words + "\"}}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }

  @Test
  void valueOfAWrongType_tellsNothing() {
    HttpResponse<String> response =
        queries(
            "{\"q\": {\"query\": \"Thailand\", \"properties\": [{\"pid\": \"date\", \"v\": \"banana\"}]}}");
    assertThat(json(response).path("q").path("result").path(0).path("id").asText())
        .isEqualTo("country/thailand");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"ids\": \"country/thailand\", \"properties\": []}",
        "{\"ids\": [7], \"properties\": []}",
        "{\"ids\": [], \"properties\": [\"iso2\"]}",
        "{\"ids\": [], \"properties\": [{\"id\": \"colour\"}]}",
        "{\"ids\": [], \"properties\": [{\"id\": \"iso2\", \"settings\": []}]}",
        "{\"ids\": [], \"properties\": [{\"id\": \"iso2\", \"settings\": {\"limit\": -1}}]}",
        "{\"ids\": [], \"properties\": [{\"id\": \"iso2\", \"settings\": {\"limit\": [1]}}]}",
        "{\"ids\": [], \"properties\": [], \"more\": 1}"
      })
  void wrongExtension_isAProblem(String request) {
    requireProblem(
        kg.post("/reconcile/extend", FORM, "extend=" + encode(request)), 400, "invalid-request");
  }

  @Test
  void tooManyCells_areRefused() {
    String ids =
        IntStream.range(0, 1001)
            .mapToObj(i -> "\"country/x" + i + "\"")
            .collect(Collectors.joining(","));
    String request = "{\"ids\": [" + ids + "], \"properties\": [{\"id\": \"iso2\"}]}";
    requireProblem(kg.post("/reconcile", FORM, "extend=" + encode(request)), 413, "too-large");
  }

  @Test
  void wrongForms_areProblems() {
    requireProblem(kg.post("/reconcile", "application/json", "{}"), 415, "unsupported-media-type");
    requireProblem(kg.post("/reconcile", FORM, ""), 400, "invalid-request");
    requireProblem(kg.post("/reconcile", FORM, "queries={}&extend={}"), 400, "invalid-request");
    requireProblem(kg.post("/reconcile", FORM, "queries={}&queries={}"), 400, "invalid-request");
    requireProblem(kg.post("/reconcile", FORM, "queries=%FF"), 400, "invalid-request");
    requireProblem(kg.get("/reconcile?lang=fr"), 400, "invalid-request");
    requireProblem(kg.get("/reconcile", "Accept", "image/png"), 406, "not-acceptable");
    requireProblem(kg.post("/reconcile/preview?id=x", FORM, ""), 405, "method-not-allowed");
    for (String cursor : List.of("-1", "x", "99999999999999999999", "1.5")) {
      requireProblem(
          kg.get("/reconcile/suggest/entity?prefix=a&cursor=" + cursor), 400, "invalid-request");
    }
    requireProblem(
        kg.get("/reconcile/extend/properties?type=Person&limit=0"), 400, "invalid-request");
  }

  @Test
  void namesOfTheData_areNoMarkupInPreviews() {
    try (ServerFixture own =
        ServerFixture.of(
            Settings.defaults(),
            d -> {
              var graph = NodeFactory.createURI("http://example.org/g");
              var person = NodeFactory.createURI(Settings.DEFAULT_BASE + "id/person/x");
              d.add(graph, person, RDF.type.asNode(), AKG.Person);
              d.add(
                  graph,
                  person,
                  External.LABEL,
                  NodeFactory.createLiteralLang("<script>alert('x')</script>\"&", "en"));
            })) {
      own.awaitReady();
      HttpResponse<String> page = own.get("/reconcile/preview?id=person/x");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .doesNotContain("<script")
          .contains("&lt;script&gt;alert(&#39;x&#39;)");
    }
  }

  @Test
  void manyAtOnce_areAnsweredAlike() throws Exception {
    String batch =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    "\"q"
                        + i
                        + "\": {\"query\": \"ASEAN Summit\", \"properties\": [{\"pid\": \"edition\", \"v\": "
                        + (i + 1)
                        + "}]}")
            .collect(Collectors.joining(", ", "{", "}"));
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(() -> queries(batch).body());
      }
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : clients.invokeAll(calls)) {
        answers.add(answer.get());
      }
      assertThat(answers).allMatch(answers.get(0)::equals);
      assertThat(answers.get(0)).contains("event/asean-summit-20");
    } finally {
      clients.shutdown();
    }
  }
}
