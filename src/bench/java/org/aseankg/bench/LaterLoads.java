package org.aseankg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * Adds sources to a store that holds data already, one transaction a source, and tells what the
 * adding took, without the start of the process.
 */
public final class LaterLoads {

  private LaterLoads() {}

  /** Arguments: {@code ours} or {@code plain}, the store, the folder of files to add. */
  public static void main(String[] args) {
    Path store = Path.of(args[1]);
    Path files = Path.of(args[2]);
    if (args[0].equals("ours")) {
      ours(store, files);
    } else {
      plain(store, files);
    }
  }

  private static void ours(Path directory, Path files) {
    Settings settings = Settings.defaults();
    Iris iris = new Iris(settings.base());
    try (KgStore store = KgStore.open(directory)) {
      LoadService loads = new LoadService(store, iris, KgOntology.bundled(iris), settings.clock());
      timed(() -> loads.load(SourceFiles.of(List.of(files)), Progress.NONE));
    }
  }

  /** Each file of quads is read and written in one transaction. */
  private static void plain(Path directory, Path folder) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(directory.toString()));
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.sorted().toList();
      timed(
          () ->
              sorted.forEach(
                  f -> Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, f.toString()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void timed(Runnable action) {
    double cpu = Timed.cpu();
    long start = System.nanoTime();
    action.run();
    Timed.tell((System.nanoTime() - start) / 1e9, Timed.cpu() - cpu);
  }
}
