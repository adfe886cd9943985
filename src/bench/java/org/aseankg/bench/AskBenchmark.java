package org.aseankg.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aseankg.ask.AskService;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * Questions in words in this process, one after the other, warm: the examples of all intents in both
 * languages, on the bundled data and on the generated store.
 */
final class AskBenchmark {

  private static final Settings SETTINGS = Settings.defaults();
  private static final Iris IRIS = new Iris(SETTINGS.base());
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 3;
  private static final int SHOWN = 12;

  private final Path store;

  AskBenchmark(Path store) {
    this.store = store;
  }

  void run(ResultTable table) {
    double[] bundled;
    try (KgStore memory = KgStore.inMemory()) {
      new LoadService(memory, IRIS, KgOntology.bundled(IRIS), SETTINGS.clock())
          .loadBundled(Progress.NONE);
      bundled = times(memory);
    }
    double[] generated;
    try (KgStore large = KgStore.open(store)) {
      generated = times(large);
    }
    String small = String.format(Locale.ROOT, "bundled data, %d questions", bundled.length / ROUNDS);
    table.millis("ask, p50, generated store", at(generated, 50), small, at(bundled, 50));
    table.millis("ask, p95, generated store", at(generated, 95), small, at(bundled, 95));
  }

  private static double[] times(KgStore store) {
    try (NameIndex names = NameIndex.over(store, IRIS)) {
      AskService service =
          new AskService(store, names, KgOntology.bundled(IRIS), IRIS, Duration.ofSeconds(30));
      List<String> questions = new ArrayList<>(service.examples("en"));
      questions.addAll(service.examples("vi"));
      double[] times = new double[ROUNDS * questions.size()];
      Map<String, Double> slowest = new HashMap<>();
      int next = 0;
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        for (String question : questions) {
          long start = System.nanoTime();
          service.ask(question, Optional.empty(), DAY);
          double millis = (System.nanoTime() - start) / 1e6;
          if (round >= WARM_UP) {
            times[next++] = millis;
            slowest.merge(question, millis, Math::max);
          }
        }
      }
      tell(slowest);
      Arrays.sort(times);
      return times;
    }
  }

  /** The questions to look at first, when the times are to fall. */
  private static void tell(Map<String, Double> times) {
    times.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(e -> System.err.printf(Locale.ROOT, "%8.1f ms  %s%n", e.getValue(), e.getKey()));
  }

  private static double at(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
