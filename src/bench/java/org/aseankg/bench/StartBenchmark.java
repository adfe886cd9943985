package org.aseankg.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * From the start of the process to the first answer over the bundled data, against a bare Fuseki
 * that loads the N-Quads of the same data and answers the same query.
 */
final class StartBenchmark {

  private static final String HEAP = "256m";

  private final Path folder;
  private final int rounds;

  StartBenchmark(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
  }

  void run(ResultTable table) throws IOException {
    Path quads = folder.resolve("bundled.nq");
    dumpBundled(quads);
    Child.Times ours = null;
    Child.Times fuseki = null;
    for (int i = 0; i < rounds; i++) {
      ours = LoadBenchmark.best(ours, Child.run(HEAP, Serving.class, "ours"));
      fuseki =
          LoadBenchmark.best(fuseki, Child.run(HEAP, Serving.class, "fuseki", quads.toString()));
    }
    String what = "start to first answer, bundled data";
    table.seconds(what, ours.wall(), "bare Fuseki, same quads", fuseki.wall(), "");
    table.seconds(what + ", processor", ours.cpu(), "bare Fuseki, same quads", fuseki.cpu(), "");
  }

  private void dumpBundled(Path quads) throws IOException {
    Settings settings = Settings.defaults();
    Iris iris = new Iris(settings.base());
    Path directory = folder.resolve("bundled");
    FileUtils.deleteDirectory(directory.toFile());
    try (KgStore store = KgStore.open(directory)) {
      new LoadService(store, iris, KgOntology.bundled(iris), settings.clock())
          .loadBundled(Progress.NONE);
    }
    LoadBenchmark.dump(directory, quads);
  }
}
