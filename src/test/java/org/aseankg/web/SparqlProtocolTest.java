package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cases of the W3C's SPARQL 1.1 Protocol suite that query, and more of their kind. {@link
 * SparqlUpdateProtocolTest} has those that update.
 */
class SparqlProtocolTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";
  private static final String FIRST = "https://w3id.org/asean-kg/graph/records/first";
  private static final String SECOND = "https://w3id.org/asean-kg/graph/records/second";
  private static final String DEFAULT_GRAPHS =
      "default-graph-uri=" + encode(FIRST) + "&default-graph-uri=" + encode(SECOND);
  private static final String NAMED_GRAPHS =
      "named-graph-uri=" + encode(FIRST) + "&named-graph-uri=" + encode(SECOND);
  private static final List<String> ROWS =
      List.of("application/sparql-results+json", "application/sparql-results+xml");
  private static final List<String> TRIPLES =
      List.of("text/turtle", "application/rdf+xml", "application/ld+json");
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";
  private static final String COUNT_NAMED =
      "SELECT (COUNT(DISTINCT ?g) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }";

  static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofMeetings();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  // Queries that are to be answered.

  @Test
  void query_byGet() {
    assertAnswered(kg.get(sparql("ASK {}")));
  }

  @Test
  void query_byPostedForm() {
    assertAnswered(kg.post("/kg/sparql", FORM, "query=ASK%20%7B%7D"));
  }

  @Test
  void query_byPostedFormWithCharset() {
    assertAnswered(kg.post("/kg/sparql", FORM + "; charset=UTF-8", "query=ASK%20%7B%7D"));
  }

  @Test
  void query_byPostedBody() {
    assertAnswered(kg.post("/kg/sparql", QUERY, "ASK {}"));
  }

  @Test
  void dataset_defaultGraphByGet() {
    assertThat(count(kg.get(sparql(COUNT, "default-graph-uri=" + encode(SECOND))))).isEqualTo(3);
  }

  @Test
  void dataset_defaultGraphByForm() {
    String body = "query=" + encode(COUNT) + "&default-graph-uri=" + encode(SECOND);
    assertThat(count(kg.post("/kg/sparql", FORM, body))).isEqualTo(3);
  }

  @Test
  void dataset_defaultGraphByBody() {
    String target = "/kg/sparql?default-graph-uri=" + encode(SECOND);
    assertThat(count(kg.post(target, QUERY, COUNT))).isEqualTo(3);
  }

  @Test
  void dataset_severalDefaultGraphsByGet() {
    assertThat(count(kg.get(sparql(COUNT, DEFAULT_GRAPHS)))).isEqualTo(9);
  }

  @Test
  void dataset_severalDefaultGraphsByPost() {
    String form = "query=" + encode(COUNT) + "&" + DEFAULT_GRAPHS;
    assertThat(count(kg.post("/kg/sparql", FORM, form))).isEqualTo(9);
    assertThat(count(kg.post("/kg/sparql?" + DEFAULT_GRAPHS, QUERY, COUNT))).isEqualTo(9);
  }

  @Test
  void dataset_namedGraphByGetFormAndBody() {
    String graph = "named-graph-uri=" + encode(SECOND);
    assertThat(count(kg.get(sparql(COUNT_NAMED, graph)))).isEqualTo(1);
    assertThat(count(kg.post("/kg/sparql", FORM, "query=" + encode(COUNT_NAMED) + "&" + graph)))
        .isEqualTo(1);
    assertThat(count(kg.post("/kg/sparql?" + graph, QUERY, COUNT_NAMED))).isEqualTo(1);
  }

  @Test
  void dataset_severalNamedGraphsByGet() {
    assertThat(count(kg.get(sparql(COUNT_NAMED, NAMED_GRAPHS)))).isEqualTo(2);
    assertThat(count(kg.get(sparql(COUNT, NAMED_GRAPHS)))).isZero();
  }

  @Test
  void dataset_severalNamedGraphsByPost() {
    String form = "query=" + encode(COUNT_NAMED) + "&" + NAMED_GRAPHS;
    assertThat(count(kg.post("/kg/sparql", FORM, form))).isEqualTo(2);
    assertThat(count(kg.post("/kg/sparql?" + NAMED_GRAPHS, QUERY, COUNT_NAMED))).isEqualTo(2);
  }

  @Test
  void dataset_defaultAndNamedGraphs() {
    String query =
        "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o GRAPH ?g { ?e"
            + " <https://w3id.org/asean-kg/ontology#edition> ?x } }";
    String graphs = "default-graph-uri=" + encode(FIRST) + "&named-graph-uri=" + encode(SECOND);
    assertThat(count(kg.get(sparql(query, graphs)))).isEqualTo(6);
    assertThat(count(kg.post("/kg/sparql", FORM, "query=" + encode(query) + "&" + graphs)))
        .isEqualTo(6);
    assertThat(count(kg.post("/kg/sparql?" + graphs, QUERY, query))).isEqualTo(6);
  }

  @Test
  void dataset_ofProtocolGoesBeforeThatOfQuery() {
    String query = "SELECT (COUNT(*) AS ?n) FROM <" + FIRST + "> WHERE { ?s ?p ?o }";
    assertThat(count(kg.get(sparql(query)))).isEqualTo(6);
    assertThat(count(kg.get(sparql(query, "default-graph-uri=" + encode(SECOND))))).isEqualTo(3);
  }

  @Test
  void dataset_unknownGraphIsEmptyAndNothingIsFetched() {
    String graph = "default-graph-uri=" + encode(kg.uri("/kg/data?default").toString());
    assertThat(count(kg.get(sparql(COUNT, graph)))).isZero();
  }

  @Test
  void dataset_defaultIsTheUnion() {
    assertThat(count(kg.get(sparql(COUNT)))).isEqualTo(9);
    assertThat(count(kg.get(sparql(COUNT_NAMED)))).isEqualTo(2);
  }

  @Test
  void result_ofSelect() {
    assertTypes("SELECT * { ?s ?p ?o }", ROWS, "application/sparql-results+json");
  }

  @Test
  void result_ofAsk() {
    assertTypes("ASK { ?s ?p ?o }", ROWS, "application/sparql-results+json");
  }

  @Test
  void result_ofDescribe() {
    assertTypes("DESCRIBE <" + FIRST + ">", TRIPLES, "text/turtle;charset=utf-8");
  }

  @Test
  void result_ofConstruct() {
    assertTypes("CONSTRUCT WHERE { ?s ?p ?o }", TRIPLES, "text/turtle;charset=utf-8");
  }

  @Test
  void head_hasTheHeadersOfGet() {
    HttpResponse<String> head = kg.send("HEAD", sparql("ASK {}"), BodyPublishers.noBody());
    HttpResponse<String> get = kg.get(sparql("ASK {}"));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"Content-Type", "Content-Length", "ETag"}) {
      assertThat(header(head, name)).isNotNull().isEqualTo(header(get, name));
    }
  }

  // Requests that are to be refused.

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "FOO"})
  void method_otherThanGetAndPost(String method) {
    HttpResponse<String> response = kg.send(method, sparql("ASK {}"), BodyPublishers.noBody());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void query_twice() {
    assertRefused(400, kg.get("/kg/sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D"));
    assertRefused(400, kg.post("/kg/sparql", FORM, "query=ASK%20%7B%7D&query=ASK%20%7B%7D"));
    assertRefused(400, kg.post(sparql("ASK {}"), QUERY, "ASK {}"));
    assertRefused(400, kg.post(sparql("ASK {}"), FORM, "query=ASK%20%7B%7D"));
  }

  @Test
  void query_missingOrEmpty() {
    assertRefused(400, kg.post("/kg/sparql", FORM, "x=y"));
    assertRefused(400, kg.post("/kg/sparql", QUERY, ""));
    assertRefused(400, kg.get("/kg/sparql?query="));
  }

  @Test
  void query_withSyntaxError() {
    HttpResponse<String> response = kg.get(sparql("SELECT * WHERE {\n  ?s ?p ?o ] }"));
    assertRefused(400, response);
    assertThat(json(response).path("type").asText())
        .isEqualTo("https://w3id.org/asean-kg/problem/query-syntax");
    assertThat(json(response).path("line").asInt()).isEqualTo(2);
    assertThat(json(response).path("column").asInt()).isEqualTo(12);
  }

  @Test
  void query_ofWrongMediaType() {
    assertRefused(415, kg.post("/kg/sparql", "text/plain", "ASK {}"));
    assertRefused(415, kg.post("/kg/sparql", "application/json", "{\"query\":\"ASK {}\"}"));
  }

  @Test
  void query_formWithoutType() {
    assertRefused(
        415, kg.send("POST", "/kg/sparql", BodyPublishers.ofString("query=ASK%20%7B%7D")));
  }

  @Test
  void query_bodyWithoutType() {
    assertRefused(415, kg.send("POST", "/kg/sparql", BodyPublishers.ofString("ASK {}")));
  }

  @Test
  void query_notInUtf8() {
    byte[] utf16 = "ASK {}".getBytes(StandardCharsets.UTF_16);
    assertRefused(
        400,
        kg.send("POST", "/kg/sparql", BodyPublishers.ofByteArray(utf16), "Content-Type", QUERY));
    assertRefused(
        415,
        kg.send(
            "POST",
            "/kg/sparql",
            BodyPublishers.ofByteArray(utf16),
            "Content-Type",
            QUERY + "; charset=UTF-16"));
    assertRefused(400, kg.post("/kg/sparql", FORM, "query=ASK%20%7B%20%3Fs%20%3Fp%20%22%E9%22%7D"));
  }

  @Test
  void query_compressed() {
    assertRefused(415, kg.post("/kg/sparql", QUERY, "ASK {}", "Content-Encoding", "gzip"));
  }

  // Updates: whatever the suite expects of a server that takes them, this one refuses.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <http://example/s> <http://example/p> 1 }",
        "DROP ALL",
        "CLEAR GRAPH <http://example/g>",
        "LOAD <file:///etc/hostname>",
        "LOAD <http://127.0.0.1:1/>",
        "DELETE WHERE { ?s ?p ?o }"
      })
  void update_byWhateverWay(String update) {
    String form = "update=" + encode(update);
    assertRefused(400, kg.get("/kg/sparql?" + form));
    assertRefused(400, kg.post("/kg/sparql", FORM, form));
    assertRefused(400, kg.post("/kg/sparql", FORM, form + "&query=ASK%20%7B%7D"));
    assertRefused(400, kg.post("/kg/sparql", FORM, form + "&using-graph-uri=" + encode(FIRST)));
    assertRefused(400, kg.post("/kg/sparql", FORM, "query=" + encode(update)));
    assertRefused(400, kg.post("/kg/sparql", QUERY, update));
    assertRefused(415, kg.post("/kg/sparql", UPDATE, update));
    assertRefused(405, kg.post("/kg/update", UPDATE, update));
    assertRefused(405, kg.post("/kg/update", FORM, form));
    assertRefused(405, kg.get("/kg/update?" + form));
    assertThat(count(kg.get(sparql(COUNT)))).isEqualTo(9);
  }

  @Test
  void update_byOverridingTheMethod() {
    assertAnswered(kg.get(sparql("ASK {}"), "X-HTTP-Method-Override", "DELETE"));
    assertAnswered(kg.get(sparql("ASK {}", "_method=PUT")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kg",
        "/kg/",
        "/kg/query",
        "/kg/get",
        "/kg/upload",
        "/kg/patch",
        "/kg/shacl",
        "/kg/prefixes",
        "/kg//sparql",
        "/kg/./update",
        "/kg/sparql/",
        "/kg/sparql/x",
        "/KG/SPARQL",
        "/$/ping",
        "/$/datasets",
        "/$/metrics",
        "/$/server",
        "/kg/%75pdate",
        "/kg/sparql;x=1"
      })
  void path_notListedIsNotThere(String path) {
    assertThat(kg.get(path).statusCode()).isIn(404, 400);
    assertThat(kg.post(path, UPDATE, "DROP ALL").statusCode()).isIn(404, 400, 405);
    assertThat(count(kg.get(sparql(COUNT)))).isEqualTo(9);
  }

  /** The default type where none is asked for, and each that is. */
  private static void assertTypes(String query, List<String> types, String byDefault) {
    assertThat(header(kg.get(sparql(query)), "Content-Type")).isEqualTo(byDefault);
    for (String type : types) {
      HttpResponse<String> response = kg.get(sparql(query), "Accept", type);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(header(response, "Content-Type")).startsWith(type);
    }
  }

  private static void assertAnswered(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("boolean").asBoolean()).isTrue();
  }

  private static void assertRefused(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(response).path("status").asInt()).isEqualTo(status);
    assertThat(json(response).path("detail").asText()).isNotBlank();
  }

  private static int count(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response).at("/results/bindings/0/n/value").asInt(-1);
  }
}
