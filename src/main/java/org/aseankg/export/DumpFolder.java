package org.aseankg.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.UnavailableException;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * Dumps kept as files, each made when it is first asked for and once for each version of the data.
 * The folder is a temporary one and goes when this is closed.
 */
public final class DumpFolder implements AutoCloseable {

  /** How long closing waits for a dump under way to notice that it is to stop. */
  private static final int STOP_SECONDS = 10;

  private final Dump dump;
  private final Path parent;
  private final ExecutorService worker;
  private final Map<DumpFormat, BackgroundValue<DumpFile>> files = new EnumMap<>(DumpFormat.class);
  private final Map<DumpFormat, DumpFile> latest = new EnumMap<>(DumpFormat.class);
  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean closed;
  private Path folder;

  /** Dumps of a store, below the system's folder for temporary files. */
  public DumpFolder(KgStore store, Iris iris) {
    this(store, iris, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Dumps of a store.
   *
   * @param parent the folder in which one for the dumps is made
   */
  DumpFolder(KgStore store, Iris iris, Path parent) {
    this.dump = new Dump(iris, () -> closed);
    this.parent = parent;
    this.worker =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "dumps");
              thread.setDaemon(true);
              return thread;
            });
    for (DumpFormat format : DumpFormat.values()) {
      files.put(format, new BackgroundValue<>(store, worker, d -> make(d, format)));
    }
  }

  /**
   * The dump of the data as it is.
   *
   * @param patience how long to wait for it
   * @return empty if it is still being made
   * @throws UnavailableException if it cannot be made, as on a full disk
   */
  public Optional<DumpFile> get(DumpFormat format, Duration patience) {
    return files.get(format).get(patience);
  }

  private DumpFile make(DatasetGraph dataset, DumpFormat format) {
    try {
      String name = "dump-" + count.incrementAndGet() + "." + format.suffix() + ".gz";
      Path file = folder().resolve(name);
      Path part = folder().resolve(name + ".part");
      try {
        DumpFile made = write(dataset, format, part, file);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        forget(latest.put(format, made));
        return made;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | UncheckedIOException | AtlasException e) {
      throw new UnavailableException(
          "The dump cannot be written: the disk for temporary files is full or failing.", e);
    }
  }

  private DumpFile write(DatasetGraph dataset, DumpFormat format, Path part, Path file)
      throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (OutputStream out =
        Dump.gzip(new DigestOutputStream(Files.newOutputStream(part), digest))) {
      dump.write(dataset, format, out);
    }
    return new DumpFile(format, file, Files.size(part), Hex.encodeHexString(digest.digest()));
  }

  /** Those who are reading a file that is deleted read it to its end. */
  private static void forget(DumpFile former) throws IOException {
    if (former != null) {
      Files.deleteIfExists(former.path());
    }
  }

  private Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory(parent, "asean-kg-dumps");
    }
    return folder;
  }

  /** Stops what is being made and deletes the files. */
  @Override
  public void close() {
    closed = true;
    worker.shutdown();
    try {
      worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (folder != null) {
      FileUtils.deleteQuietly(folder.toFile());
    }
  }
}
