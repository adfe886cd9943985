package org.aseankg.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.KgException;
import org.aseankg.backup.BackupFolder;
import org.aseankg.backup.Restore;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;

/** Files that are torn, changed or lost while nobody looks. */
final class TornFaults {

  private static final String SEAL = "asean-kg-store.seal";

  /** What opening a damaged thing came to. */
  private enum End {
    TOLD,
    MENDED,
    HARMLESS,
    WRONG
  }

  /** Opens something damaged. */
  private interface Opening {
    End open(Path folder) throws Exception;
  }

  private final Path folder;
  private final Path whole;
  private final Random random;
  private int copies;
  private final Set<Quad> expected;
  private final List<String> rows = new ArrayList<>();

  private TornFaults(Path folder, Random random) throws IOException {
    this.folder = folder;
    this.whole = Files.createDirectories(folder.resolve("whole"));
    this.random = random;
    try (KgStore store = KgStore.open(whole.resolve("store"))) {
      store.write(
          d -> {
            for (int n = 0; n < FaultRun.SOURCES; n++) {
              FaultData.quads(n, 1).forEach(d::add);
            }
          });
      NameIndex.over(store, FaultData.IRIS).close();
      new BackupFolder(whole.resolve("backups")).write(store, Clock.systemUTC());
      expected = quads(store);
    }
    rows.add(
        "| damaged | cases | told | mended | not noticed, data as it was | not noticed, data wrong"
            + " |");
    rows.add("| --- | --- | --- | --- | --- | --- |");
  }

  static String table(Path folder, int cases, long seed) throws Exception {
    TornFaults faults = new TornFaults(folder.resolve("torn"), new Random(seed));
    faults.row("a file of a closed store", "store/db-1/Data-0001", cases, faults::openSealed);
    faults.row("a file of a killed store", "store/db-1/Data-0001", cases, faults::openUnsealed);
    faults.row("a file of the search index", "store/search-index", cases, faults::openIndex);
    faults.row("a file of a backup", "backups", cases, faults::restore);
    return String.join("\n", faults.rows);
  }

  private void row(String what, String place, int cases, Opening opening) throws Exception {
    int[] ends = new int[End.values().length];
    for (int i = 0; i < cases; i++) {
      // The engine keeps its lock on a place where an opening failed until the process ends.
      Path copy = folder.resolve(place.replace('/', '-') + ++copies);
      FileUtils.copyDirectory(whole.toFile(), copy.toFile());
      damage(copy.resolve(place));
      ends[opening.open(copy).ordinal()]++;
      FileUtils.deleteQuietly(copy.toFile());
    }
    rows.add(
        "| "
            + what
            + " | "
            + cases
            + Stream.of(End.values())
                .map(e -> " | " + ends[e.ordinal()])
                .collect(Collectors.joining())
            + " |");
  }

  /** A byte changed, the end cut off, 8 KB of zeros, or gone; within what is in use of the file. */
  private void damage(Path place) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(place)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(f -> !f.toString().endsWith(".lock") && f.toFile().length() > 0)
              .sorted()
              .toList();
    }
    Path file = files.get(random.nextInt(files.size()));
    // Files of blocks are mostly empty; what is in use of these small ones is at their beginning.
    long length = Math.min(Files.size(file), file.toString().endsWith(".dat") ? 20 * 8192L : 8192);
    long at = (long) (random.nextDouble() * length);
    int kind = random.nextInt(4);
    if (kind == 0) {
      Files.delete(file);
      return;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      switch (kind) {
        case 1 -> {
          int was = bytes.read();
          bytes.seek(at);
          bytes.write(was ^ (1 << random.nextInt(8)));
        }
        case 2 -> bytes.setLength(at);
        default -> bytes.write(new byte[(int) Math.min(8192, bytes.length() - at)]);
      }
    }
  }

  private End openSealed(Path copy) {
    try (KgStore store = KgStore.open(copy.resolve("store"))) {
      return quads(store).equals(expected) ? End.HARMLESS : End.WRONG;
    } catch (KgException e) {
      return End.TOLD;
    }
  }

  private End openUnsealed(Path copy) throws IOException {
    Files.delete(copy.resolve("store").resolve(SEAL));
    return openSealed(copy);
  }

  private End openIndex(Path copy) {
    try (KgStore store = KgStore.open(copy.resolve("store"));
        NameIndex index = NameIndex.over(store, FaultData.IRIS)) {
      String name = FaultData.label(7, 1);
      boolean found =
          index.search(org.aseankg.search.SearchRequest.of(name, 10)).stream()
              .anyMatch(h -> h.label().equals(name));
      return found && index.inStep() ? End.MENDED : End.WRONG;
    } catch (KgException e) {
      return End.TOLD;
    }
  }

  private End restore(Path copy) {
    Path target = copy.resolve("restored");
    try (KgStore store = KgStore.open(target)) {
      BackupFolder backups = new BackupFolder(copy.resolve("backups"));
      Restore.into(store, backups.find(""), false);
      return quads(store).equals(expected) ? End.HARMLESS : End.WRONG;
    } catch (KgException e) {
      try (KgStore store = KgStore.open(target)) {
        return store.isEmpty() ? End.TOLD : End.WRONG;
      }
    }
  }

  private static Set<Quad> quads(KgStore store) {
    return store.read(d -> d.stream().collect(Collectors.toSet()));
  }
}
