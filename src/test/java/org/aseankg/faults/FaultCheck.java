package org.aseankg.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.KgException;
import org.aseankg.backup.Backup;
import org.aseankg.backup.BackupFolder;
import org.aseankg.backup.Restore;
import org.aseankg.infer.Inference;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.search.SearchRequest;
import org.aseankg.store.KgStore;

/** Opens a store after a fault and compares it with what was said to be stored. */
final class FaultCheck {

  private static final KgOntology ONTOLOGY = KgOntology.bundled(FaultData.IRIS);

  private final String step;
  private final Path folder;
  private final FaultCount count;

  FaultCheck(String step, Path folder, FaultCount count) {
    this.step = step;
    this.folder = folder;
    this.count = count;
  }

  /** Returns the change that is seen of each graph. */
  int[] open(int[] done, int[] begun, List<String> said) throws Exception {
    int[] seen = done.clone();
    try (KgStore store = KgStore.open(folder.resolve("store"))) {
      store.read(
          dataset -> {
            for (int n = 0; n < FaultRun.SOURCES; n++) {
              seen[n] = graph(dataset, n, done[n], begun[n]);
            }
            return null;
          });
      switch (step) {
        case "build", "load" -> store.read(this::loaded);
        case "backup" -> backups(said);
        case "index" -> index(store, seen);
        default -> {}
      }
    } catch (KgException e) {
      count.trouble("not opened: " + e.getMessage());
    }
    databases();
    return seen;
  }

  private int graph(DatasetGraph dataset, int number, int done, int begun) {
    int seen = FaultData.revision(dataset, number);
    count.checked(1);
    if (seen < 0) {
      count.trouble("half");
      return done;
    }
    if (seen != done && seen != begun) {
      count.trouble(seen < done ? "lost" : "from nowhere");
    }
    return seen;
  }

  /** A source is described exactly when it is there, and what follows from all of them is there. */
  private Void loaded(DatasetGraph dataset) {
    for (int n = 0; n < FaultRun.SOURCES; n++) {
      if (FaultData.isRegistered(dataset, n) != FaultData.revision(dataset, n) > 0) {
        count.trouble("half");
      }
    }
    if (!dataset.listGraphNodes().hasNext()) {
      return null;
    }
    Node inferred = NodeFactory.createURI(FaultData.IRIS.inferredGraph());
    Set<Quad> drawn = new HashSet<>();
    new Inference(FaultData.IRIS, ONTOLOGY, Clock.systemUTC()).drawEverything(dataset, drawn::add);
    drawn.removeIf(q -> !q.getGraph().equals(inferred));
    Set<Quad> stored =
        dataset.stream(inferred, Node.ANY, Node.ANY, Node.ANY).collect(Collectors.toSet());
    if (!stored.equals(drawn)) {
      count.trouble("half");
    }
    return null;
  }

  private void backups(List<String> said) {
    List<Backup> whole = new BackupFolder(folder.resolve("backups")).list();
    Set<String> names = whole.stream().map(Backup::name).collect(Collectors.toSet());
    for (String line : said) {
      if (line.startsWith("stepped backup") && !names.contains(line.split(" ")[2])) {
        count.trouble("lost");
      }
    }
    for (Backup backup : whole) {
      try {
        Restore.check(backup.folder());
      } catch (KgException e) {
        count.trouble("backup not whole");
      }
      org.apache.commons.io.FileUtils.deleteQuietly(backup.folder().toFile());
      count.checked(1);
    }
  }

  private void index(KgStore store, int[] seen) {
    try (NameIndex index = NameIndex.over(store, FaultData.IRIS)) {
      for (int n = 0; n < FaultRun.SOURCES; n++) {
        String name = FaultData.label(1, seen[n]);
        boolean found =
            index.search(SearchRequest.of(name, 20)).stream().anyMatch(h -> h.label().equals(name));
        if (seen[n] > 0 && !found) {
          count.trouble("index not in step");
        }
      }
      if (!index.inStep()) {
        count.trouble("index not in step");
      }
      count.checked(1);
    }
  }

  /** What was half-finished is gone. */
  private void databases() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("store"))) {
      if (files.filter(f -> f.getFileName().toString().startsWith("db-")).count() != 1) {
        count.trouble("left over");
      }
    }
  }
}
