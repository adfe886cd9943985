package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cases of the W3C's SPARQL 1.1 Protocol suite that update, and those of its Graph Store
 * Protocol suite, sent with an operator's token; each looks afterwards at what was written.
 */
class WrittenProtocolTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String UPDATE = WritingFixture.UPDATE;
  private static final String TURTLE = WritingFixture.TURTLE;
  private static final String ONE = "http://example.org/data1";
  private static final String TWO = "http://example.org/data2";
  private static final String THREE = "http://example.org/data3";
  private static final String DATA =
      "CLEAR ALL ; INSERT DATA { GRAPH <%s> { <%s> a <urn:doc:t> } GRAPH <%s> { <%s> a <urn:doc:t> }"
              .formatted(ONE, ONE, TWO, TWO)
          + " GRAPH <%s> { <%s> a <urn:doc:t> } }".formatted(THREE, THREE);
  private static final String COPY =
      "INSERT { GRAPH <http://example.org/out> { ?s <urn:doc:p> 1 } } WHERE { ?s a <urn:doc:t> }";
  private static final String COPY_NAMED =
      "INSERT { GRAPH <http://example.org/out> { ?s <urn:doc:p> 1 } } WHERE { GRAPH ?g { ?s a <urn:doc:t> } }";
  private static final String COPY_BOTH =
      "INSERT { GRAPH <http://example.org/out> { ?s <urn:doc:p> ?in } } WHERE { ?s a <urn:doc:t> ."
          + " GRAPH ?g { ?in a <urn:doc:t> } }";
  private static final String TARGET = "/kg/data?graph=" + encode("http://example.org/person/1");
  private static final String JOHN =
      "<http://example.org/person/1> <http://xmlns.com/foaf/0.1/name> \"John\" .";
  private static final String JANE =
      "<http://example.org/person/1> <http://xmlns.com/foaf/0.1/name> \"Jane\" .";

  @TempDir Path temp;
  WritingFixture kg;

  @BeforeEach
  void start() {
    kg = WritingFixture.ofMeetings(temp);
  }

  @AfterEach
  void stop() {
    kg.close();
  }

  @Test
  void update_byPostedForm() {
    done(kg.send("POST", "/kg/update", FORM, "update=" + encode(DATA)));
    assertThat(kg.has("GRAPH <" + ONE + "> { ?s ?p ?o }")).isTrue();
  }

  @Test
  void update_byPostedBody() {
    done(kg.update(DATA));
    assertThat(kg.has("GRAPH <" + TWO + "> { ?s ?p ?o }")).isTrue();
    assertThat(kg.has("GRAPH <https://w3id.org/asean-kg/graph/records/first> { ?s ?p ?o }"))
        .isFalse();
  }

  @Test
  void update_usingADefaultGraph() {
    done(kg.update(DATA));
    done(kg.send("POST", "/kg/update?using-graph-uri=" + encode(ONE), UPDATE, COPY));
    assertOut(ONE, true);
    assertOut(TWO, false);
  }

  @Test
  void update_usingSeveralDefaultGraphs() {
    done(kg.update(DATA));
    String graphs = "using-graph-uri=" + encode(ONE) + "&using-graph-uri=" + encode(TWO);
    done(kg.send("POST", "/kg/update", FORM, "update=" + encode(COPY) + "&" + graphs));
    assertOut(ONE, true);
    assertOut(TWO, true);
    assertOut(THREE, false);
  }

  @Test
  void update_usingNamedGraphs() {
    done(kg.update(DATA));
    String graphs =
        "using-named-graph-uri=" + encode(ONE) + "&using-named-graph-uri=" + encode(TWO);
    done(kg.send("POST", "/kg/update?" + graphs, UPDATE, COPY_NAMED));
    assertOut(ONE, true);
    assertOut(THREE, false);
  }

  @Test
  void update_usingDefaultAndNamedGraphs() {
    done(kg.update(DATA));
    String graphs = "using-graph-uri=" + encode(ONE) + "&using-named-graph-uri=" + encode(TWO);
    done(kg.send("POST", "/kg/update?" + graphs, UPDATE, COPY_BOTH));
    assertThat(
            kg.has("GRAPH <http://example.org/out> { <%s> <urn:doc:p> <%s> }".formatted(ONE, TWO)))
        .isTrue();
    assertOut(TWO, false);
    assertOut(THREE, false);
  }

  @Test
  void update_withARelativeIri() {
    done(
        kg.update(
            "INSERT DATA { GRAPH <http://example.org/b> { <urn:doc:s> <urn:doc:p> <test> } }"));
    assertThat(
            kg.has(
                "GRAPH <http://example.org/b> { ?s ?p ?o FILTER(isIRI(?o) && strlen(str(?o)) > 4) }"))
        .isTrue();
  }

  @Test
  void update_refused() {
    String form = "update=" + encode(DATA);
    refused(kg.send("GET", "/kg/update?" + form, UPDATE, ""), 405);
    refused(kg.send("POST", "/kg/update", FORM, form + "&" + form), 400);
    refused(kg.send("POST", "/kg/update?" + form, UPDATE, DATA), 400);
    refused(kg.send("POST", "/kg/update", "text/plain", DATA), 415);
    refused(
        kg.kg.send(
            "POST",
            "/kg/update",
            BodyPublishers.ofString(form),
            "Authorization",
            "Bearer " + kg.writer),
        415);
    refused(kg.send("POST", "/kg/update", UPDATE + ";charset=utf-16", DATA), 415);
    refused(
        kg.kg.send(
            "POST",
            "/kg/update",
            BodyPublishers.ofByteArray("CLEAR ALL # \u00e9".getBytes(StandardCharsets.ISO_8859_1)),
            "Authorization",
            "Bearer " + kg.writer,
            "Content-Type",
            UPDATE),
        400);
    refused(kg.send("POST", "/kg/update", UPDATE, "INSERT DATE { nonsense"), 400);
    refused(kg.send("POST", "/kg/update", FORM, "query=" + encode("ASK {}")), 400);
    String using =
        "INSERT { GRAPH <urn:doc:g> { ?s ?p 1 } } USING <" + ONE + "> WHERE { ?s ?p ?o }";
    refused(kg.send("POST", "/kg/update?using-graph-uri=" + encode(TWO), UPDATE, using), 400);
    String with = "WITH <" + ONE + "> INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }";
    refused(kg.send("POST", "/kg/update?using-named-graph-uri=" + encode(TWO), UPDATE, with), 400);
    refused(kg.send("POST", "/kg/update?using-graph-uri=relative", UPDATE, COPY), 400);
    assertThat(kg.has("GRAPH <" + ONE + "> { ?s ?p ?o }")).isFalse();
  }

  @Test
  void graphStore_put() {
    assertThat(kg.send("PUT", TARGET, TURTLE, JOHN).statusCode()).isEqualTo(201);
    assertThat(kg.kg.get(TARGET).body()).contains("John");
    assertThat(kg.send("PUT", TARGET, TURTLE, JANE).statusCode()).isEqualTo(204);
    assertThat(kg.kg.get(TARGET).body()).contains("Jane").doesNotContain("John");
    refused(kg.send("PUT", TARGET, TURTLE, "not Turtle <"), 400);
    refused(kg.send("PUT", TARGET, "application/rdf+xml", JOHN), 400);
    refused(kg.send("PUT", TARGET, "application/octet-stream", JOHN), 415);
    refused(kg.send("PUT", "/kg/data?default", TURTLE, JOHN), 400);
    refused(kg.send("PUT", "/kg/data", TURTLE, JOHN), 400);
    assertThat(kg.kg.get(TARGET).body()).contains("Jane");
  }

  @Test
  void graphStore_putOfNothing_leavesNoGraph() {
    kg.send("PUT", TARGET, TURTLE, JOHN);
    assertThat(kg.send("PUT", TARGET, TURTLE, "").statusCode()).isEqualTo(204);
    assertThat(kg.kg.get(TARGET).statusCode()).isEqualTo(404);
  }

  @Test
  void graphStore_delete() {
    kg.send("PUT", TARGET, TURTLE, JOHN);
    assertThat(kg.send("DELETE", TARGET, TURTLE, "").statusCode()).isEqualTo(204);
    assertThat(kg.kg.get(TARGET).statusCode()).isEqualTo(404);
    assertThat(kg.send("DELETE", TARGET, TURTLE, "").statusCode()).isEqualTo(404);
    assertThat(kg.kg.send("HEAD", TARGET, BodyPublishers.noBody()).statusCode()).isEqualTo(404);
  }

  @Test
  void graphStore_post() {
    kg.send("PUT", TARGET, TURTLE, JOHN);
    assertThat(kg.send("POST", TARGET, TURTLE, JANE).statusCode()).isEqualTo(204);
    assertThat(kg.kg.get(TARGET).body()).contains("Jane", "John");
    assertThat(kg.send("POST", TARGET, TURTLE, "").statusCode()).isEqualTo(204);
    assertThat(kg.kg.get(TARGET).body()).contains("Jane", "John");
    refused(kg.send("POST", TARGET, "multipart/form-data; boundary=x", "--x--"), 415);
    HttpResponse<String> made = kg.send("POST", "/kg/data", TURTLE, JOHN);
    assertThat(made.statusCode()).isEqualTo(201);
    String place = header(made, "Location");
    assertThat(kg.kg.get(place.substring(place.indexOf("/kg/"))).body()).contains("John");
    assertThat(kg.kg.send("HEAD", TARGET, BodyPublishers.noBody()).statusCode()).isEqualTo(200);
  }

  private void assertOut(String thing, boolean there) {
    assertThat(kg.has("GRAPH <http://example.org/out> { <" + thing + "> ?p ?o }")).isEqualTo(there);
  }

  private static void done(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  private static void refused(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(response).path("detail").asText()).isNotEmpty();
  }
}
