package org.aseankg.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.aseankg.StoreException;

/**
 * The layout of a store's folder: a lock, a file {@value #MANIFEST} that names the layout and the
 * database in use, and the databases themselves. A database is built beside the one in use and
 * becomes it by one atomic rename of the manifest, so the folder is whole at every moment.
 */
final class StoreFolder {

  /** The layout this version reads and writes. */
  static final int LAYOUT = 1;

  static final String MANIFEST = "asean-kg-store.properties";
  private static final String LOCK = "asean-kg-store.lock";
  private static final String DATABASE_PREFIX = "db-";

  private final Path directory;
  private final FileChannel lockChannel;
  private String database;

  private StoreFolder(Path directory, FileChannel lockChannel, String database) {
    this.directory = directory;
    this.lockChannel = lockChannel;
    this.database = database;
  }

  static StoreFolder open(Path directory) {
    try {
      Files.createDirectories(directory);
      requireOurs(directory);
      FileChannel lock = lock(directory);
      try {
        StoreFolder folder = new StoreFolder(directory, lock, readManifest(directory));
        folder.removeLeftovers();
        return folder;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StoreException(
          "The store folder " + directory + " cannot be opened for writing: " + reason(e) + ".", e);
    }
  }

  /** Connects to the database in use, making an empty one where there is none. */
  DatasetGraph connect() {
    if (database == null) {
      database = DATABASE_PREFIX + 1;
      DatasetGraph fresh = connect(database);
      writeManifest(database);
      return fresh;
    }
    return connect(database);
  }

  /** Makes an empty database beside the one in use. */
  DatasetGraph startBuild() {
    return connect(nextDatabase());
  }

  /** Throws a build away. */
  void abandonBuild(DatasetGraph build) {
    Path place = Path.of(DatabaseMgr.location(build).getDirectoryPath());
    disconnect(build);
    deleteTree(place);
  }

  /** Puts a finished build into use and removes the database used before. */
  DatasetGraph finishBuild(DatasetGraph build, DatasetGraph before) {
    String old = database;
    String next = Path.of(DatabaseMgr.location(build).getDirectoryPath()).getFileName().toString();
    writeManifest(next);
    database = next;
    disconnect(before);
    deleteTree(directory.resolve(old));
    return build;
  }

  void disconnect(DatasetGraph dataset) {
    TDBInternal.expel(dataset);
  }

  void close() {
    try {
      lockChannel.close();
    } catch (IOException e) {
      throw new StoreException(
          "The lock of the store folder " + directory + " could not be released.", e);
    }
  }

  private DatasetGraph connect(String name) {
    try {
      Files.createDirectories(directory.resolve(name));
    } catch (IOException e) {
      throw new StoreException(
          "The store folder " + directory + " cannot be written: " + reason(e) + ".", e);
    }
    return DatabaseMgr.connectDatasetGraph(Location.create(directory.resolve(name).toString()));
  }

  private String nextDatabase() {
    return DATABASE_PREFIX + (Integer.parseInt(database.substring(DATABASE_PREFIX.length())) + 1);
  }

  private static void requireOurs(Path directory) throws IOException {
    if (Files.exists(directory.resolve(MANIFEST))) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<String> foreign =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> !f.equals(LOCK) && !f.startsWith(DATABASE_PREFIX))
              .toList();
      if (!foreign.isEmpty()) {
        throw new StoreException(
            "The folder "
                + directory
                + " is not a store of asean-kg (it holds "
                + foreign.get(0)
                + " but no "
                + MANIFEST
                + "): expected an empty folder or one made by asean-kg.");
      }
    }
  }

  private static FileChannel lock(Path directory) throws IOException {
    Path file = directory.resolve(LOCK);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
      channel.close();
      throw new StoreException(
          "The store "
              + directory
              + " is in use by process "
              + (holder.isEmpty() ? "(unknown)" : holder)
              + ": stop that process, or reach the store through its server.");
    }
    channel.truncate(0);
    channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"), 0);
    return channel;
  }

  private static String readManifest(Path directory) throws IOException {
    Path file = directory.resolve(MANIFEST);
    if (!Files.exists(file)) {
      return null;
    }
    Properties manifest = new Properties();
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      manifest.load(in);
    }
    String layout = manifest.getProperty("layout", "");
    String name = manifest.getProperty("database", "");
    if (!layout.equals(String.valueOf(LAYOUT))) {
      throw new StoreException(
          "The store "
              + directory
              + " has layout \""
              + layout
              + "\", this version reads layout "
              + LAYOUT
              + ": export it with the version that wrote it and load the export into a new folder.");
    }
    if (!name.matches(DATABASE_PREFIX + "\\d+") || !Files.isDirectory(directory.resolve(name))) {
      throw new StoreException(
          "The store "
              + directory
              + " is damaged: its database \""
              + name
              + "\" is missing. Restore it from a backup.");
    }
    return name;
  }

  private void writeManifest(String name) {
    Path file = directory.resolve(MANIFEST);
    Path draft = directory.resolve(MANIFEST + ".new");
    String text = "layout=" + LAYOUT + "\ndatabase=" + name + "\n";
    try (FileChannel out =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(StandardCharsets.UTF_8.encode(text));
      out.force(true);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StoreException(
          "The store folder " + directory + " cannot be written: " + reason(e) + ".", e);
    }
  }

  /**
   * Databases that no manifest names: builds of a process that was killed, or the one before a
   * swap.
   */
  private void removeLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(f -> f.getFileName().toString().startsWith(DATABASE_PREFIX))
          .filter(f -> !f.getFileName().toString().equals(database))
          .forEach(StoreFolder::deleteTree);
    }
  }

  private static void deleteTree(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new StoreException(
          "The unused folder " + root + " cannot be removed: " + reason(e) + ".", e);
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
