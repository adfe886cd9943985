package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.aseankg.config.AddressRange;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see: figures and readiness on a port of their own, logs, names of requests. */
class OperationsTest {

  private static final String WORK = "SELECT * WHERE { ?s ?p ?o } LIMIT 3";

  @TempDir Path folder;

  private Settings settings() {
    return BundledGraph.settings()
        .with(Keys.MANAGEMENT_PORT, Optional.of(0))
        .with(Keys.ACCESS_LOG, Optional.of(folder.resolve("access.log")))
        .with(Keys.AUDIT_LOG, Optional.of(folder.resolve("audit.log")));
  }

  private static String management(ServerFixture kg, String path) {
    return kg.server.management().orElseThrow().resolve(path).toString();
  }

  private List<JsonNode> lines(String log) throws IOException {
    List<JsonNode> entries = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(log))) {
      entries.add(new ObjectMapper().readTree(line));
    }
    return entries;
  }

  @Test
  void metrics_tellWhatHappened() {
    try (ServerFixture kg = ServerFixture.ofMeetings(settings())) {
      kg.awaitReady();
      HttpResponse<String> first = kg.get(ServerFixture.sparql(WORK));
      kg.get(ServerFixture.sparql(WORK), "If-None-Match", ServerFixture.header(first, "ETag"));
      kg.get(ServerFixture.sparql("SELECT nonsense"));
      kg.get("/nothing/here");
      String text = kg.get(management(kg, "/metrics")).body();
      assertThat(text.lines())
          .contains(
              "asean_kg_cache_lookups_total{cache=\"etag\",result=\"hit\"} 1.0",
              "asean_kg_problems_total{problem=\"query-syntax\"} 1.0",
              "asean_kg_problems_total{problem=\"not-found\"} 1.0",
              "asean_kg_request_seconds_count{kind=\"sparql\",outcome=\"ok\"} 2",
              "asean_kg_request_seconds_count{kind=\"sparql\",outcome=\"refused\"} 1",
              "asean_kg_aborts_total{reason=\"query-timeout\"} 0.0",
              "asean_kg_budget_refusals_total 0.0",
              "asean_kg_queries_running 0.0",
              "asean_kg_queries_waiting 0.0",
              "asean_kg_index_in_step 1.0");
      assertThat(text)
          .contains("asean_kg_request_seconds_bucket{kind=\"sparql\",outcome=\"ok\",le=\"0.1\"}")
          .containsPattern("(?m)^asean_kg_store_quads [1-9]")
          .containsPattern("(?m)^asean_kg_data_changed_timestamp_seconds 1\\.\\d+E9")
          .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "jvm_gc_");
      assertEveryLineIsOfTheFormat(text);
    }
  }

  @Test
  void metrics_tellOfWrites_backups_andWhenDataWasLoaded() throws Exception {
    Settings settings = settings().with(Keys.BACKUP_FOLDER, Optional.of(folder.resolve("backups")));
    try (WritingFixture kg = WritingFixture.onDisk(folder, settings)) {
      assertThat(metrics(kg)).contains("asean_kg_backup_newest_timestamp_seconds NaN");
      kg.update("INSERT DATA { GRAPH <urn:ex:g> { <urn:ex:a> <urn:ex:p> 1 } }");
      kg.update("INSERT DATA { GRAPH <urn:ex:g> { _:a <urn:ex:p> 1 } }");
      kg.done("backup");
      String text = metrics(kg);
      assertThat(text.lines())
          .contains(
              "asean_kg_writes_total{outcome=\"done\"} 1.0",
              "asean_kg_writes_total{outcome=\"refused\"} 1.0",
              "asean_kg_writes_total{outcome=\"failed\"} 0.0",
              "asean_kg_queries_watched 0.0",
              "asean_kg_queries_oldest_seconds 0.0");
      assertThat(text)
          .containsPattern("(?m)^asean_kg_backup_newest_timestamp_seconds 1\\.\\d+E9")
          .containsPattern("(?m)^asean_kg_data_loaded_timestamp_seconds 1\\.\\d+E9");
    }
  }

  @Test
  void metrics_tellOfRefusedBudgets_andOfWhatIsRemembered() {
    Settings settings =
        settings()
            .with(Keys.CLIENT_BUDGET, 1L)
            .with(Keys.CLIENT_RATE, 1L)
            .with(Keys.TRUSTED_PROXIES, List.of(AddressRange.parse("127.0.0.1")));
    try (ServerFixture kg = ServerFixture.ofMeetings(settings)) {
      int status = 200;
      for (int i = 0; i < 2_000 && status != 429; i++) {
        status = kg.get("/docs", "X-Forwarded-For", "198.51.100.9").statusCode();
      }
      assertThat(status).isEqualTo(429);
      assertThat(kg.get(management(kg, "/metrics")).body())
          .containsPattern("(?m)^asean_kg_budget_refusals_total [1-9]");
    }
  }

  private static String metrics(WritingFixture kg) {
    return kg.kg.get(management(kg.kg, "/metrics")).body();
  }

  /** The text format 0.0.4: comments, or a name with labels and a number. */
  private static void assertEveryLineIsOfTheFormat(String text) {
    String label = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
    String sample =
        "[a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{"
            + label
            + "(?:,"
            + label
            + ")*,?})? (?:NaN|[+-]Inf|[-+.eE\\d]+)";
    assertThat(text.lines()).allMatch(l -> l.matches("# (HELP|TYPE) .+|" + sample));
    assertThat(text).endsWith("\n");
  }

  @Test
  void managementPort_isApart() {
    try (ServerFixture kg = ServerFixture.ofMeetings(settings())) {
      assertThat(kg.get("/metrics").statusCode()).isEqualTo(404);
      assertThat(kg.get(management(kg, "/metrics/")).statusCode()).isEqualTo(404);
      assertThat(kg.get(management(kg, "/kg/sparql?query=x")).statusCode()).isEqualTo(404);
      HttpResponse<String> written = kg.post(management(kg, "/metrics"), "text/plain", "x");
      assertThat(written.statusCode()).isEqualTo(405);
      assertThat(ServerFixture.header(written, "Allow")).isEqualTo("GET, HEAD");
      int taken = kg.server.management().orElseThrow().getPort();
      Settings same = settings().with(Keys.MANAGEMENT_PORT, Optional.of(taken));
      assertThatThrownBy(() -> ServerFixture.ofMeetings(same))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("The management port " + taken + " of 127.0.0.1");
    }
  }

  @Test
  void managementPort_isOffUnlessSet() {
    try (ServerFixture kg = ServerFixture.ofMeetings()) {
      assertThat(kg.server.management()).isEmpty();
    }
  }

  @Test
  void ready_tellsEachCheckByName() {
    try (ServerFixture kg = ServerFixture.ofMeetings(settings());
        ServerFixture empty = ServerFixture.of(settings(), d -> {})) {
      kg.awaitReady();
      HttpResponse<String> ready = kg.get(management(kg, "/readyz"));
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body())
          .isEqualTo(
              "{\"status\":\"ok\",\"checks\":{\"data\":\"ok\",\"index\":\"ok\",\"running\":\"ok\"}}");
      HttpResponse<String> not = kg.get(management(empty, "/readyz"));
      assertThat(not.statusCode()).isEqualTo(503);
      assertThat(not.body()).contains("\"data\":\"The store holds no data yet.\"");
      assertThat(ServerFixture.json(empty.get("/readyz")).at("/checks/data").asText())
          .isEqualTo("The store holds no data yet.");
    }
  }

  @Test
  void ready_looksAtTheDiskOfAStoreInAFolder() {
    try (KgStore store = KgStore.open(folder.resolve("store"));
        KgServer server = ServerFixture.start(store, settings())) {
      String report = server.management().orElseThrow().resolve("/readyz").toString();
      try (ServerFixture client = ServerFixture.ofMeetings()) {
        assertThat(client.get(report).body()).contains("\"disk\":\"ok\"");
        String metrics = client.get(report.replace("readyz", "metrics")).body();
        assertThat(metrics).contains("asean_kg_store_bytes ", "asean_kg_store_free_bytes ");
      }
      assertThat(folder.resolve("store/asean-kg-probe")).doesNotExist();
    }
  }

  @Test
  void requestId_isTakenAndGivenBack() throws IOException {
    try (ServerFixture kg = ServerFixture.ofMeetings(settings())) {
      HttpResponse<String> answer = kg.get("/nothing", "X-Request-Id", "caller-17.a_b");
      assertThat(ServerFixture.header(answer, "X-Request-Id")).isEqualTo("caller-17.a_b");
      assertThat(ServerFixture.json(answer).path("requestId").asText()).isEqualTo("caller-17.a_b");
      HttpResponse<String> good = kg.get("/healthz", "X-Request-Id", "caller-18");
      assertThat(ServerFixture.header(good, "X-Request-Id")).isEqualTo("caller-18");
    }
    assertThat(lines("access.log"))
        .extracting(l -> l.path("id").asText())
        .containsExactly("caller-17.a_b", "caller-18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<script>", "x\"y", "", "é"})
  void requestId_thatIsNotWellFormed_isReplaced(String sent) {
    try (ServerFixture kg = ServerFixture.ofMeetings(settings())) {
      HttpResponse<String> answer = kg.get("/healthz", "X-Request-Id", sent);
      assertThat(ServerFixture.header(answer, "X-Request-Id")).matches("[0-9a-f-]{36}");
      HttpResponse<String> longer = kg.get("/healthz", "X-Request-Id", "x".repeat(65));
      assertThat(ServerFixture.header(longer, "X-Request-Id")).matches("[0-9a-f-]{36}");
    }
  }

  @Test
  void accessLog_isALineARequest_whateverIsSent() throws IOException {
    try (ServerFixture kg = ServerFixture.ofMeetings(settings())) {
      kg.get(ServerFixture.sparql("SELECT * WHERE { ?s ?p '" + "x".repeat(5000) + "' }"));
      kg.get("/nothing%22%7b?token=hunter2&a=b", "User-Agent", "é{\"x\":\t1}");
      kg.get("/nothing%0d%0a%7b%22id%22:1%7d");
      kg.post("/review", "text/plain", "x", "Authorization", "Bearer hunter2hunter2");
      RawHttp.send(kg.server.port(), "GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    String text = Files.readString(folder.resolve("access.log"));
    assertThat(text).doesNotContain("hunter2");
    List<JsonNode> lines = lines("access.log");
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0).path("query").asText().length()).isLessThan(210);
    assertThat(lines.get(0).path("kind").asText()).isEqualTo("sparql");
    assertThat(lines.get(0).path("status").asInt()).isEqualTo(200);
    assertThat(lines.get(0).path("ms").isInt()).isTrue();
    assertThat(lines.get(1).path("query").asText()).isEqualTo("token=…&a=b");
    assertThat(lines.get(1).path("problem").asText()).isEqualTo("not-found");
    // A line is written once the answer is on its way, so the last two may come in any order.
    assertThat(lines).extracting(l -> l.path("problem").asText()).contains("bad-http");
    assertThat(text.chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 127);
  }

  @Test
  void log_thatIsFull_isSetAside() throws IOException {
    try (ServerFixture kg = ServerFixture.ofMeetings(settings().with(Keys.LOG_BYTES, 1_000L))) {
      for (int i = 0; i < 60; i++) {
        kg.get("/healthz");
      }
    }
    assertThat(folder.resolve("access.log.1")).exists();
    assertThat(folder.resolve("access.log.5")).exists();
    assertThat(folder.resolve("access.log.6")).doesNotExist();
    assertThat(Files.size(folder.resolve("access.log"))).isLessThanOrEqualTo(1_000);
  }

  @Test
  void log_thatCannotBeWritten_stopsTheStart() {
    Settings wrong = settings().with(Keys.ACCESS_LOG, Optional.of(folder.resolve("no/such/a.log")));
    assertThatThrownBy(() -> ServerFixture.ofMeetings(wrong))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("cannot be written: expected a file in a folder.");
  }
}
