package org.aseankg.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;

/**
 * {@code chairs-of-event} over HTTP, 8 clients, another event each time, against a bare Fuseki with
 * the same data and the same query text. Each server has a process of its own and is warmed up.
 */
final class HttpBenchmark {

  private static final int CLIENTS = 8;
  private static final int EVENTS = 2_000;
  private static final String HEAP = "1g";

  private final LoadBenchmark data;
  private final int seconds;

  HttpBenchmark(LoadBenchmark data, int seconds) {
    this.data = data;
    this.seconds = seconds;
  }

  void run(ResultTable table) throws Exception {
    List<String> events = events();
    double ours = rate("ours", data.store(), events);
    double fuseki = rate("fuseki", data.plain(), events);
    String what = "chairs-of-event over " + events.size() + " events, " + CLIENTS + " clients";
    table.rates(what, ours, "bare Fuseki, same query text", fuseki, "0.8");
  }

  private double rate(String who, Path store, List<String> events) throws Exception {
    Process server = Child.start(HEAP, Serving.class.getName(), who, store.toString());
    try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
      String address = lines.readLine();
      if (address == null) {
        throw new IOException(
            new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
      }
      List<URI> questions = events.stream().map(e -> Serving.question(who, address, e)).toList();
      load(questions, 2 * seconds);
      return load(questions, seconds);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  /** Answers a second over so many seconds. */
  private static double load(List<URI> questions, int seconds) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<Integer>> counts = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      counts.add(clients.submit(() -> ask(client, questions, next, end)));
    }
    int total = 0;
    for (Future<Integer> count : counts) {
      total += count.get();
    }
    clients.shutdown();
    return total / ((System.nanoTime() - start) / 1e9);
  }

  private static int ask(HttpClient client, List<URI> questions, AtomicInteger next, long end)
      throws IOException, InterruptedException {
    int count = 0;
    while (System.nanoTime() < end) {
      URI uri = questions.get(next.getAndIncrement() % questions.size());
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Accept", "application/json, application/sparql-results+json")
              .build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(uri + ": " + new String(answer.body(), StandardCharsets.UTF_8));
      }
      count++;
    }
    return count;
  }

  private List<String> events() {
    try (KgStore store = KgStore.open(data.store())) {
      List<String> events =
          store.read(
              d ->
                  new ArrayList<>(
                      d.stream(Node.ANY, Node.ANY, AKG.inEvent, Node.ANY)
                          .map(q -> q.getObject().getURI())
                          .distinct()
                          .sorted()
                          .toList()));
      Collections.shuffle(events, new Random(1));
      return events.subList(0, Math.min(EVENTS, events.size()));
    }
  }
}
