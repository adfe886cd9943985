package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphStoreTest {

  private static final String FIRST =
      "/kg/data?graph=https://w3id.org/asean-kg/graph/records/first";

  static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofMeetings();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle,TTL",
    "application/n-triples,NT",
    "application/ld+json,JSON-LD",
    "application/rdf+xml,RDF/XML",
    "*/*,TTL"
  })
  void graph_byNameInEachFormat(String accept, String lang) {
    HttpResponse<String> response = kg.get(FIRST, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(size(response, RDFLanguages.nameToLang(lang))).isEqualTo(6);
  }

  @Test
  void graph_default_isTheUnion() {
    assertThat(size(kg.get("/kg/data?default"), Lang.TURTLE)).isEqualTo(9);
    assertThat(size(kg.get("/kg/data?default="), Lang.TURTLE)).isEqualTo(9);
  }

  @Test
  void dataset_asQuads() {
    HttpResponse<String> trig = kg.get("/kg/data");
    assertThat(header(trig, "Content-Type")).isEqualTo("application/trig");
    assertThat(read(trig, Lang.TRIG).size()).isEqualTo(2);
    HttpResponse<String> quads = kg.get("/kg/data", "Accept", "application/n-quads");
    assertThat(quads.body().lines()).hasSize(9);
    assertThat(kg.get("/kg/data", "Accept", "text/turtle").statusCode()).isEqualTo(406);
  }

  @Test
  void head_hasNoBody() {
    HttpResponse<String> response = kg.send("HEAD", FIRST, BodyPublishers.noBody());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "Content-Type")).isEqualTo("text/turtle;charset=utf-8");
  }

  @Test
  void graph_unknown() {
    HttpResponse<String> response = kg.get("/kg/data?graph=http://example.org/không");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).path("detail").asText())
        .isEqualTo("There is no graph http://example.org/không.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?graph=relative",
        "?graph=",
        "?graph=http://a&default",
        "?graph=http://a&graph=http://b",
        "?graph=http://a/%3E%20%7D%20DROP%20ALL"
      })
  void graph_badlyNamed(String query) {
    assertThat(kg.get("/kg/data" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
  void write_isNotAllowed(String method) {
    for (String target : new String[] {"/kg/data", "/kg/data?default", FIRST}) {
      HttpResponse<String> response =
          kg.send(
              method,
              target,
              BodyPublishers.ofString("<a> <b> <c> ."),
              "Content-Type",
              "text/turtle");
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
      assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }
    assertThat(size(kg.get("/kg/data?default"), Lang.TURTLE)).isEqualTo(9);
  }

  private static long size(HttpResponse<String> response, Lang lang) {
    return read(response, lang).getDefaultGraph().size();
  }

  private static DatasetGraph read(HttpResponse<String> response, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
    RDFDataMgr.read(dataset, new ByteArrayInputStream(bytes), lang);
    return dataset;
  }
}
