package org.aseankg.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Queries and updates that a grammar makes, whole and damaged, sent over several connections. */
final class QueryFuzz {

  private static final int CONNECTIONS = 8;
  private static final int DEEPEST = 9;

  /** How a request is made. */
  enum Made {
    BY_GRAMMAR("by the grammar"),
    WORDS_CHANGED("words changed"),
    SIGNS_CHANGED("signs changed"),
    WORDS_AT_RANDOM("words at random"),
    NOISE("bytes at random");

    final String shown;

    Made(String shown) {
      this.shown = shown;
    }
  }

  private final Target target;
  private final Grammar grammar;
  private final String start;
  private final String path;
  private final String type;
  private final Map<Made, Tally> tallies = new LinkedHashMap<>();
  private long nanos;

  private QueryFuzz(Target target, String start, String path, String type) throws IOException {
    this.target = target;
    this.grammar = Grammar.read("sparql.grammar");
    this.start = start;
    this.path = path;
    this.type = type;
    for (Made made : Made.values()) {
      tallies.put(made, new Tally());
    }
  }

  static QueryFuzz queries(Target target) throws IOException {
    return new QueryFuzz(target, "$Query", "/kg/sparql", "application/sparql-query");
  }

  static QueryFuzz updates(Target target) throws IOException {
    return new QueryFuzz(target, "$Update", "/kg/update", "application/sparql-update");
  }

  QueryFuzz run(int count, long seed) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      int share = count / CONNECTIONS + (i < count % CONNECTIONS ? 1 : 0);
      long own = seed * 1_000 + i;
      running.add(
          threads.submit(
              () -> {
                send(share, new Random(own));
                return null;
              }));
    }
    threads.shutdown();
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new IOException("seed " + seed, e.getCause());
      }
    }
    nanos = System.nanoTime() - begin;
    return this;
  }

  private void send(int count, Random random) throws IOException {
    List<String> others = new ArrayList<>();
    String[] headers =
        target
            .token
            .map(t -> new String[] {"Content-Type: " + type, "Authorization: Bearer " + t})
            .orElse(new String[] {"Content-Type: " + type});
    try (Wire wire = target.wire()) {
      for (int i = 0; i < count; i++) {
        Made made = made(random);
        byte[] body = make(made, random, others);
        String shown = new String(body, StandardCharsets.UTF_8);
        long begin = System.nanoTime();
        try {
          tallies.get(made).answer(wire.send("POST", path, body, headers), shown);
        } catch (IOException e) {
          tallies.get(made).fault("fault no whole answer", e + " for " + shown);
          wire.reset();
        }
        tallies.get(made).took((System.nanoTime() - begin) / 1_000_000);
      }
    }
  }

  private static Made made(Random random) {
    int at = random.nextInt(100);
    return at < 50
        ? Made.BY_GRAMMAR
        : at < 75
            ? Made.WORDS_CHANGED
            : at < 90 ? Made.SIGNS_CHANGED : at < 96 ? Made.WORDS_AT_RANDOM : Made.NOISE;
  }

  private byte[] make(Made made, Random random, List<String> others) {
    if (made == Made.NOISE) {
      return Mutations.noise(random);
    }
    List<String> words = grammar.sentence(start, random, DEEPEST);
    String text =
        switch (made) {
          case WORDS_CHANGED -> String.join(" ", Mutations.words(words, others, random));
          case SIGNS_CHANGED -> Mutations.signs(String.join(" ", words), random);
          case WORDS_AT_RANDOM -> atRandom(words, others, random);
          default -> String.join(" ", words);
        };
    others.addAll(words.subList(0, Math.min(20, words.size())));
    if (others.size() > 2_000) {
      others.subList(0, 1_000).clear();
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String atRandom(List<String> words, List<String> others, Random random) {
    List<String> all = new ArrayList<>(words);
    all.addAll(others.subList(0, Math.min(100, others.size())));
    java.util.Collections.shuffle(all, random);
    return String.join(" ", all.subList(0, random.nextInt(all.size() + 1)));
  }

  long count(String what) {
    return tallies.values().stream().mapToLong(t -> t.get(what)).sum();
  }

  double perSecond() {
    return count("all") / (nanos / 1e9);
  }

  List<String> faults() {
    return tallies.values().stream().flatMap(t -> t.faults().stream()).toList();
  }

  /** A row for each way of making them. */
  String rows(String what) {
    List<String> rows = new ArrayList<>();
    tallies.forEach(
        (made, t) ->
            rows.add(
                "| %s, %s | %d | %d | %d | %d | %d | %d | %d | %d |"
                    .formatted(
                        what,
                        made.shown,
                        t.get("all"),
                        t.get("2xx") + t.get("3xx"),
                        t.get("400"),
                        t.get("4xx") - t.get("400"),
                        t.get("503"),
                        t.get("5xx") - t.get("503"),
                        t.get("closed") + t.get("fault no whole answer"),
                        t.get("fault leak"))));
    return String.join("\n", rows);
  }

  static String head() {
    return "| made | sent | answered | 400 | other 4xx | 503 | other 5xx | no whole answer | leaks |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |";
  }
}
