package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aseankg.config.AddressRange;
import org.aseankg.config.Keys;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many clients with queries without end take all places, and others are answered all the same. */
@Timeout(180)
class FairnessTest {

  private static final int PLACES = 4 * Runtime.getRuntime().availableProcessors();

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?b ?f . ?g ?b ?i FILTER (?a != ?d && ?d != ?g) }";

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg =
        ServerFixture.over(
            BundledGraph.store(),
            BundledGraph.settings()
                .with(Keys.QUERY_COST, Long.MAX_VALUE)
                .with(Keys.TRUSTED_PROXIES, List.of(AddressRange.parse("127.0.0.1"))));
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void queriesThatRunForLong_giveWayToOthers() throws Exception {
    ExecutorService clients = Executors.newCachedThreadPool();
    List<Future<HttpResponse<String>>> endless = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      String from = "203.0.113." + (i + 1);
      endless.add(clients.submit(() -> query(ENDLESS, from)));
    }
    TimeUnit.SECONDS.sleep(2);

    // What the server asks itself has places of its own.
    assertThat(kg.get("/api/queries/members-at-date?body=body/asean").statusCode()).isEqualTo(200);
    assertThat(endless).noneMatch(Future::isDone);
    assertThat(query("ASK {}", "192.0.2.1").statusCode()).isEqualTo(200);

    List<HttpResponse<String>> answers = new ArrayList<>();
    for (Future<HttpResponse<String>> answer : endless) {
      answers.add(answer.get());
    }
    assertThat(answers).allMatch(a -> a.statusCode() == 503);
    assertThat(answers)
        .anySatisfy(
            a -> {
              assertThat(json(a).path("type").asText()).endsWith("/problem/busy");
              assertThat(json(a).path("detail").asText()).startsWith("Others waited");
            });
    clients.shutdown();
  }

  private static HttpResponse<String> query(String query, String from) {
    return kg.send(
        "POST",
        "/kg/sparql?timeout=20",
        BodyPublishers.ofString(query),
        "Content-Type",
        "application/sparql-query",
        "X-Forwarded-For",
        from);
  }
}
