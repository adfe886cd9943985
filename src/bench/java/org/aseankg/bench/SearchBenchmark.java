package org.aseankg.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.Folding;
import org.aseankg.search.NameIndex;
import org.aseankg.search.SearchRequest;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/**
 * Search and suggestions in this process, one after the other, on the bundled data and on the
 * generated store: names of both as they are, without marks, begun, with a letter wrong, a part of
 * them; and the questions of somebody who types them letter by letter.
 */
final class SearchBenchmark {

  private static final Settings SETTINGS = Settings.defaults();
  private static final Iris IRIS = new Iris(SETTINGS.base());
  private static final int NAMES = 300;
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 3;
  private static final int HITS = 10;

  private final Path store;

  SearchBenchmark(Path store) {
    this.store = store;
  }

  /** What one index took, in milliseconds. */
  private record Measured(
      int entities, double made, double[] search, double[] suggest, double[] named) {}

  void run(ResultTable table) {
    Measured bundled;
    try (KgStore memory = KgStore.inMemory()) {
      new LoadService(memory, IRIS, KgOntology.bundled(IRIS), SETTINGS.clock())
          .loadBundled(Progress.NONE);
      // Once for nothing: the first time pays for what any later one has.
      NameIndex.over(memory, IRIS).close();
      bundled = measure(memory);
    }
    Measured generated;
    try (KgStore large = KgStore.open(store)) {
      generated = measure(large);
    }
    String small = String.format(Locale.ROOT, "%,d entities", bundled.entities());
    String large = String.format(Locale.ROOT, ", %,d entities", generated.entities());
    table.millis("search, p50" + large, at(generated.search, 50), small, at(bundled.search, 50));
    table.millis("search, p95" + large, at(generated.search, 95), small, at(bundled.search, 95));
    table.millis("suggest, p50" + large, at(generated.suggest, 50), small, at(bundled.suggest, 50));
    table.millis("suggest, p95" + large, at(generated.suggest, 95), small, at(bundled.suggest, 95));
    table.millis("exact name, p95" + large, at(generated.named, 95), small, at(bundled.named, 95));
    table.millis("search index made" + large, generated.made(), small, bundled.made());
  }

  private static Measured measure(KgStore store) {
    long start = System.nanoTime();
    try (NameIndex index = NameIndex.over(store, IRIS)) {
      double made = (System.nanoTime() - start) / 1e6;
      List<String> names = names(store);
      List<String> typed = names.stream().flatMap(n -> variants(n).stream()).toList();
      List<String> begun = names.stream().flatMap(n -> beginnings(n).stream()).toList();
      return new Measured(
          entities(store),
          made,
          times(typed, text -> index.search(SearchRequest.of(text, HITS))),
          times(begun, text -> index.suggest(SearchRequest.of(text, HITS))),
          times(typed, index::named));
    }
  }

  /** Names of a store in a folder. */
  static List<String> names(Path folder) {
    try (KgStore large = KgStore.open(folder)) {
      return names(large);
    }
  }

  /** Names of the bundled data. */
  static List<String> bundledNames() {
    try (KgStore memory = KgStore.inMemory()) {
      new LoadService(memory, IRIS, KgOntology.bundled(IRIS), SETTINGS.clock())
          .loadBundled(Progress.NONE);
      return names(memory);
    }
  }

  /** The times of single calls in the last rounds, sorted. */
  private static double[] times(List<String> texts, Consumer<String> call) {
    double[] times = new double[ROUNDS * texts.size()];
    int next = 0;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (String text : texts) {
        long start = System.nanoTime();
        call.accept(text);
        if (round >= WARM_UP) {
          times[next++] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static double at(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static List<String> variants(String name) {
    String bare = Folding.bare(name);
    String[] words = name.split(" ");
    String lastWords =
        String.join(" ", Arrays.copyOfRange(words, Math.max(0, words.length - 2), words.length));
    return List.of(name, bare, name.substring(0, (name.length() + 1) / 2), wrong(bare), lastWords);
  }

  /** Two letters in the middle in each other's place. */
  private static String wrong(String text) {
    int middle = text.length() / 2;
    return middle == 0
        ? text
        : text.substring(0, middle - 1)
            + text.charAt(middle)
            + text.charAt(middle - 1)
            + text.substring(middle + 1);
  }

  private static List<String> beginnings(String name) {
    List<String> beginnings = new ArrayList<>();
    for (int length = 1; length <= Math.min(12, name.length()); length += length < 4 ? 1 : 4) {
      beginnings.add(name.substring(0, length));
    }
    return beginnings;
  }

  /** Labels drawn by chance, the same ones each time. */
  private static List<String> names(KgStore store) {
    return store.read(
        dataset -> {
          Random random = new Random(1);
          List<String> drawn = new ArrayList<>();
          int seen = 0;
          Iterator<Quad> labels = dataset.find(Node.ANY, Node.ANY, External.LABEL, Node.ANY);
          while (labels.hasNext()) {
            Quad label = labels.next();
            if (!isEntity(label.getSubject())) {
              continue;
            }
            String text = label.getObject().getLiteralLexicalForm();
            int place = random.nextInt(++seen);
            if (drawn.size() < NAMES) {
              drawn.add(text);
            } else if (place < NAMES) {
              drawn.set(place, text);
            }
          }
          return drawn;
        });
  }

  private static int entities(KgStore store) {
    return store.read(
        dataset ->
            (int)
                dataset.stream(Node.ANY, Node.ANY, External.LABEL, Node.ANY)
                    .map(Quad::getSubject)
                    .filter(SearchBenchmark::isEntity)
                    .distinct()
                    .count());
  }

  private static boolean isEntity(Node node) {
    return node.isURI() && IRIS.reference(node.getURI()).isPresent();
  }
}
