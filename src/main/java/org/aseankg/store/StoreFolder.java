package org.aseankg.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.aseankg.StoreException;

/**
 * The layout of a store's folder: a {@link StoreLock}, a {@link StoreManifest} that names the
 * database in use, and the databases themselves. A database is built beside the one in use and
 * becomes it by one atomic rename of the manifest, so the folder is whole at every moment.
 */
final class StoreFolder {

  private static final String DATABASE_PREFIX = "db-";
  private static final int ATTEMPTS_TO_FREE = 10;
  private static final long PAUSE_TO_FREE_MILLIS = 100;
  private static final String WAITING = "-waiting";
  private static final Pattern DATABASE = Pattern.compile(DATABASE_PREFIX + "\\d{1,9}");
  private static final Pattern REMOVABLE =
      Pattern.compile(DATABASE.pattern() + "(" + WAITING + ")?");

  /** The engine's own folder within a database. */
  private static final String DATA = "Data-0001";

  private final Path directory;
  private final StoreLock lock;
  private String database;

  private StoreFolder(Path directory, StoreLock lock, String database) {
    this.directory = directory;
    this.lock = lock;
    this.database = database;
  }

  static StoreFolder open(Path directory) {
    try {
      Files.createDirectories(directory);
      requireOurs(directory);
      StoreLock lock = StoreLock.take(directory);
      try {
        StoreFolder folder = new StoreFolder(directory, lock, databaseInUse(directory));
        folder.removeLeftovers();
        return folder;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(
          directory + " cannot be a store: expected a folder, found a file.", e);
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  /** The folder itself. */
  Path directory() {
    return directory;
  }

  /** The folder for files made from the data; it may not exist yet. */
  Path companion(String name) {
    return directory.resolve(name);
  }

  /** Connects to the database in use, making an empty one where there is none. */
  DatasetGraph connect() {
    if (database != null) {
      return connect(database);
    }
    String first = DATABASE_PREFIX + 1;
    DatasetGraph fresh = connect(first);
    use(first);
    return fresh;
  }

  /** Makes an empty database beside the one in use. */
  DatasetGraph startBuild() {
    return connect(nextDatabase());
  }

  /** Fills a build in bulk. */
  StoreFiller filler(DatasetGraph build) {
    return new BulkFiller(build, waitingFile(build), this::requireSpace);
  }

  /** Throws a build away. */
  void abandonBuild(DatasetGraph build) {
    Path place = place(build);
    Path waiting = waitingFile(build);
    disconnect(build);
    deleteTree(place);
    deleteTree(waiting);
  }

  /** Puts a finished build into use and removes the database used before. */
  DatasetGraph finishBuild(DatasetGraph build, DatasetGraph before) {
    String old = database;
    use(place(build).getFileName().toString());
    disconnect(before);
    deleteTree(directory.resolve(old));
    return build;
  }

  void disconnect(DatasetGraph dataset) {
    TDBInternal.expel(dataset);
  }

  void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new StoreException(
          "The lock of the store folder " + directory + " could not be released.", e);
    }
  }

  /**
   * Refuses to begin what there is no room for.
   *
   * @param bytes that must be free
   */
  void requireSpace(long bytes) {
    try {
      long free = freeSpace(bytes);
      if (free < bytes) {
        throw new StoreException(
            "The disk of the store "
                + directory
                + " is full: "
                + (free >> 20)
                + " MB are free, at least "
                + (bytes >> 20)
                + " MB are needed; the store is as it was before.");
      }
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  /**
   * The bytes that are free. A removed database was mapped into memory and gives its space back
   * only once the collector has let go of the mappings, so where space is short that is waited for.
   */
  private long freeSpace(long wanted) throws IOException {
    long free = Files.getFileStore(directory).getUsableSpace();
    for (int attempt = 0; free < wanted && attempt < ATTEMPTS_TO_FREE; attempt++) {
      System.gc();
      pause();
      free = Files.getFileStore(directory).getUsableSpace();
    }
    return free;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_TO_FREE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DatasetGraph connect(String name) {
    try {
      if (!name.equals(database)) {
        requireSpace(KgStore.SPACE_FOR_WRITE);
      }
      Files.createDirectories(directory.resolve(name));
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
    return DatabaseMgr.connectDatasetGraph(Location.create(directory.resolve(name).toString()));
  }

  private void use(String name) {
    try {
      StoreManifest.write(directory, name);
      database = name;
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  private String nextDatabase() {
    return DATABASE_PREFIX + (Integer.parseInt(database.substring(DATABASE_PREFIX.length())) + 1);
  }

  private static Path place(DatasetGraph database) {
    return Path.of(DatabaseMgr.location(database).getDirectoryPath());
  }

  /** A file beside a build; should it be left over, it goes at the next opening. */
  private static Path waitingFile(DatasetGraph build) {
    Path place = place(build);
    return place.resolveSibling(place.getFileName() + WAITING);
  }

  /** A folder without a manifest may only hold what a killed first start leaves behind. */
  private static void requireOurs(Path directory) throws IOException {
    if (Files.exists(directory.resolve(StoreManifest.FILE))) {
      return;
    }
    boolean started = Files.exists(directory.resolve(StoreLock.FILE));
    try (Stream<Path> files = Files.list(directory)) {
      Optional<String> foreign =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> !(started && isOwn(f)))
              .sorted()
              .findFirst();
      if (foreign.isPresent()) {
        throw new StoreException(
            "The folder "
                + directory
                + " is not a store of asean-kg (it holds "
                + foreign.get()
                + " but no "
                + StoreManifest.FILE
                + "): expected an empty folder or one made by asean-kg.");
      }
    }
  }

  private static boolean isOwn(String file) {
    return file.equals(StoreLock.FILE)
        || file.equals(StoreManifest.DRAFT)
        || REMOVABLE.matcher(file).matches();
  }

  private static String databaseInUse(Path directory) throws IOException {
    Optional<String> name = StoreManifest.read(directory);
    if (name.isEmpty()) {
      return null;
    }
    if (!DATABASE.matcher(name.get()).matches()
        || !Files.isDirectory(directory.resolve(name.get()).resolve(DATA))) {
      throw StoreManifest.damaged(
          directory, "its database \"" + name.get() + "\" is missing", null);
    }
    return name.get();
  }

  /**
   * Databases that no manifest names: builds of a process that was killed, or the one before a
   * swap.
   */
  private void removeLeftovers() throws IOException {
    List<Path> leftovers;
    try (Stream<Path> files = Files.list(directory)) {
      leftovers =
          files
              .filter(f -> REMOVABLE.matcher(f.getFileName().toString()).matches())
              .filter(f -> !f.getFileName().toString().equals(database))
              .toList();
    }
    leftovers.forEach(StoreFolder::deleteTree);
  }

  private static void deleteTree(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new StoreException(
          "The unused folder " + root + " cannot be removed: " + reason(e) + ".", e);
    }
  }

  private static StoreException unwritable(Path directory, IOException e) {
    return new StoreException(
        "The store folder " + directory + " cannot be written: " + reason(e) + ".", e);
  }

  /** What the system says, without the names of Java classes. */
  private static String reason(IOException e) {
    String text = e instanceof java.nio.file.FileSystemException f ? f.getReason() : e.getMessage();
    return text == null ? e.getClass().getSimpleName() : text;
  }
}
