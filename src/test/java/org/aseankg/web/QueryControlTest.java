package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.aseankg.config.AddressRange;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Queries refused for their cost, listed and stopped by operators, and what a client may use. */
@Timeout(120)
class QueryControlTest {

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?b ?f . ?g ?b ?i FILTER (?a != ?d && ?d != ?g) }";

  @TempDir static Path folder;

  private static ServerFixture kg;
  private static String admin;
  private static String reader;

  @BeforeAll
  static void start() {
    TokenFile tokens = new TokenFile(folder.resolve("tokens"));
    admin = "Bearer " + tokens.add("chief", Scope.ADMIN);
    reader = "Bearer " + tokens.add("reader", Scope.READ);
    Settings settings =
        BundledGraph.settings()
            .with(Keys.CLIENT_BUDGET, 1L)
            .with(Keys.CLIENT_RATE, 1L)
            .with(Keys.TRUSTED_PROXIES, List.of(AddressRange.parse("127.0.0.1")));
    kg =
        ServerFixture.of(
            KgServer.start(
                new KgServer.Options("127.0.0.1", 0, tokens),
                BundledGraph.store(),
                BundledGraph.iris(),
                settings,
                QueryCatalog.bundled(BundledGraph.iris())),
            BundledGraph.store());
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void query_thatCostsTooMuchIsRefusedWithItsParts() {
    HttpResponse<String> response =
        kg.get(sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }"));
    assertThat(response.statusCode()).isEqualTo(422);
    JsonNode problem = json(response);
    assertThat(problem.path("type").asText()).endsWith("/problem/query-too-costly");
    assertThat(problem.path("parts")).hasSize(2);
    assertThat(problem.at("/parts/0").asText()).startsWith("?a ?b ?c (about ");
    assertThat(problem.path("limit").asLong()).isEqualTo(50_000_000);
    assertThat(problem.path("estimate").asDouble()).isGreaterThan(50_000_000);
  }

  @Test
  void queries_areListedAndStoppedByOperatorsAlone() throws Exception {
    assertThat(kg.get("/api/admin/queries").statusCode()).isEqualTo(401);
    assertThat(kg.get("/api/admin/queries", "Authorization", reader).statusCode()).isEqualTo(403);
    CompletableFuture<HttpResponse<String>> running =
        CompletableFuture.supplyAsync(
            () ->
                kg.post(
                    "/kg/sparql",
                    "application/sparql-query",
                    ENDLESS + "#" + "x".repeat(3000),
                    "X-Forwarded-For",
                    "198.51.100.1, 2001:db8::1",
                    "X-Query-Id",
                    "a-secret-of-its-sender"));
    JsonNode listed = awaitListed();
    assertThat(listed.path("kind").asText()).isEqualTo("/kg/sparql");
    assertThat(listed.path("client").asText()).isEqualTo("2001:db8:0:0:0:0:0:0/64");
    assertThat(listed.path("state").asText()).isEqualTo("runs");
    assertThat(listed.path("text").asText()).startsWith(ENDLESS).hasSize(2002);
    assertThat(listed.toString()).doesNotContain("a-secret-of-its-sender");
    String path = "/api/admin/queries/" + listed.path("id").asText();
    assertThat(delete(path, reader).statusCode()).isEqualTo(403);
    assertThat(delete(path, admin).statusCode()).isEqualTo(200);
    HttpResponse<String> answer = running.get(10, TimeUnit.SECONDS);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).path("detail").asText())
        .isEqualTo("The query was stopped by the operator.");
    assertThat(delete(path, admin).statusCode()).isEqualTo(404);
    assertThat(delete("/api/admin/queries/%0d%0aX:1", admin).statusCode()).isEqualTo(400);
  }

  @Test
  void client_thatUsedItsShareWaits() {
    String busy = "203.0.113.7";
    HttpResponse<String> response = null;
    for (int i = 0; i < 20 && (response == null || response.statusCode() != 429); i++) {
      response = kg.get(sparql(ENDLESS, "timeout=1"), "X-Forwarded-For", "192.0.2.1, " + busy);
    }
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(json(response).path("type").asText()).endsWith("/problem/too-many-requests");
    assertThat(Integer.parseInt(header(response, "Retry-After"))).isPositive();
    // Whoever it says it asks for, it is the last hop that a listed proxy vouches for.
    assertThat(kg.get("/api/queries", "X-Forwarded-For", "192.0.2.9, " + busy).statusCode())
        .isEqualTo(429);
    assertThat(kg.get("/healthz", "X-Forwarded-For", busy).statusCode()).isEqualTo(200);
    assertThat(kg.get("/api/queries", "X-Forwarded-For", "203.0.113.8").statusCode())
        .isEqualTo(200);
    assertThat(
            kg.get("/api/queries", "X-Forwarded-For", busy, "Authorization", reader).statusCode())
        .isEqualTo(200);
    assertThat(
            kg.get("/api/queries", "X-Forwarded-For", busy, "Authorization", "Bearer none")
                .statusCode())
        .isEqualTo(429);
  }

  private static HttpResponse<String> delete(String path, String token) {
    return kg.send("DELETE", path, BodyPublishers.noBody(), "Authorization", token);
  }

  private static JsonNode awaitListed() throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      for (JsonNode query :
          json(kg.get("/api/admin/queries", "Authorization", admin)).path("queries")) {
        if (query.path("text").asText().contains("xxx")) {
          return query;
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The query was not listed.");
  }
}
