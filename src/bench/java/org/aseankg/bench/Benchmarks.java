package org.aseankg.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.aseankg.testing.DataGenerator;

/**
 * All benchmarks, one table. Properties: {@code bench.records} (600 make a million statements),
 * {@code bench.rounds} (of each measure the best counts), {@code bench.seconds} of HTTP load,
 * {@code
 * bench.only} (first, later, start, http, search, ask, extract, reconcile, pages; parted by commas) and {@code bench.folder}, which
 * needs 4 GB for a million statements.
 */
public final class Benchmarks {

  static final Path TABLES = Path.of("data", "reference");
  private static final long SEED = 21;

  /** Those that need a store, but no other program's. */
  private static final Set<String> IN_PROCESS = Set.of("search", "ask", "extract", "reconcile", "pages");

  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(System.getProperty("bench.folder", "target/bench"));
    int records = Integer.getInteger("bench.records", 600);
    int rounds = Integer.getInteger("bench.rounds", 3);
    List<String> only =
        List.of(System.getProperty("bench.only", "first,later,start,http,search,ask,extract,reconcile,pages").split(","));
    FileUtils.deleteDirectory(folder.toFile());
    Files.createDirectories(folder);
    Path early = folder.resolve("records");
    Path late = folder.resolve("records-later");
    split(folder, early, late, records);

    ResultTable table = new ResultTable();
    LoadBenchmark first = new LoadBenchmark(folder, early, rounds);
    if (only.stream().anyMatch(o -> !IN_PROCESS.contains(o) && !o.equals("start"))) {
      first.run(table);
    } else if (only.stream().anyMatch(IN_PROCESS::contains)) {
      first.load();
    }
    if (only.contains("later")) {
      new LaterLoadBenchmark(folder, late, first, rounds).run(table);
    }
    if (only.contains("start")) {
      new StartBenchmark(folder, rounds).run(table);
    }
    if (only.contains("http")) {
      new HttpBenchmark(first, Integer.getInteger("bench.seconds", 20)).run(table);
    }
    if (only.contains("search")) {
      new SearchBenchmark(first.store()).run(table);
    }
    if (only.contains("ask")) {
      new AskBenchmark(first.store()).run(table);
    }
    if (only.contains("extract")) {
      new ExtractBenchmark().run(table);
    }
    if (only.contains("reconcile")) {
      int seconds = Integer.getInteger("bench.seconds", 20);
      List<String> names = SearchBenchmark.names(first.store());
      new ReconcileBenchmark(null, seconds, rounds).run(table, SearchBenchmark.bundledNames());
      new ReconcileBenchmark(first.store(), seconds, rounds).run(table, names);
    }
    System.out.println(table);
    if (only.contains("pages")) {
      System.out.println(new PagesBenchmark(first.store(), true).run());
    }
  }

  /** The records of the first load, and a fifth as many that come later. */
  private static void split(Path folder, Path early, Path late, int records) throws Exception {
    Path all = folder.resolve("all");
    DataGenerator.write(all, records + records / 5, SEED);
    Files.createDirectories(early);
    Files.createDirectories(late);
    try (var files = Files.list(all)) {
      List<Path> sorted = files.sorted().toList();
      for (int i = 0; i < sorted.size(); i++) {
        Path target = i < records ? early : late;
        Files.move(sorted.get(i), target.resolve(sorted.get(i).getFileName()));
      }
    }
  }
}
