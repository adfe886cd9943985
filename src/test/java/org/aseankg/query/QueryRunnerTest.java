package org.aseankg.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.sse.SSE;
import org.aseankg.InvalidInputException;
import org.aseankg.QueryCancelledException;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.model.PartialDate;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryRunnerTest {

  private static final String CROSS =
      "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final QueryCatalog CATALOG = QueryCatalog.bundled(BundledGraph.iris());
  private static final QueryRunner BUNDLED =
      new QueryRunner(BundledGraph.store(), BundledGraph.iris(), BundledGraph.settings());

  private static KgStore store;
  private static QueryRunner runner;

  @BeforeAll
  static void fill() {
    store = KgStore.inMemory();
    store.write(
        dataset -> {
          for (int i = 0; i < 2000; i++) {
            dataset.add(SSE.parseQuad("(<urn:g> <urn:s" + i + "> <urn:p> " + i + ")"));
          }
        });
    Settings settings =
        Settings.defaults()
            .with(Keys.QUERY_TIMEOUT, Duration.ofMillis(300))
            .with(Keys.RESULT_LIMIT, 100L);
    runner = new QueryRunner(store, BundledGraph.iris(), settings);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void pages_followOneAnother() {
    CannedQuery query = CATALOG.get("accession-history");
    QueryRequest request = QueryRequest.of(Map.of("body", "body/asean"));
    QueryResult whole = BUNDLED.run(query, request);
    QueryResult first = BUNDLED.run(query, request.page(4, 1));
    QueryResult second = BUNDLED.run(query, request.page(4, 2));
    assertThat(first.next()).hasValue(2);
    assertThat(first.rows()).isEqualTo(whole.rows().subList(0, 4));
    assertThat(second.rows()).isEqualTo(whole.rows().subList(4, 8));
    assertThat(whole.next()).isEmpty();
  }

  @Test
  void labels_areInTheLanguageAskedFor() {
    CannedQuery query = CATALOG.get("chairs-of-event");
    QueryRequest request = QueryRequest.of(Map.of("event", "event/informal-discussion-4"));
    assertThat(BUNDLED.run(query, request.in("vi")).rows().get(0).get("chairLabel").text())
        .isEqualTo("Ủy ban Công vụ Australia");
    assertThat(BUNDLED.run(query, request.in("en")).rows().get(0).get("chairLabel").text())
        .isEqualTo("Australian Public Service Commission");
  }

  @Test
  void texts_areGivenInOneLanguage() {
    CannedQuery query = CATALOG.get("theme-of-event");
    QueryRequest request = QueryRequest.of(Map.of("event", "event/accsm-21"));
    assertThat(BUNDLED.run(query, request.in("vi")).rows())
        .extracting(r -> r.get("value").lang())
        .containsOnly("vi");
  }

  @Test
  void asOf_changesTheAnswer() {
    CannedQuery query = CATALOG.get("memberships-of-agent");
    QueryRequest request = QueryRequest.of(Map.of("agent", "country/timor-leste"));
    assertThat(standingOfMember(query, request.asOf(PartialDate.parse("2025-10-07"))))
        .isEqualTo("not-yet");
    assertThat(standingOfMember(query, request.asOf(PartialDate.parse("2025-10-26"))))
        .isEqualTo("certain");
    assertThat(BUNDLED.run(query, request).asOf()).hasToString("Optional[2026-11-21]");
  }

  @Test
  void asOf_isEmptyWhereTheQueryHasNoTime() {
    QueryRequest request =
        QueryRequest.of(Map.of("event", "event/accsm-21")).asOf(PartialDate.parse("2022"));
    assertThat(BUNDLED.run(CATALOG.get("chairs-of-event"), request).asOf()).isEmpty();
  }

  @Test
  void statedRole_isAskedFor_notTheInferredOne() {
    List<Map<String, Value>> rows =
        BUNDLED
            .run(
                CATALOG.get("participants-of-event"),
                QueryRequest.of(Map.of("event", "event/accsm-21-hcs")))
            .rows();
    assertThat(rows)
        .filteredOn(r -> r.get("relation").text().contains("#chair-"))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.get("role").text()).endsWith("concept/role/chair"));
  }

  @Test
  void text_ofEveryForm_isAnswered() {
    assertThat(runner.run("SELECT ?s WHERE { ?s <urn:p> 3 }", 0).rows())
        .containsExactly(Map.of("s", Value.iri("urn:s3")));
    assertThat(runner.run("ASK { ?s <urn:p> 3 }", 0).isNegative()).isFalse();
    assertThat(runner.run("ASK { ?s <urn:q> 3 }", 0).isNegative()).isTrue();
    assertThat(runner.run("CONSTRUCT WHERE { ?s <urn:p> 3 }", 0).form())
        .isEqualTo(QueryResult.Form.GRAPH);
    assertThat(runner.run("DESCRIBE <urn:s3>", 0).rows()).hasSize(1);
  }

  @Test
  void text_isCutAtTheRowLimit() {
    assertThat(runner.run("SELECT * WHERE { ?s ?p ?o }", 0).rows()).hasSize(100);
    assertThat(runner.run("SELECT * WHERE { ?s ?p ?o }", 7).rows()).hasSize(7);
    assertThat(runner.run("CONSTRUCT WHERE { ?s ?p ?o }", 0).rows()).hasSize(100);
  }

  @Test
  void text_tooLong_isStopped() {
    assertThatThrownBy(() -> runner.run(CROSS, 0))
        .isInstanceOf(QueryCancelledException.class)
        .hasMessageStartingWith("The query was stopped after 300 ms");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * WHERE { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * WHERE { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT ?x { ?s ?p ?o } } }",
        "SELECT * WHERE { { SELECT * WHERE { SERVICE ?x { ?s ?p ?o } } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { OPTIONAL { SERVICE ?x { ?s ?p ?o } } }"
      })
  void text_askingAnotherServer_isRefused(String sparql) {
    assertThatThrownBy(() -> runner.run(sparql, 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("SERVICE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SELECT", "DROP ALL", "INSERT DATA { <urn:a> <urn:b> 1 }"})
  void text_thatIsNoQuery_isRefused(String sparql) {
    assertThatThrownBy(() -> runner.run(sparql, 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("The query cannot be read");
  }

  @Test
  void text_nestedTooDeeply_isRefused() {
    assertThatThrownBy(() -> runner.run("SELECT * WHERE " + "{".repeat(50_000), 0))
        .isInstanceOf(InvalidInputException.class);
  }

  private static String standingOfMember(CannedQuery query, QueryRequest request) {
    return BUNDLED.run(query, request).rows().stream()
        .filter(r -> r.get("relation").text().endsWith("body/asean#member-country-timor-leste"))
        .map(r -> r.get("standing").text())
        .findFirst()
        .orElseThrow();
  }
}
