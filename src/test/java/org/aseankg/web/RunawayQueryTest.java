package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.aseankg.config.Keys;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No query runs long past its time, whatever the engine is doing when the time is up. */
@Timeout(300)
class RunawayQueryTest {

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg =
        ServerFixture.over(
            BundledGraph.store(),
            BundledGraph.settings()
                .with(Keys.QUERY_TIMEOUT, Duration.ofSeconds(1))
                .with(Keys.QUERY_COST, Long.MAX_VALUE)
                .with(Keys.QUERY_MEMORY, Long.getLong("qm", 64L)));
    kg.awaitReady();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  private static final String NUMBERS =
      "VALUES ?N { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 } ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?s (:p|!:p)* ?o }",
        "SELECT * { ?s (:p|!:p)+ ?o } ORDER BY ?o",
        "SELECT * { ?s ((:p|!:p)+)* ?o FILTER(?s = 1) }",
        "SELECT (COUNT(*) AS ?n) { ?s !(:p) ?x . ?x (:p|!:p)* ?o }",
        "SELECT (COUNT(*) AS ?n) { ?s (^(:p|!:p)/(:p|!:p))* ?o }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c LIMIT 10",
        "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
        "SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d",
        "SELECT (GROUP_CONCAT(STR(?c)) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
        "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?c), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
        "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
        "CONSTRUCT { ?a ?b 1 } { ?a ?b ?c . ?d ?e ?f }",
        "DESCRIBE ?a ?d { ?a ?b ?c . ?d ?e ?f }",
        "DESCRIBE * { ?a ?b ?c . ?d ?e ?f }",
        "SELECT * { { SELECT * { ?a ?b ?c } } MINUS { ?d ?e ?f . ?a ?g ?h . ?i ?j ?k } }",
        "SELECT (COUNT(*) AS ?n) { { SELECT ?a ?c { ?a ?b ?c } } { SELECT ?d ?f { ?d ?e ?f } } }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(?c = ?f && ?b != ?e) } }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f FILTER(?f = CONCAT(STR(?c), 'x')) } }",
        "SELECT (COUNT(*) AS ?n) { @A @B @C @D @E @F @G @H }",
        "SELECT * { @A @B @C @D @E @F @G @H } ORDER BY ?a ?b",
        "SELECT DISTINCT ?a ?b ?c ?d ?e ?f ?g { @A @B @C @D @E @F @G @H }",
        "SELECT ?a ?b ?c ?d ?e (SUM(?h) AS ?x) { @A @B @C @D @E @F @G @H } GROUP BY ?a ?b ?c ?d ?e ?f",
        "ASK { @A @B @C @D @E @F @G @H FILTER(?a + ?b + ?c + ?d + ?e + ?f + ?g + ?h > 1000) }",
        "SELECT (SUM(?n) AS ?m) { @A @B @C @D @E @F @G @H BIND(SHA512(STR(?h)) AS ?n) }",
      })
  void query_endsSoonAfterItsTime(String query) {
    String sent = "PREFIX : <http://example.org/> " + query;
    for (char c = 'A'; c <= 'H'; c++) {
      sent = sent.replace("@" + c, NUMBERS.replace('N', Character.toLowerCase(c)));
    }
    long start = System.nanoTime();
    HttpResponse<String> response = kg.post("/kg/sparql", "application/sparql-query", sent);
    double seconds = (System.nanoTime() - start) / 1e9;
    assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
    assertThat(json(response).path("type").asText()).contains("/problem/query-");
    assertThat(seconds).isLessThan(4);
  }
}
