package org.aseankg.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.io.FileUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.aseankg.store.KgStore;

/**
 * A first load into an empty store, from records to a store that can be queried, against Jena's
 * bulk loader on the N-Quads of the same store. Each runs in a process of its own.
 */
final class LoadBenchmark {

  private static final String OURS = "org.aseankg.cli.Main";
  private static final String HEAP = "1g";

  private final Path folder;
  private final Path records;
  private final int rounds;

  LoadBenchmark(Path folder, Path records, int rounds) {
    this.folder = folder;
    this.records = records;
    this.rounds = rounds;
  }

  /** The store of the last round; {@link #plain} holds the same. */
  Path store() {
    return folder.resolve("first");
  }

  /** A TDB2 database with the same quads. */
  Path plain() {
    return folder.resolve("first-plain");
  }

  void run(ResultTable table) throws IOException {
    Child.Times ours = null;
    Child.Times phased = null;
    Child.Times parallel = null;
    long quads = 0;
    for (int i = 0; i < rounds; i++) {
      ours = best(ours, load());
      if (i == 0) {
        quads = dump(store(), folder.resolve("first.nq"));
      }
      parallel = best(parallel, bulk("parallel"));
      phased = best(phased, bulk("phased"));
    }
    String what = String.format(Locale.ROOT, "first load, %,d quads", quads);
    table.seconds(what, ours.wall(), "tdb2.tdbloader (its default)", phased.wall(), "0.4");
    table.seconds(
        what + ", processor", ours.cpu(), "tdb2.tdbloader (its default)", phased.cpu(), "");
    table.seconds(what, ours.wall(), "tdb2.tdbloader --loader=parallel", parallel.wall(), "");
  }

  /** Fills the store once. */
  Child.Times load() throws IOException {
    FileUtils.deleteDirectory(store().toFile());
    return Child.runTimed(
        HEAP,
        OURS,
        "load",
        "--no-bundled",
        "--store",
        store().toString(),
        Benchmarks.TABLES.toString(),
        records.toString());
  }

  private Child.Times bulk(String loader) throws IOException {
    FileUtils.deleteDirectory(plain().toFile());
    return Child.runTimed(
        HEAP,
        "tdb2.tdbloader",
        "--loader=" + loader,
        "--loc",
        plain().toString(),
        folder.resolve("first.nq").toString());
  }

  /** Writes a store as N-Quads; tells how many. */
  static long dump(Path store, Path file) throws IOException {
    try (KgStore open = KgStore.open(store);
        OutputStream out = Files.newOutputStream(file)) {
      return open.read(
          d -> {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            writer.start();
            StreamRDFOps.sendDatasetToStream(d, writer);
            writer.finish();
            return d.stream().count();
          });
    }
  }

  static Child.Times best(Child.Times one, Child.Times other) {
    return one == null
        ? other
        : new Child.Times(Math.min(one.wall(), other.wall()), Math.min(one.cpu(), other.cpu()));
  }
}
