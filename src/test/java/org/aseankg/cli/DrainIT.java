package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aseankg.store.KgStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops a process as an operator would: in order at the first signal, at once at the second. */
class DrainIT {

  /** By custom, 128 and the number of the signal. */
  private static final int ENDED_BY_TERM = 143;

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  private Process process;
  private String address;
  private String management;
  private CompletableFuture<String> errors;

  @BeforeEach
  void start() throws IOException {
    Path data = folder.resolve("data.ttl");
    Files.writeString(
        data,
        IntStream.range(0, 300)
            .mapToObj(i -> "<http://example.org/s" + i + "> <http://example.org/p> \"x\" .")
            .collect(Collectors.joining("\n")));
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--no-bundled",
            "--store",
            folder.resolve("store").toString(),
            "--data",
            data.toString());
    builder.environment().put("ASEAN_KG_PORT", "0");
    builder.environment().put("ASEAN_KG_MANAGEMENT_PORT", "0");
    builder.environment().put("ASEAN_KG_DRAIN_DELAY", "1");
    builder.environment().put("ASEAN_KG_QUERY_TIMEOUT", "60");
    process = builder.start();
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    address = process.inputReader(StandardCharsets.UTF_8).readLine();
    String line = err.readLine();
    while (line != null && !line.startsWith("Ready")) {
      if (line.startsWith("management:")) {
        management = line.substring(line.indexOf("http"));
      }
      line = err.readLine();
    }
    errors = CompletableFuture.supplyAsync(() -> err.lines().collect(Collectors.joining("\n")));
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }

  @Test
  void firstSignal_letsTheQueryUnderWayEnd() throws Exception {
    assertThat(status(management + "healthz")).isEqualTo(200);
    CompletableFuture<HttpResponse<String>> answer = slowQuery(3, "<http://example.org/p>");
    Thread.sleep(500);
    process.destroy();
    Thread.sleep(300);
    assertThat(body(management + "readyz"))
        .contains("\"running\":\"The server is about to stop.\"");
    assertThat(status(management + "readyz")).isEqualTo(503);
    assertThat(status(address + "readyz")).isEqualTo(503);
    assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ENDED_BY_TERM);
    assertThat(errors.get()).isEmpty();
    try (KgStore store = KgStore.open(folder.resolve("store"))) {
      assertThat(store.isEmpty()).isFalse();
    }
  }

  @Test
  void secondSignal_cuts() throws Exception {
    CompletableFuture<HttpResponse<String>> answer = slowQuery(4, "?p");
    Thread.sleep(500);
    process.destroy();
    Thread.sleep(2_000);
    assertThat(process.isAlive()).as("it waits for the query").isTrue();
    process.destroy();
    assertThat(process.waitFor(3, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ENDED_BY_TERM);
    assertThat(answer).failsWithin(5, TimeUnit.SECONDS);
    try (KgStore store = KgStore.open(folder.resolve("store"))) {
      assertThat(store.isEmpty()).isFalse();
    }
  }

  /** Some seconds of work with three patterns, minutes with four. */
  private CompletableFuture<HttpResponse<String>> slowQuery(int patterns, String property) {
    String group =
        IntStream.range(0, patterns)
            .mapToObj(i -> "?s" + i + " " + property + " ?o" + i + " .")
            .collect(Collectors.joining(" "));
    String query = "SELECT (COUNT(*) AS ?n) WHERE { " + group + " }";
    String target = address + "kg/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create(target)).build(), BodyHandlers.ofString());
  }

  private int status(String target) throws Exception {
    return get(target).statusCode();
  }

  private String body(String target) throws Exception {
    return get(target).body();
  }

  private HttpResponse<String> get(String target) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(target)).build(), BodyHandlers.ofString());
  }
}
