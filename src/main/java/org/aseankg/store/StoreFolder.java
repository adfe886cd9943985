package org.aseankg.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.storage.system.DatasetGraphTxnCtl;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.aseankg.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The layout of a store's folder: a {@link StoreLock}, a {@link StoreManifest} that names the
 * database in use, and the databases themselves. A database is built beside the one in use and
 * becomes it by one atomic rename of the manifest, so the folder is whole at every moment.
 */
final class StoreFolder {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);
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
  private final StoreSeal seal;
  private String database;

  private StoreFolder(Path directory, StoreLock lock, String database) {
    this.directory = directory;
    this.lock = lock;
    this.seal = new StoreSeal(directory);
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
        folder.requireUnbroken();
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
      return connectToExisting();
    }
    String first = DATABASE_PREFIX + 1;
    DatasetGraph fresh = connect(first);
    use(first);
    return fresh;
  }

  /** A store whose last process did not close it is read through once. */
  private DatasetGraph connectToExisting() {
    try {
      boolean closedInOrder = seal.stands();
      seal.remove();
      if (!closedInOrder) {
        JournalEnd.cutHalfEntry(data(database));
      }
      // Repeats what the journal holds.
      DatasetGraph dataset = connect(database);
      if (!closedInOrder) {
        try {
          new DatabaseFiles(data(database)).requireWhole();
          IndexCheck.requireWhole(dataset);
        } catch (DatabaseFiles.TornException | RuntimeException e) {
          disconnect(dataset);
          throw torn(e);
        }
      }
      return dataset;
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  /** Refuses a closed store whose files are not what they were, any whose files end in a block. */
  private void requireUnbroken() throws IOException {
    if (database != null) {
      try {
        if (seal.stands()) {
          seal.requireUnbroken(data(database));
        } else {
          new DatabaseFiles(data(database)).requireBlocks();
        }
      } catch (DatabaseFiles.TornException e) {
        throw torn(e);
      }
    }
  }

  private StoreException torn(Exception e) {
    String how =
        e instanceof DatabaseFiles.TornException
            ? e.getMessage()
            : "it cannot be read to its end (" + StoreFailures.oneLine(e) + ")";
    return StoreManifest.damaged(directory, "in " + database + ", " + how, e);
  }

  /** The bytes the database takes. */
  long size() {
    try {
      return new DatabaseFiles(data(database)).size();
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
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
    Disk.deleteTree(place);
    Disk.deleteTree(waiting);
  }

  /** Puts a finished build into use, in one step; the database before stays as it is. */
  void publish(DatasetGraph build) {
    try {
      // The bulk loaders leave the writing to the system.
      Disk.forceAll(place(build));
    } catch (IOException e) {
      abandonBuild(build);
      throw unwritable(directory, e);
    }
    use(place(build).getFileName().toString());
  }

  /** Removes a database that is not in use any more. */
  void remove(DatasetGraph former) {
    Path place = place(former);
    disconnect(former);
    Disk.deleteTree(place);
  }

  /** As {@link #remove}, but waits for those who read in it. */
  void retire(DatasetGraph former) {
    DatasetGraphTxnCtl readers = (DatasetGraphTxnCtl) former;
    readers.startExclusiveMode();
    readers.finishExclusiveMode();
    remove(former);
  }

  /** Makes a database beside one, with the same data, and reads it through. */
  DatasetGraph copy(DatasetGraph old) {
    DatasetGraph fresh = startBuild();
    try {
      Txn.executeRead(old, () -> filler(fresh).stream(s -> old.find().forEachRemaining(s::quad)));
      IndexCheck.requireWhole(fresh);
      return fresh;
    } catch (DatabaseFiles.TornException e) {
      abandonBuild(fresh);
      throw new StoreException(
          "The copy of the store is not whole: " + e.getMessage() + "; the store is as it was.", e);
    } catch (RuntimeException | Error e) {
      abandonBuild(fresh);
      throw e;
    }
  }

  void disconnect(DatasetGraph dataset) {
    TDBInternal.expel(dataset);
  }

  /** Seals the database, which is closed. */
  void seal() {
    try {
      seal.set(data(database));
    } catch (IOException e) {
      // Without a seal the next opening reads the store through instead.
      LOG.warn("The store {} could not be sealed: {}", directory, Disk.reason(e));
    }
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
      pause(PAUSE_TO_FREE_MILLIS);
      free = Files.getFileStore(directory).getUsableSpace();
    }
    return free;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
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
      StoreManifest.of(name).write(directory);
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
        || file.equals(StoreSeal.DRAFT)
        || REMOVABLE.matcher(file).matches();
  }

  private static String databaseInUse(Path directory) throws IOException {
    Optional<StoreManifest> manifest = StoreManifest.read(directory);
    if (manifest.isEmpty()) {
      return null;
    }
    String name = manifest.get().database();
    if (!DATABASE.matcher(name).matches()
        || !Files.isDirectory(directory.resolve(name).resolve(DATA))) {
      throw StoreManifest.damaged(directory, "its database \"" + name + "\" is missing", null);
    }
    return StoreLayouts.upgrade(directory, manifest.get()).database();
  }

  private Path data(String name) {
    return directory.resolve(name).resolve(DATA);
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
    leftovers.forEach(Disk::deleteTree);
  }

  private static StoreException unwritable(Path directory, IOException e) {
    return new StoreException(
        "The store folder " + directory + " cannot be written: " + Disk.reason(e) + ".", e);
  }
}
