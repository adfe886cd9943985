package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/search}, {@code /api/suggest} and the function of SPARQL, over the bundled data. */
class SearchTest {

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  private static JsonNode hits(String target) {
    HttpResponse<String> response = kg.get(target);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response).path("hits");
  }

  @Test
  void search_answersHits() {
    JsonNode hit = hits("/api/search?q=" + encode("bộ nội vụ việt nam")).get(0);
    List<String> names = new ArrayList<>();
    hit.fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "iri", "kind", "label", "altLabels", "matched", "language", "rung", "score");
    assertThat(hit.path("iri").asText())
        .isEqualTo("https://w3id.org/asean-kg/id/body/ministry-of-home-affairs-of-viet-nam");
    assertThat(hit.path("kind").asText()).isEqualTo("body");
    assertThat(hit.path("label").asText()).isEqualTo("Ministry of Home Affairs of Viet Nam");
    assertThat(hit.path("altLabels").toString()).contains("MoHA", "Bộ Nội vụ Việt Nam");
    assertThat(hit.path("matched").asText()).isEqualTo("Bộ Nội vụ Việt Nam");
    assertThat(hit.path("language").asText()).isEqualTo("vi");
    assertThat(hit.path("rung").asText()).isEqualTo("exact");
    assertThat(hit.path("score").asDouble()).isBetween(0.9, 1.0);
  }

  @Test
  void labels_areInTheLanguageAskedFor() {
    String target = "/api/search?q=Thailand";
    assertThat(hits(target).get(0).path("label").asText()).isEqualTo("Thailand");
    assertThat(hits(target + "&lang=vi").get(0).path("label").asText()).isEqualTo("Thái Lan");
    HttpResponse<String> accepted = kg.get(target, "Accept-Language", "vi");
    assertThat(accepted.body()).contains("\"label\":\"Thái Lan\"");
    assertThat(header(accepted, "Content-Language")).isEqualTo("vi");
  }

  @Test
  void type_leavesKinds() {
    assertThat(hits("/api/search?q=viet%20nam&type=country")).hasSize(1);
    JsonNode two = hits("/api/search?q=viet&type=country,body&limit=50");
    assertThat(two.findValuesAsText("kind"))
        .contains("country", "body")
        .containsOnly("country", "body");
    assertThat(hits("/api/search?q=viet&type=country&type=body&limit=50")).isEqualTo(two);
  }

  @Test
  void names_leavesLanguages() {
    assertThat(hits("/api/search?q=" + encode("Thái Lan") + "&type=country&names=en")).isEmpty();
    assertThat(hits("/api/search?q=" + encode("Thái Lan") + "&type=country&names=vi")).hasSize(1);
  }

  @Test
  void pages_followEachOther() {
    List<String> all = new ArrayList<>();
    String target = "/api/search?q=asean&limit=20";
    for (String next = target; next != null; ) {
      HttpResponse<String> page = kg.get(next);
      json(page).path("hits").forEach(h -> all.add(h.path("iri").asText()));
      int number = json(page).path("next").asInt();
      assertThat(header(page, "Link") == null ? "" : header(page, "Link"))
          .contains(number > 0 ? "rel=\"next\"" : "rel=\"prev\"");
      next = number > 0 ? target + "&page=" + number : null;
    }
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    List<String> once = new ArrayList<>();
    hits("/api/search?q=asean&limit=60").forEach(h -> once.add(h.path("iri").asText()));
    assertThat(all).startsWith(once.toArray(String[]::new));
  }

  @Test
  void suggestions_followTheTyping() {
    for (String prefix : List.of("bo noi v", "Bộ Nội v", "BỘ NỘI")) {
      assertThat(hits("/api/suggest?prefix=" + encode(prefix)).findValuesAsText("iri"))
          .as(prefix)
          .contains("https://w3id.org/asean-kg/id/body/ministry-of-home-affairs-of-viet-nam");
    }
    assertThat(hits("/api/suggest?prefix=v&limit=3")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=",
        "/api/search?q=%20%0A",
        "/api/search?q=...",
        "/api/suggest?prefix=",
        "/api/search?q=xyzzy",
        "/api/search?q=%F0%9F%87%BB%F0%9F%87%B3",
        "/api/search?q=%E2%80%AE",
        "/api/search?q=%3Cscript%3E"
      })
  void nothingToFind_isAnEmptyList(String target) {
    assertThat(hits(target)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /api/search                     | The parameter q is missing: expected what to search for.
          /api/suggest?q=a                | There is no parameter "q" here: expected lang, limit, names, prefix, type.
          /api/search?q=a&kind=person     | There is no parameter "kind" here: expected lang, limit, names, page, q, type.
          /api/search?q=a&q=b             | The parameter q is given 2 times: expected once.
          /api/search?q=a&type=creature   | The type is "creature": expected body, country, event, group, initiative, instrument, outcome, person, place, post, series, source.
          /api/search?q=a&type=           | The type is "": expected body, country, event, group, initiative, instrument, outcome, person, place, post, series, source.
          /api/search?q=a&lang=fr         | The language is "fr": expected en or vi.
          /api/search?q=a&names=fr        | The language of names is "fr": expected en or vi.
          /api/search?q=a&limit=0         | The parameter limit is "0": expected a whole number above 0.
          /api/search?q=a&limit=101       | The limit is 101: expected at most 100.
          /api/search?q=a&limit=ten       | The parameter limit is "ten": expected a whole number above 0.
          /api/search?q=a&page=101        | The page is 101: expected at most 100, since only the first 1000 hits are shown.
          /api/search?q=a&page=2147483647 | The page is 2147483647: expected at most 100, since only the first 1000 hits are shown.
          /api/search?q=%FF               | The request holds bytes that are not UTF-8.
          """)
  void mistakes_areProblems(String target, String detail) {
    HttpResponse<String> response = kg.get(target);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("type").asText()).endsWith("/problem/invalid-request");
    assertThat(json(response).path("detail").asText()).isEqualTo(detail);
  }

  @Test
  void text_ofMoreThanAThousandCharacters() {
    assertThat(hits("/api/search?q=" + encode("ơ".repeat(1000)))).isEmpty();
    HttpResponse<String> response = kg.get("/api/search?q=" + encode("ơ".repeat(1001)));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("detail").asText())
        .isEqualTo("The parameter q has 1001 characters: expected at most 1000.");
  }

  @Test
  void answers_haveATag_andOnlyJson() {
    String target = "/api/search?q=asean";
    String tag = header(kg.get(target), "ETag");
    assertThat(kg.get(target, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(header(kg.get(target + "&lang=vi"), "ETag")).isNotEqualTo(tag);
    assertThat(header(kg.get(target, "Accept-Language", "vi"), "ETag")).isNotEqualTo(tag);
    assertThat(kg.get(target, "Accept", "text/csv").statusCode()).isEqualTo(406);
    assertThat(header(kg.get(target), "Content-Type")).isEqualTo("application/json");
  }

  @Test
  void newData_isNotReadyUntilItCanBeSearched() {
    Settings settings = BundledGraph.settings();
    try (ServerFixture own = ServerFixture.of(settings, d -> {})) {
      new LoadService(
              own.store,
              BundledGraph.iris(),
              KgOntology.bundled(BundledGraph.iris()),
              settings.clock())
          .load(SourceFiles.of(List.of(Path.of("data/reference"))), Progress.NONE);
      HttpResponse<String> early = own.get("/readyz");
      assertThat(early.statusCode()).isEqualTo(503);
      assertThat(json(early).path("detail").asText())
          .isEqualTo("The search index is still being made from the newest data.");
      assertThat(header(early, "Retry-After")).isNotNull();
      assertThat(own.awaitReady().statusCode()).isEqualTo(200);
      HttpResponse<String> found = own.get("/api/search?q=accsm%20xxi");
      assertThat(json(found).at("/hits/0/iri").asText()).endsWith("/id/event/accsm-21");
    }
  }

  @Test
  void sparql_searchesOverTheDefaultGraph() {
    String query =
        "PREFIX fn: <https://w3id.org/asean-kg/function#>"
            + " PREFIX akg: <https://w3id.org/asean-kg/ontology#>"
            + " SELECT ?chair { (?e ?score ?rung ?name) fn:search (\"SOM ACCSM 21\" \"event\" 1) ."
            + " ?e akg:chairedBy ?chair }";
    HttpResponse<String> response = kg.get(sparql(query));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body()).contains("/id/person/vu-chien-thang");
  }

  @Test
  void sparql_tellsMistakesOfTheSearch() {
    String query = "SELECT * { ?e <https://w3id.org/asean-kg/function#search> ?x }";
    HttpResponse<String> response = kg.get(sparql(query));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("detail").asText())
        .startsWith("The function search has no text to look for");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?x <java:org.apache.jena.sparql.pfunction.library.assign> \"a\" }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#assign> \"a\" }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> (\"a,b\" \",\") }",
        "SELECT * { ?x <http://jena.hpl.hp.com/ARQ/property#str> ?y }",
        "SELECT * { ?x <java:java.lang.Runtime> ?y }"
      })
  void functionsOfTheEngine_doNotRun(String query) {
    HttpResponse<String> response = kg.get(sparql(query));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(json(response).path("results").path("bindings")).isEmpty();
  }
}
