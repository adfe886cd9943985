package org.aseankg.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.aseankg.ConflictException;
import org.aseankg.StoreException;

/**
 * The dataset of one run: in memory or in a folder, with one behaviour. Both are TDB2, whose
 * default graph can be the union of the named graphs; Jena's other in-memory dataset has no such
 * switch. Many threads may read while one writes; a write is seen whole or not at all.
 */
public final class KgStore implements AutoCloseable {

  /** Free bytes without which no change is begun; what one source needs is far less. */
  public static final long SPACE_FOR_WRITE = 64L << 20;

  /** The {@link #companion} in which the search keeps its index. */
  public static final String SEARCH_INDEX = "search-index";

  private final StoreFolder folder;
  private final AtomicBoolean compacting = new AtomicBoolean();
  private final ReentrantLock writing = new ReentrantLock();
  private final ReadWriteLock beginning = new ReentrantReadWriteLock();
  private final AtomicLong commits = new AtomicLong();
  private volatile DatasetGraph dataset;

  /** The database from before a compaction, as long as somebody reads in it. */
  private volatile DatasetGraph retiring;

  private volatile Version version;
  private volatile ChangeLog changes;

  /** Whether the engine or the disk has failed: then the next opening reads the store through. */
  private volatile boolean suspect;

  /** What the version was after so many commits. */
  private record Version(long commits, String text) {}

  private KgStore(StoreFolder folder, DatasetGraph dataset) {
    this.folder = folder;
    this.dataset = withUnion(dataset);
  }

  /** An empty store that ends with the process. */
  public static KgStore inMemory() {
    return new KgStore(null, DatabaseMgr.createDatasetGraph());
  }

  /**
   * Opens the store in a folder, or makes one where there is none.
   *
   * @throws StoreException if another process holds it, if it was written by another layout, if it
   *     cannot be read or written
   */
  public static KgStore open(Path directory) {
    StoreFolder folder = StoreFolder.open(directory);
    try {
      return new KgStore(folder, folder.connect());
    } catch (RuntimeException e) {
      folder.close();
      throw StoreFailures.translate(e, "opening the store " + directory);
    }
  }

  /** Whether it ends with the process. */
  public boolean isInMemory() {
    return folder == null;
  }

  /** The folder it is in; empty for a store in memory. */
  public Optional<Path> directory() {
    return Optional.ofNullable(folder).map(StoreFolder::directory);
  }

  /**
   * The place for files that are made from the data and go with it, as an index does; empty for a
   * store in memory. Whoever keeps some there finds out by the {@link #version} whether they fit.
   */
  public Optional<Path> companion(String name) {
    return Optional.ofNullable(folder).map(f -> f.companion(name));
  }

  /**
   * The dataset, its default graph being the union of all named graphs in queries. Use it inside
   * {@link #read} or a transaction, and do not keep it: after a compaction it is another.
   */
  public DatasetGraph dataset() {
    DatasetGraph old = retiring;
    return old != null && old.isInTransaction() ? old : dataset;
  }

  /** Runs a read in one transaction, or in the one this thread is already in. */
  public <T> T read(Function<DatasetGraph, T> action) {
    DatasetGraph seen = dataset();
    return seen.isInTransaction()
        ? action.apply(seen)
        : guarded("reading the store", () -> inTransaction(action));
  }

  /**
   * As {@link #read}, for an action that writes elsewhere, as to a client or a file: when that
   * fails the store is well, so what the action throws passes unchanged.
   */
  public <T> T stream(Function<DatasetGraph, T> action) {
    DatasetGraph seen = dataset();
    return seen.isInTransaction() ? action.apply(seen) : inTransaction(action);
  }

  private <T> T inTransaction(Function<DatasetGraph, T> action) {
    DatasetGraph begun = begin();
    try {
      return action.apply(begun);
    } finally {
      begun.end();
    }
  }

  /** Nobody takes the database away between the look at which it is and the begin. */
  private DatasetGraph begin() {
    beginning.readLock().lock();
    try {
      DatasetGraph now = dataset;
      now.begin(TxnType.READ);
      return now;
    } finally {
      beginning.readLock().unlock();
    }
  }

  /** Has every change from now on told in a log, which is brought in step first. */
  public void recordIn(ChangeLog log) {
    read(
        d -> {
          log.settle(d);
          return null;
        });
    changes = log;
  }

  /** The log of changes, where one is kept. */
  public Optional<ChangeLog> changes() {
    return Optional.ofNullable(changes);
  }

  /** Runs a change that the program makes by itself; as {@link #write(ChangeNote, Consumer)}. */
  public void write(Consumer<DatasetGraph> action) {
    write(ChangeNote.OWN, action);
  }

  /**
   * Runs a change in one transaction: all of it is kept, or, when the action throws, nothing. Where
   * a log is kept the statements of sources that come and go are told there under the note.
   *
   * @throws StoreException if the change cannot be written, or not told; the store is as it was
   *     before
   */
  public void write(ChangeNote note, Consumer<DatasetGraph> action) {
    write(
        note,
        (d, recording) -> {
          action.accept(recording.map(r -> (DatasetGraph) new WatchedDataset(d, r)).orElse(d));
          recording.ifPresent(r -> r.prepare(d));
        });
  }

  private void write(ChangeNote note, BiConsumer<DatasetGraph, Optional<Recording>> action) {
    guarded(
        "writing the store",
        () -> {
          if (folder != null) {
            folder.requireSpace(SPACE_FOR_WRITE);
          }
          writing.lock();
          try {
            Telling.write(changes(), note, dataset, action);
            commits.incrementAndGet();
          } finally {
            writing.unlock();
          }
          return null;
        });
  }

  /**
   * The version of the data: two stores with the same sources, drawn on the same day, have the
   * same, and it changes with every change of them. Empty where nothing was loaded.
   */
  public String version() {
    Version known = version;
    long now = commits.get();
    if (known == null || known.commits() != now) {
      DatasetGraph seen = dataset();
      if (seen.isInTransaction()) {
        // What it sees may be older than the last commit, so it is not remembered for others.
        return StoreVersion.of(seen);
      }
      known = new Version(now, read(StoreVersion::of));
      version = known;
    }
    return known.text();
  }

  /** Whether nothing has been stored yet. */
  public boolean isEmpty() {
    return read(d -> !d.listGraphNodes().hasNext());
  }

  /** Fills an empty store in the name of the program; as {@link #fill(ChangeNote, Consumer)}. */
  public void fill(Consumer<StoreFiller> fill) {
    fill(ChangeNote.OWN, fill);
  }

  /**
   * Fills an empty store faster than a transaction can. On disk the data is built in a fresh place
   * and swapped in whole once {@code fill} has returned, so that a process killed half-way leaves
   * the store as it was; in memory it is one transaction. Nobody may read meanwhile.
   *
   * <p>Where a log is kept it tells the sources, not each statement.
   *
   * @throws StoreException if the data cannot be written; the store is as it was before
   */
  public void fill(ChangeNote note, Consumer<StoreFiller> fill) {
    if (!isEmpty()) {
      throw new IllegalStateException("Only an empty store can be filled.");
    }
    replace(note, fill);
  }

  /**
   * As {@link #fill}, but whatever is stored is replaced, in one step, once {@code fill} has
   * returned; what was made from it goes with it.
   *
   * @throws StoreException if the data cannot be written; the store is as it was before
   */
  public void replace(ChangeNote note, Consumer<StoreFiller> fill) {
    if (isInMemory()) {
      write(
          note,
          (d, recording) -> {
            d.clear();
            fill.accept(new TransactionFiller(d));
            recording.ifPresent(r -> r.summarise(d));
          });
      return;
    }
    guarded(
        "building the store",
        () -> {
          writing.lock();
          try {
            build(note, fill);
          } finally {
            writing.unlock();
          }
          return null;
        });
  }

  private void build(ChangeNote note, Consumer<StoreFiller> fill) {
    folder.requireSpace(SPACE_FOR_WRITE);
    DatasetGraph fresh = folder.startBuild();
    Optional<Recording> recording;
    try {
      fill.accept(folder.filler(fresh));
      recording = Telling.summary(changes(), note, fresh);
    } catch (RuntimeException | Error e) {
      folder.abandonBuild(fresh);
      throw e;
    }
    companion(SEARCH_INDEX).ifPresent(Disk::deleteTree);
    DatasetGraph old = dataset;
    folder.publish(fresh);
    dataset = withUnion(fresh);
    folder.remove(old);
    recording.ifPresent(Recording::committed);
    commits.incrementAndGet();
  }

  /**
   * Writes the data anew without what was deleted since the last time, while others read; writers
   * wait. The store of before is there until the new one is whole on the disk.
   *
   * @throws ConflictException if it is being compacted already
   * @throws StoreException if there is no room for a second copy, or the store is in memory; the
   *     store is as it was before
   */
  public Compaction compact() {
    if (isInMemory()) {
      throw new StoreException(
          "A store in memory has nothing to compact: expected one in a folder.");
    }
    if (!compacting.compareAndSet(false, true)) {
      throw new ConflictException("The store is being compacted already.");
    }
    try {
      return guarded("compacting the store", this::compactNow);
    } finally {
      compacting.set(false);
    }
  }

  private Compaction compactNow() {
    long start = System.nanoTime();
    long before = folder.size();
    folder.requireSpace(SPACE_FOR_WRITE + before);
    DatasetGraph old;
    writing.lock();
    try {
      old = dataset;
      DatasetGraph fresh = folder.copy(old);
      fresh.getContext().putAll(old.getContext());
      folder.publish(fresh);
      takePlace(old, fresh);
    } finally {
      writing.unlock();
    }
    // Those who read in the old one do so to their end.
    folder.retire(old);
    retiring = null;
    return new Compaction(before, folder.size(), Duration.ofNanos(System.nanoTime() - start));
  }

  private void takePlace(DatasetGraph old, DatasetGraph fresh) {
    beginning.writeLock().lock();
    try {
      retiring = old;
      dataset = fresh;
    } finally {
      beginning.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    if (folder == null) {
      dataset.close();
      return;
    }
    try {
      folder.disconnect(dataset);
      if (!suspect) {
        folder.seal();
      }
    } finally {
      folder.close();
    }
  }

  private static DatasetGraph withUnion(DatasetGraph dataset) {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  private <T> T guarded(String doing, Supplier<T> action) {
    try {
      return action.get();
    } catch (RuntimeException e) {
      RuntimeException told = StoreFailures.translate(e, doing);
      suspect |= told != e;
      throw told;
    } catch (InternalError e) {
      suspect = true;
      throw StoreFailures.translate(e, doing);
    }
  }
}
