package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue and the canned queries over the bundled data. */
class CannedQueryTest {

  private static final String CHAIRS = "/api/queries/chairs-of-event";
  private static final String ACCSM_21 = CHAIRS + "?event=event/accsm-21-hcs";

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void catalog_listsEachQueryWithItsParametersAndColumns() {
    JsonNode queries = json(kg.get("/api/queries")).path("queries");
    JsonNode chairs = named(queries, "chairs-of-event");
    assertThat(chairs.path("summary").asText()).startsWith("Who chaired");
    assertThat(chairs.path("path").asText()).isEqualTo(CHAIRS);
    assertThat(chairs.at("/parameters/0/name").asText()).isEqualTo("event");
    assertThat(chairs.at("/parameters/0/type").asText()).isEqualTo("iri");
    assertThat(chairs.at("/parameters/0/required").asBoolean()).isTrue();
    assertThat(chairs.path("columns"))
        .extracting(c -> c.path("name").asText())
        .contains("event", "chair", "onBehalfOf", "inPost", "source", "start", "end", "certainty");
  }

  @Test
  void catalog_inVietnamese() {
    for (HttpResponse<String> response :
        List.of(
            kg.get("/api/queries?lang=vi"),
            kg.get("/api/queries", "Accept-Language", "fr, vi-VN;q=0.9, en;q=0.5"))) {
      assertThat(header(response, "Content-Language")).isEqualTo("vi");
      assertThat(header(response, "Vary")).isEqualTo("Accept, Accept-Language");
      assertThat(named(json(response).path("queries"), "chairs-of-event").path("summary").asText())
          .startsWith("Ai chủ trì");
    }
    assertThat(header(kg.get("/api/queries", "Accept-Language", "de"), "Content-Language"))
        .isEqualTo("en");
  }

  @Test
  void chairs_ofARealEvent() {
    JsonNode answer = json(kg.get(ACCSM_21));
    assertThat(answer.path("query").asText()).isEqualTo("chairs-of-event");
    assertThat(answer.at("/parameters/event").asText())
        .isEqualTo("https://w3id.org/asean-kg/id/event/accsm-21-hcs");
    assertThat(answer.path("next").isNull()).isTrue();
    assertThat(answer.path("rows")).isNotEmpty();
    assertThat(answer.path("rows"))
        .extracting(r -> r.path("chair").asText())
        .contains("https://w3id.org/asean-kg/id/person/pham-thi-thanh-tra");
    assertThat(answer.path("rows"))
        .extracting(r -> r.path("chairLabel").asText())
        .contains("Phạm Thị Thanh Trà");
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv,csv,text/csv;charset=utf-8",
    "text/tab-separated-values,tsv,text/tab-separated-values;charset=utf-8",
    "application/sparql-results+json,srj,application/sparql-results+json",
    "application/json,json,application/json",
    "*/*,json,application/json"
  })
  void format_byAcceptAndByName(String accept, String name, String type) {
    HttpResponse<String> byAccept = kg.get(ACCSM_21, "Accept", accept);
    HttpResponse<String> byName = kg.get(ACCSM_21 + "&format=" + name);
    assertThat(header(byAccept, "Content-Type")).isEqualTo(type);
    assertThat(header(byName, "Content-Type")).isEqualTo(type);
    assertThat(byName.body()).isEqualTo(byAccept.body()).contains("Phạm Thị Thanh Trà");
  }

  @Test
  void format_thatThereIsNot() {
    assertThat(kg.get(ACCSM_21, "Accept", "application/pdf").statusCode()).isEqualTo(406);
    assertThat(kg.get(ACCSM_21 + "&format=pdf").statusCode()).isEqualTo(400);
    assertThat(kg.get(ACCSM_21 + "&format=ttl").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?event=",
        "?event=nonsense",
        "?evnt=event/accsm-21-hcs",
        "?event=event/accsm-21-hcs&event=event/accsm-22-hcs",
        "?event=event/accsm-21-hcs&x=1",
        "?event=event/accsm-21-hcs&lang=fr",
        "?event=event/accsm-21-hcs&limit=0",
        "?event=event/accsm-21-hcs&limit=many",
        "?event=event/accsm-21-hcs&page=-1",
        "?event=event/accsm-21-hcs&asOf=2022-13-40",
        "?event=event/accsm-21-hcs&limit=99999999999",
        "?event=%22%7D%20DROP%20ALL%20%23",
        "?event=%3E%20%3Fp%20%3Fo%20.%20%3C",
        "?event=%FF"
      })
  void parameter_thatIsWrong(String query) {
    HttpResponse<String> response = kg.get(CHAIRS + query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(response).path("detail").asText()).isNotBlank();
  }

  @Test
  void query_unknownSuggestsTheNearest() {
    HttpResponse<String> response = kg.get("/api/queries/chairs-of-evnt?event=event/accsm-21-hcs");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).path("detail").asText()).contains("chairs-of-event");
  }

  @Test
  void pages_walkFromFirstToLastWithoutRepeatsOrLoss() {
    List<String> all = rows(json(kg.get(ACCSM_21)));
    assertThat(all).hasSizeGreaterThan(1);
    List<String> walked = new ArrayList<>();
    String target = ACCSM_21 + "&limit=1";
    for (int page = 1; target != null; page++) {
      HttpResponse<String> response = kg.get(target);
      walked.addAll(rows(json(response)));
      assertThat(link(response, "first")).isEqualTo(ACCSM_21 + "&limit=1&page=1");
      assertThat(link(response, "prev") == null).isEqualTo(page == 1);
      target = link(response, "next");
      assertThat(json(response).path("next").asInt()).isEqualTo(target == null ? 0 : page + 1);
    }
    assertThat(walked).isEqualTo(all);
    assertThat(header(kg.get(ACCSM_21), "Link")).isNull();
  }

  @Test
  void tag_holdsForTheSameAnswerOnly() {
    HttpResponse<String> first = kg.get(ACCSM_21);
    String tag = header(first, "ETag");
    assertThat(kg.get(ACCSM_21, "If-None-Match", tag).statusCode()).isEqualTo(304);
    for (String other : new String[] {"&lang=vi", "&limit=1", "&format=csv", "&asOf=2020"}) {
      assertThat(header(kg.get(ACCSM_21 + other), "ETag")).isNotNull().isNotEqualTo(tag);
    }
    assertThat(header(kg.get(ACCSM_21, "Accept-Language", "vi"), "ETag")).isNotEqualTo(tag);
  }

  @Test
  void method_headAndOthers() {
    HttpResponse<String> head = kg.send("HEAD", ACCSM_21, BodyPublishers.noBody());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String method : new String[] {"POST", "PUT", "DELETE"}) {
      HttpResponse<String> response = kg.send(method, ACCSM_21, BodyPublishers.noBody());
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
  }

  private static JsonNode named(JsonNode queries, String name) {
    for (JsonNode query : queries) {
      if (query.path("name").asText().equals(name)) {
        return query;
      }
    }
    throw new AssertionError("no query " + name);
  }

  private static List<String> rows(JsonNode answer) {
    List<String> rows = new ArrayList<>();
    answer.path("rows").forEach(r -> rows.add(r.toString()));
    return rows;
  }

  private static String link(HttpResponse<String> response, String relation) {
    String header = header(response, "Link");
    Matcher m = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"").matcher("" + header);
    return m.find() ? m.group(1) : null;
  }
}
