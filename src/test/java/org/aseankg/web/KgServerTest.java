package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.InvalidInputException;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.store.KgStore;
import org.junit.jupiter.api.Test;

class KgServerTest {

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";

  @Test
  void servers_twoInOneProcessHaveEachTheirData() {
    try (ServerFixture full = ServerFixture.ofMeetings();
        ServerFixture empty = ServerFixture.of(Settings.defaults(), d -> {})) {
      assertThat(count(full)).isEqualTo(9);
      assertThat(count(empty)).isZero();
      assertThat(full.awaitReady().statusCode()).isEqualTo(200);
      HttpResponse<String> notReady = empty.get("/readyz");
      assertThat(notReady.statusCode()).isEqualTo(503);
      assertThat(json(notReady).path("type").asText()).endsWith("/problem/not-ready");
      assertThat(empty.get("/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void stop_letsTheQueryUnderWayEnd() throws Exception {
    // Some seconds of work.
    String query = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?b ?f . ?g ?b ?i }";
    Settings patient =
        Settings.defaults()
            .with(Keys.QUERY_TIMEOUT, Duration.ofMinutes(5))
            .with(Keys.RESULT_LIMIT, 1000L);
    try (ServerFixture kg = ServerFixture.of(patient, KgServerTest::generate)) {
      HttpRequest request =
          HttpRequest.newBuilder(kg.uri(sparql(query))).timeout(Duration.ofMinutes(5)).build();
      CompletableFuture<HttpResponse<String>> answer =
          kg.client.sendAsync(request, BodyHandlers.ofString());
      Thread.sleep(400);
      assertThat(answer).isNotDone();
      kg.server.close();
      assertThat(answer.get().statusCode()).isEqualTo(200);
      assertThat(json(answer.get()).at("/results/bindings/0/n/value").asText())
          .isEqualTo("4913000");
      assertThatThrownBy(() -> kg.get("/healthz")).hasRootCauseInstanceOf(Exception.class);
    }
  }

  @Test
  void start_onAPortInUse() {
    try (ServerFixture kg = ServerFixture.ofMeetings()) {
      int port = kg.server.port();
      assertThatThrownBy(() -> start("127.0.0.1", port, kg.store))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "The port "
                  + port
                  + " of 127.0.0.1 is in use: stop what listens there or choose another.");
      assertThat(count(kg)).isEqualTo(9);
    }
  }

  @Test
  void start_onAnAddressOfAnotherMachine() {
    try (KgStore store = KgStore.inMemory()) {
      assertThatThrownBy(() -> start("192.0.2.1", 0, store))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage("The host 192.0.2.1 is not an address of this machine.");
      assertThatThrownBy(() -> start("no-such-host.invalid", 0, store))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("The host no-such-host.invalid is not known");
      assertThatThrownBy(() -> start("127.0.0.1", 70_000, store))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage("The port is 70000: expected a number from 0 to 65535.");
    }
  }

  @Test
  void index_listsEveryPath() {
    try (ServerFixture kg = ServerFixture.ofMeetings()) {
      assertThat(json(kg.get("/")).path("paths"))
          .extracting(p -> p.path("path").asText())
          .contains("/", "/kg/sparql", "/kg/data", "/api/queries", "/api/queries/{name}");
      String page = kg.get("/", "Accept", "text/html").body();
      assertThat(page).contains("<form class=\"ask large\"").doesNotContain("null");
    }
  }

  private static KgServer start(String host, int port, KgStore store) {
    Settings settings = Settings.defaults();
    org.aseankg.vocab.Iris iris = new org.aseankg.vocab.Iris(settings.base());
    return KgServer.start(
        new KgServer.Options(host, port),
        store,
        iris,
        settings,
        org.aseankg.query.QueryCatalog.bundled(iris));
  }

  private static void generate(DatasetGraph dataset) {
    for (int i = 0; i < 170; i++) {
      dataset.add(
          NodeFactory.createURI("http://example.org/g"),
          NodeFactory.createURI("http://example.org/s" + i),
          NodeFactory.createURI("http://example.org/p"),
          NodeFactory.createLiteralString("x"));
    }
  }

  private static int count(ServerFixture kg) {
    return json(kg.get(sparql(COUNT))).at("/results/bindings/0/n/value").asInt(-1);
  }
}
