package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The cases of the W3C's SPARQL 1.1 Protocol suite that update. Nobody can write here, so those the
 * suite expects to be carried out are refused like those it expects to be refused; after each, the
 * data is what it was.
 */
class SparqlUpdateProtocolTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String UPDATE = "application/sparql-update";
  private static final String FIRST = "https://w3id.org/asean-kg/graph/records/first";
  private static final String SECOND = "https://w3id.org/asean-kg/graph/records/second";
  private static final String INSERT =
      "INSERT DATA { GRAPH <http://example/g> { <http://example/s> <http://example/p> 1 } }";
  private static final String MODIFY =
      "INSERT { GRAPH <http://example/g> { ?s ?p 1 } } WHERE { ?s ?p ?o }";

  static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofMeetings();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @AfterEach
  void nothingIsWritten() {
    HttpResponse<String> count = kg.get(sparql("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"));
    assertThat(json(count).at("/results/bindings/0/n/value").asInt()).isEqualTo(9);
    assertThat(json(kg.get(sparql("ASK { GRAPH <http://example/g> {} }"))).path("boolean"))
        .hasToString("false");
  }

  // Those that a server which can be written to carries out.

  @Test
  void update_byPostedForm() {
    assertRefused(kg.post("/kg/update", FORM, "update=" + encode(INSERT)));
  }

  @Test
  void update_byPostedBody() {
    assertRefused(kg.post("/kg/update", UPDATE, INSERT));
  }

  @Test
  void update_usingADefaultGraph() {
    assertRefused(kg.post("/kg/update?using-graph-uri=" + encode(FIRST), UPDATE, MODIFY));
  }

  @Test
  void update_usingSeveralDefaultGraphs() {
    String graphs = "using-graph-uri=" + encode(FIRST) + "&using-graph-uri=" + encode(SECOND);
    assertRefused(kg.post("/kg/update?" + graphs, UPDATE, MODIFY));
  }

  @Test
  void update_usingNamedGraphs() {
    String graphs = "using-named-graph-uri=" + encode(FIRST);
    assertRefused(kg.post("/kg/update?" + graphs, UPDATE, MODIFY));
  }

  @Test
  void update_usingDefaultAndNamedGraphs() {
    String graphs = "using-graph-uri=" + encode(FIRST) + "&using-named-graph-uri=" + encode(SECOND);
    assertRefused(kg.post("/kg/update", FORM, "update=" + encode(MODIFY) + "&" + graphs));
  }

  @Test
  void update_withARelativeIri() {
    assertRefused(kg.post("/kg/update", UPDATE, "CLEAR SILENT GRAPH <relative> ; " + INSERT));
  }

  // Those that no server carries out.

  @Test
  void update_byGet() {
    assertRefused(kg.get("/kg/update?update=" + encode(INSERT)));
  }

  @Test
  void update_twice() {
    String update = "update=" + encode(INSERT);
    assertRefused(kg.post("/kg/update", FORM, update + "&" + update));
  }

  @Test
  void update_ofWrongMediaType() {
    assertRefused(kg.post("/kg/update", "text/plain", INSERT));
  }

  @Test
  void update_formWithoutType() {
    String form = "update=" + encode(INSERT);
    assertRefused(kg.send("POST", "/kg/update", BodyPublishers.ofString(form)));
  }

  @Test
  void update_bodyWithoutType() {
    assertRefused(kg.send("POST", "/kg/update", BodyPublishers.ofString(INSERT)));
  }

  @Test
  void update_notInUtf8() {
    byte[] utf16 = INSERT.getBytes(StandardCharsets.UTF_16);
    assertRefused(
        kg.send(
            "POST",
            "/kg/update",
            BodyPublishers.ofByteArray(utf16),
            "Content-Type",
            UPDATE + "; charset=UTF-16"));
  }

  @Test
  void update_withSyntaxError() {
    assertRefused(kg.post("/kg/update", UPDATE, "INSERT DATE { nonsense"));
  }

  @Test
  void update_withTwoDatasets() {
    String update = "INSERT { ?s ?p 1 } USING <" + FIRST + "> WHERE { ?s ?p ?o }";
    assertRefused(kg.post("/kg/update?using-graph-uri=" + encode(SECOND), UPDATE, update));
  }

  private static void assertRefused(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(405);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(response, "Allow")).isEqualTo("OPTIONS");
    assertThat(json(response).path("type").asText()).endsWith("problem/method-not-allowed");
  }
}
