package org.aseankg.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.Iris;

/** A store of a few places, which tests load and change. */
final class SearchFixture {

  static final Iris IRIS = new Iris(Settings.DEFAULT_BASE);

  private static final KgOntology ONTOLOGY = KgOntology.bundled(IRIS);

  private SearchFixture() {}

  /** Loads a table of places, each row an id and a label, in place of the one before. */
  static void load(KgStore store, Path folder, String... rows) {
    try {
      Files.writeString(folder.resolve("base.sources.csv"), "id,title@en\nsource/list,List\n");
      Files.writeString(
          folder.resolve("base.places.csv"),
          "id,label@vi,altLabel@vi,source\n"
              + String.join("", List.of(rows).stream().map(r -> r + ",source/list\n").toList()),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var report =
        new LoadService(store, IRIS, ONTOLOGY, BundledGraph.settings().clock())
            .load(SourceFiles.of(List.of(folder)), Progress.NONE);
    if (report.hasRefused()) {
      throw new IllegalArgumentException(report.findings().toString());
    }
  }

  /** The references of the entities found, the first ten, with their rungs. */
  static List<String> found(NameIndex index, String text) {
    return index.search(SearchRequest.of(text, 10)).stream()
        .map(h -> h.rung().key() + " " + h.iri().replaceFirst("^.*/id/", ""))
        .toList();
  }
}
