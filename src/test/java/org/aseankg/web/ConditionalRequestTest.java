package org.aseankg.web;

import static org.aseankg.web.ServerFixture.ALL_EVENTS;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalRequestTest {

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofMeetings();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kg/sparql?query=ASK%20%7B%7D",
        "/kg/sparql",
        "/kg/data?default",
        "/kg/data",
        "/kg/data?graph=https://w3id.org/asean-kg/graph/records/first",
        "/"
      })
  void tag_thatTheClientHasGives304(String target) {
    HttpResponse<String> first = kg.get(target);
    String tag = header(first, "ETag");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(tag).startsWith("\"").endsWith("\"");
    for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      HttpResponse<String> again = kg.get(target, "If-None-Match", known);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).isEqualTo(tag);
      assertThat(header(again, "Vary")).isEqualTo(header(first, "Vary"));
      assertThat(header(again, "Access-Control-Allow-Origin")).isEqualTo("*");
    }
    assertThat(kg.get(target, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void tag_differsByQueryAndVariant() {
    String json = header(kg.get(sparql(ALL_EVENTS)), "ETag");
    assertThat(header(kg.get(sparql(ALL_EVENTS)), "ETag")).isEqualTo(json);
    assertThat(header(kg.get(sparql(ALL_EVENTS), "Accept", "text/csv"), "ETag"))
        .isNotNull()
        .isNotEqualTo(json);
    assertThat(header(kg.get(sparql(ALL_EVENTS + " LIMIT 1")), "ETag"))
        .isNotNull()
        .isNotEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?x) {}",
        "SELECT (rand () AS ?x) {}",
        "SELECT (STRUUID() AS ?x) {}",
        "SELECT (uuid() AS ?x) {}"
      })
  void answer_thatChangesWithoutTheDataHasNoTag(String query) {
    HttpResponse<String> response = kg.get(sparql(query), "If-None-Match", "*");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "ETag")).isNull();
  }

  @Test
  void post_andErrorsHaveNoTag() {
    assertThat(header(kg.post("/kg/sparql", "application/sparql-query", "ASK {}"), "ETag"))
        .isNull();
    HttpResponse<String> error = kg.get(sparql("nonsense"), "If-None-Match", "*");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(header(error, "ETag")).isNull();
    assertThat(header(error, "Cache-Control")).isEqualTo("no-store");
  }
}
