package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aseankg.docs.MarkdownBlocks.Block;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the files that the page on loading shows; a block names its file after its kind. */
class LoadingExamplesTest {

  @Test
  void files_load(@TempDir Path folder) throws IOException {
    List<Block> files =
        MarkdownBlocks.of(Path.of("docs/loading.md")).stream()
            .filter(b -> b.kind().contains(" "))
            .toList();
    for (Block block : files) {
      Files.writeString(
          folder.resolve(block.kind().split(" ")[1]), block.text(), StandardCharsets.UTF_8);
    }
    try (KgStore store = KgStore.inMemory()) {
      LoadService loads =
          new LoadService(
              store,
              BundledGraph.iris(),
              KgOntology.bundled(BundledGraph.iris()),
              BundledGraph.settings().clock());
      loads.loadBundled(Progress.NONE);
      LoadReport report = loads.load(SourceFiles.of(List.of(folder)), Progress.NONE);
      assertThat(report.findings()).isEmpty();
      assertThat(report.count(Outcome.LOADED)).isEqualTo(files.size());
    }
  }
}
