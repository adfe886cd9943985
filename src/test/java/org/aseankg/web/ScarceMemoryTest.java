package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A query that fills the heap, in a process with little of it and with no count of what a query
 * holds, is stopped by the watch over the memory; the server goes on.
 */
@Timeout(120)
class ScarceMemoryTest {

  private static final String READY = "At ";

  /** The server in a process of its own, until its input ends. */
  static final class Child {

    private Child() {}

    public static void main(String[] args) throws IOException {
      Settings settings =
          Settings.defaults()
              .with(Keys.QUERY_MEMORY, 1L << 20)
              .with(Keys.QUERY_COST, Long.MAX_VALUE);
      Iris iris = new Iris(settings.base());
      KgServer server =
          KgServer.start(
              new KgServer.Options("127.0.0.1", 0),
              KgStore.inMemory(),
              iris,
              settings,
              QueryCatalog.bundled(iris));
      System.out.println(READY + server.uri());
      while (System.in.read() >= 0) {
        // Whoever started this process ends it.
      }
      Runtime.getRuntime().halt(0);
    }
  }

  @Test
  void queryThatFillsTheHeap_isStoppedAndTheServerGoesOn() throws Exception {
    Process process = start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      assertThat(line).startsWith(READY);
      URI address = URI.create(line.substring(READY.length()));

      HttpResponse<String> response = query(address, everything());

      // Who notices first differs: the watch over all queries, or the allocation that failed.
      assertThat(response.body())
          .containsAnyOf("ran short of memory and stopped the query", "needs too much memory");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(query(address, "ASK {}").statusCode()).isEqualTo(200);
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Sixty-four million rows, sorted. */
  private static String everything() {
    String numbers = IntStream.range(0, 400).mapToObj(i -> i + " ").collect(Collectors.joining());
    return IntStream.range(0, 3)
        .mapToObj(i -> "VALUES ?x" + i + " { " + numbers + "} ")
        .collect(Collectors.joining("", "SELECT * { ", "} ORDER BY ?x2 ?x1 ?x0"));
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static HttpResponse<String> query(URI address, String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/kg/sparql"))
            .header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
