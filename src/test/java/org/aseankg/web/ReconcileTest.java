package org.aseankg.web;

import static org.aseankg.testing.Schemas.requireValid;
import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Reconciliation Service API 0.2 over HTTP; every reply is held against its schema. */
class ReconcileTest {

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

  private static JsonNode valid(String schema, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).startsWith("application/json");
    JsonNode reply = json(response);
    requireValid(schema, reply);
    return reply;
  }

  private static JsonNode get(String schema, String target, String... headers) {
    return valid(schema, kg.get(target, headers));
  }

  private static JsonNode match(String queries) {
    return valid("candidates", kg.post("/reconcile", FORM, "queries=" + encode(queries)));
  }

  private static JsonNode extend(String request) {
    return valid("extension", kg.post("/reconcile", FORM, "extend=" + encode(request)));
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  @Test
  void manifest_conforms() {
    JsonNode manifest = get("manifest", "/reconcile");
    assertThat(manifest.path("identifierSpace").asText())
        .isEqualTo("https://w3id.org/asean-kg/id/");
    assertThat(manifest.path("schemaSpace").asText())
        .isEqualTo("https://w3id.org/asean-kg/ontology#");
    assertThat(ids(manifest.path("defaultTypes"))).contains("Person", "Event", "EventSeries");
    assertThat(manifest.path("batchSize").asInt()).isEqualTo(100);
  }

  @Test
  void manifest_isInTheLanguageAskedFor() {
    assertThat(get("manifest", "/reconcile?lang=vi").path("name").asText())
        .isEqualTo("Đồ thị tri thức ASEAN");
    assertThat(get("manifest", "/reconcile", "Accept-Language", "vi").path("name").asText())
        .isEqualTo("Đồ thị tri thức ASEAN");
    // A client that knows JSONP adds its parameter; the answer is JSON all the same.
    assertThat(get("manifest", "/reconcile?callback=x").path("name").asText())
        .isEqualTo("ASEAN knowledge graph");
  }

  @Test
  void manifest_leadsToServicesThatAnswer() {
    JsonNode manifest = get("manifest", "/reconcile");
    for (String of : List.of("entity", "type", "property")) {
      JsonNode service = manifest.path("suggest").path(of);
      String address = service.path("service_url").asText() + service.path("service_path").asText();
      get("suggestions", address + "?prefix=e");
    }
    JsonNode proposals = manifest.path("extend").path("propose_properties");
    get(
        "proposals",
        proposals.path("service_url").asText()
            + proposals.path("service_path").asText()
            + "?type=Person");
    String id = encode("country/viet-nam");
    assertThat(
            kg.get(manifest.path("preview").path("url").asText().replace("{{id}}", id))
                .statusCode())
        .isEqualTo(200);
    HttpResponse<String> view =
        kg.get(manifest.path("view").path("url").asText().replace("{{id}}", id));
    assertThat(header(view, "Location")).isEqualTo("/id/country/viet-nam");
    assertThat(view.statusCode()).isEqualTo(303);
  }

  @Test
  void batch_isAnsweredKeyByKey() {
    JsonNode reply =
        match(
            """
            {"q0": {"query": "Bộ Nội vụ Việt Nam"},
             "row 1": {"query": "Singapore", "type": "Country", "limit": 1},
             "": {"query": "nobody of that name"},
             "q3": {"query": "Hà Nội", "type": ["Place", "Country"], "type_strict": "should"}}""");
    List<String> keys = new ArrayList<>();
    reply.fieldNames().forEachRemaining(keys::add);
    assertThat(keys).containsExactly("q0", "row 1", "", "q3");
    JsonNode best = reply.path("q0").path("result").path(0);
    assertThat(best.path("id").asText()).isEqualTo("body/ministry-of-home-affairs-of-viet-nam");
    assertThat(best.path("match").asBoolean()).isTrue();
    assertThat(best.path("matchedLanguage").asText()).isEqualTo("vi");
    assertThat(ids(best.path("type"))).containsExactly("GovernmentBody", "Body");
    assertThat(ids(reply.path("row 1").path("result"))).containsExactly("country/singapore");
    assertThat(reply.path("").path("result")).isEmpty();
    assertThat(reply.path("q3").path("result").path(0).path("id").asText())
        .isEqualTo("place/hanoi");
  }

  @Test
  void batch_isTakenByGet() {
    String target = "/reconcile?queries=" + encode("{\"a\": {\"query\": \"Thailand\"}}");
    HttpResponse<String> first = kg.get(target);
    JsonNode reply = valid("candidates", first);
    assertThat(reply.path("a").path("result").path(0).path("id").asText())
        .isEqualTo("country/thailand");
    assertThat(kg.get(target, "If-None-Match", header(first, "ETag")).statusCode()).isEqualTo(304);
    JsonNode vietnamese = get("candidates", target + "&lang=vi");
    assertThat(vietnamese.path("a").path("result").path(0).path("name").asText())
        .isEqualTo("Thái Lan");
    assertThat(match("{}")).isEmpty();
  }

  @Test
  void singleQuery_isTakenInBothOldForms() {
    assertThat(json(kg.get("/reconcile?query=Thailand")).path("result").path(0).path("id").asText())
        .isEqualTo("country/thailand");
    String object = encode("{\"query\": \"Thailand\", \"limit\": 1}");
    assertThat(ids(json(kg.get("/reconcile?query=" + object)).path("result")))
        .containsExactly("country/thailand");
  }

  @ParameterizedTest
  @CsvSource({
    "vie, country/viet-nam",
    "country/viet-nam, country/viet-nam",
    "Q881, country/viet-nam",
    "Vũ Chiến, person/vu-chien-thang"
  })
  void entity_isSuggested(String prefix, String id) {
    JsonNode reply = get("suggestions", "/reconcile/suggest/entity?prefix=" + encode(prefix));
    assertThat(ids(reply.path("result"))).contains(id);
  }

  @Test
  void suggestions_goOnAtTheCursor() {
    String target = "/reconcile/suggest/entity?prefix=asean&type=Event&limit=10&cursor=";
    List<String> all = new ArrayList<>();
    for (int cursor = 0; cursor < 40; cursor += 10) {
      JsonNode page = get("suggestions", target + cursor).path("result");
      assertThat(page).hasSize(10);
      all.addAll(ids(page));
    }
    assertThat(all).doesNotHaveDuplicates().allMatch(id -> id.startsWith("event/"));
    assertThat(get("suggestions", target + "999999").path("result")).isEmpty();
  }

  @Test
  void typesAndProperties_areSuggestedInBothLanguages() {
    assertThat(ids(get("suggestions", "/reconcile/suggest/type?prefix=gov").path("result")))
        .containsExactly("GovernmentBody");
    assertThat(
            ids(
                get("suggestions", "/reconcile/suggest/type?prefix=" + encode("hội nghị"))
                    .path("result")))
        .contains("Conference");
    assertThat(
            ids(get("suggestions", "/reconcile/suggest/type?prefix=Person").path("result")).get(0))
        .isEqualTo("Person");
    assertThat(ids(get("suggestions", "/reconcile/suggest/property?prefix=countr").path("result")))
        .containsExactly("country");
    JsonNode vietnamese =
        get("suggestions", "/reconcile/suggest/property?lang=vi&prefix=" + encode("quốc gia"));
    assertThat(vietnamese.path("result").path(0).path("name").asText()).isEqualTo("quốc gia");
    assertThat(
            ids(
                get("suggestions", "/reconcile/suggest/property?prefix=&type=Country&limit=100")
                    .path("result")))
        .contains("iso2", "capital")
        .doesNotContain("birth-date");
  }

  @Test
  void properties_areProposedForAType() {
    JsonNode reply = get("proposals", "/reconcile/extend/properties?type=Person&limit=3");
    assertThat(reply.path("type").asText()).isEqualTo("Person");
    assertThat(reply.path("limit").asInt()).isEqualTo(3);
    assertThat(reply.path("properties")).hasSize(3);
    assertThat(
            ids(
                get("proposals", "/reconcile/extend/properties?type=GovernmentBody")
                    .path("properties")))
        .contains("parent", "acronym", "country");
    assertThat(get("proposals", "/reconcile/extend/properties?type=Ship").path("properties"))
        .isEmpty();
  }

  @Test
  void values_haveTheirTypes() {
    JsonNode reply =
        extend(
            """
            {"ids": ["event/accsm-21", "person/pham-thi-thanh-tra", "event/none"],
             "properties": [{"id": "edition"}, {"id": "start-date"}, {"id": "place"},
               {"id": "birth-date"}, {"id": "name-vi"}, {"id": "wikidata"}]}""");
    JsonNode event = reply.path("rows").path("event/accsm-21");
    assertThat(event.path("edition").toString()).isEqualTo("[{\"int\":21}]");
    assertThat(event.path("place").toString())
        .isEqualTo("[{\"id\":\"place/hanoi\",\"name\":\"Hanoi\"}]");
    assertThat(event.path("start-date").path(0).path("date").asText())
        .matches("2022-08-0\\dT00:00:00\\+00:00");
    assertThat(event.path("birth-date")).isEmpty();
    JsonNode person = reply.path("rows").path("person/pham-thi-thanh-tra");
    assertThat(person.path("birth-date").toString())
        .isEqualTo("[{\"date\":\"1964-01-21T00:00:00+00:00\"}]");
    assertThat(person.path("name-vi").toString()).isEqualTo("[{\"str\":\"Phạm Thị Thanh Trà\"}]");
    assertThat(reply.path("rows").path("event/none").path("edition").isArray()).isTrue();
    assertThat(reply.path("rows").path("event/none").path("edition")).isEmpty();
    assertThat(reply.path("meta").path(2).path("type").path("id").asText()).isEqualTo("Place");
  }

  @Test
  void monthsAndYears_stayWhatTheyAre() {
    JsonNode reply =
        extend(
            "{\"ids\": [\"person/do-quang-trung\", \"body/asean\"], \"properties\": [{\"id\": \"date\"}]}");
    assertThat(reply.path("rows").toString()).contains("{\"str\":\"1996-12\"}");
  }

  @Test
  void limit_isASettingOfAProperty() {
    String request =
        "{\"ids\": [\"country/viet-nam\"], \"properties\": [{\"id\": \"alias\", \"settings\": {\"limit\": %s}}]}";
    JsonNode all = extend(request.formatted("0")).path("rows").path("country/viet-nam");
    assertThat(all.path("alias").size()).isGreaterThan(1);
    for (String one : List.of("1", "\"1\"")) {
      assertThat(extend(request.formatted(one)).path("rows").path("country/viet-nam").path("alias"))
          .hasSize(1);
    }
  }

  @Test
  void identifiers_areTakenAsIrisToo() {
    String iri = "https://w3id.org/asean-kg/id/country/viet-nam";
    JsonNode reply = extend("{\"ids\": [\"" + iri + "\"], \"properties\": [{\"id\": \"iso3\"}]}");
    assertThat(reply.path("rows").path(iri).path("iso3").toString())
        .isEqualTo("[{\"str\":\"VNM\"}]");
  }

  @Test
  void extension_isTakenAtItsOwnPathAndByGet() {
    String request =
        encode("{\"ids\": [\"country/viet-nam\"], \"properties\": [{\"id\": \"iso2\"}]}");
    JsonNode posted = valid("extension", kg.post("/reconcile/extend", FORM, "extend=" + request));
    assertThat(get("extension", "/reconcile/extend?extend=" + request)).isEqualTo(posted);
    assertThat(get("extension", "/reconcile?extend=" + request)).isEqualTo(posted);
  }

  @Test
  void preview_isASmallPageInBothLanguages() {
    HttpResponse<String> page = kg.get("/reconcile/preview?id=country/thailand");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
    assertThat(header(page, "X-Frame-Options")).isNull();
    assertThat(page.body())
        .contains("<h1 lang=\"en\">Thailand</h1>", "<p lang=\"vi\">Thái Lan</p>", "Bangkok")
        .doesNotContain("<script");
    assertThat(kg.get("/reconcile/preview?id=country/thailand&lang=vi").body())
        .contains("<h1 lang=\"vi\">Thái Lan</h1>", "<html lang=\"vi\">", "thủ đô");
    for (String missing : List.of("?id=country/nowhere", "?id=%3Cscript%3E", "?id=")) {
      assertThat(kg.get("/reconcile/preview" + missing).statusCode()).isEqualTo(404);
      assertThat(kg.get("/reconcile/view" + missing).statusCode()).isEqualTo(404);
    }
    assertThat(kg.get("/reconcile/preview").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reconcile",
        "/reconcile?queries=x",
        "/reconcile/extend",
        "/reconcile/extend/properties?type=Person",
        "/reconcile/suggest/entity?prefix=a",
        "/reconcile/suggest/entity",
        "/reconcile/suggest/type?prefix=a",
        "/reconcile/suggest/property?prefix=a",
        "/reconcile/preview?id=country/thailand",
        "/reconcile/preview?id=x",
        "/reconcile/view?id=country/thailand"
      })
  void everyPath_isOpenToPagesOfOthers(String target) throws Exception {
    HttpClient staying = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    HttpResponse<String> response =
        staying.send(
            HttpRequest.newBuilder(kg.uri(target)).header("Origin", "https://example.org").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    HttpResponse<String> preflight =
        kg.send(
            "OPTIONS",
            target,
            BodyPublishers.noBody(),
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "POST");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
  }
}
