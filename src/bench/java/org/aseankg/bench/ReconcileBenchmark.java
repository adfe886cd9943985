package org.aseankg.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.aseankg.search.Folding;

/**
 * Batches of ten names sent to {@code /reconcile} over HTTP, names of the store as they are,
 * without marks, with a letter wrong, alone and with a type and a country; against the rate and the
 * time that are aimed at. The server has a process of its own and is warmed up.
 */
final class ReconcileBenchmark {

  private static final int CLIENTS = 2;
  private static final int BATCH = 10;
  private static final double AIM_RATE = 300;
  private static final double AIM_MILLIS = 50;
  private static final String HEAP = "1g";

  private final Path store;
  private final int seconds;
  private final int rounds;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param store a store in a folder; null for the bundled data
   */
  ReconcileBenchmark(Path store, int seconds, int rounds) {
    this.store = store;
    this.seconds = seconds;
    this.rounds = rounds;
  }

  void run(ResultTable table, List<String> names) throws Exception {
    Process server =
        store == null
            ? Child.start(HEAP, Serving.class.getName(), "ours")
            : Child.start(HEAP, Serving.class.getName(), "ours", store.toString());
    try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
      String address = lines.readLine();
      if (address == null) {
        throw new IOException(
            new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
      }
      URI endpoint = URI.create(address).resolve("/reconcile");
      measure(table, "names alone", endpoint, batches(names, false));
      measure(table, "with type and country", endpoint, batches(names, true));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private void measure(ResultTable table, String what, URI endpoint, List<String> batches)
      throws Exception {
    load(endpoint, batches, 2 * seconds);
    double rate = 0;
    double p95 = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      double[] millis = load(endpoint, batches, seconds);
      rate = Math.max(rate, millis.length * BATCH / (double) seconds);
      p95 = Math.min(p95, millis[Math.min(millis.length - 1, millis.length * 95 / 100)]);
    }
    String store = this.store == null ? "bundled data" : "generated data";
    String title = String.format(Locale.ROOT, "reconcile, %s, %s", what, store);
    table.rates(title + ", queries", rate, "aimed at", AIM_RATE, "1");
    table.millis(title + ", batch of ten p95", p95, "aimed at", AIM_MILLIS);
  }

  /** The times of the batches answered in so many seconds, sorted. */
  private static double[] load(URI endpoint, List<String> batches, int seconds) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    AtomicInteger next = new AtomicInteger();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<List<Double>>> times = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      times.add(clients.submit(() -> ask(client, endpoint, batches, next, end)));
    }
    List<Double> all = new ArrayList<>();
    for (Future<List<Double>> t : times) {
      all.addAll(t.get());
    }
    clients.shutdown();
    double[] sorted = all.stream().mapToDouble(d -> d).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static List<Double> ask(
      HttpClient client, URI endpoint, List<String> batches, AtomicInteger next, long end)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    while (System.nanoTime() < end) {
      String body = batches.get(next.getAndIncrement() % batches.size());
      HttpRequest request =
          HttpRequest.newBuilder(endpoint)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      times.add((System.nanoTime() - start) / 1e6);
      if (answer.statusCode() != 200) {
        throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
      }
    }
    return times;
  }

  private List<String> batches(List<String> names, boolean known) {
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      texts.add(name);
      texts.add(Folding.bare(name));
      texts.add(name.length() < 6 ? name : name.substring(0, 3) + name.substring(4));
    }
    List<String> batches = new ArrayList<>();
    for (int from = 0; from + BATCH <= texts.size(); from += BATCH) {
      ObjectNode batch = json.createObjectNode();
      for (int i = 0; i < BATCH; i++) {
        ObjectNode query = batch.putObject("q" + i).put("query", texts.get(from + i));
        if (known) {
          query.put("type", "Agent").put("type_strict", "should");
          query.putArray("properties").addObject().put("pid", "country").put("v", "Viet Nam");
        }
      }
      batches.add("queries=" + URLEncoder.encode(batch.toString(), StandardCharsets.UTF_8));
    }
    return batches;
  }
}
