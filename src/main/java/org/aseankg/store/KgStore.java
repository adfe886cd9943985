package org.aseankg.store;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.aseankg.StoreException;
import org.aseankg.vocab.AKG;

/**
 * The dataset of one run: in memory or in a folder, with one behaviour. Both are TDB2, whose
 * default graph can be the union of the named graphs; Jena's other in-memory dataset has no such
 * switch. Many threads may read while one writes; a write is seen whole or not at all.
 */
public final class KgStore implements AutoCloseable {

  /** Free bytes without which no change is begun; what one source needs is far less. */
  public static final long SPACE_FOR_WRITE = 64L << 20;

  private final StoreFolder folder;
  private final AtomicLong commits = new AtomicLong();
  private volatile DatasetGraph dataset;
  private volatile Version version;
  private volatile ChangeLog changes;

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
   * {@link #read} or a transaction.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** Runs a read in one transaction, or in the one this thread is already in. */
  public <T> T read(Function<DatasetGraph, T> action) {
    return dataset.isInTransaction()
        ? action.apply(dataset)
        : guarded(
            "reading the store", () -> Txn.calculateRead(dataset, () -> action.apply(dataset)));
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
          record(dataset, note, action);
          commits.incrementAndGet();
          return null;
        });
  }

  private void record(
      DatasetGraph target, ChangeNote note, BiConsumer<DatasetGraph, Optional<Recording>> action) {
    Recording[] recording = new Recording[1];
    boolean[] done = new boolean[1];
    try {
      Txn.executeWrite(
          target,
          () -> {
            recording[0] = changes == null ? null : changes.begin(note, target);
            action.accept(target, Optional.ofNullable(recording[0]));
            done[0] = true;
          });
    } catch (RuntimeException | Error e) {
      // Once it is prepared, only the store knows whether it took place.
      if (recording[0] != null) {
        if (done[0]) {
          changes.doubt();
        } else {
          recording[0].abandon();
        }
      }
      throw e;
    }
    if (recording[0] != null) {
      recording[0].committed();
    }
  }

  /**
   * The version of the data: two stores with the same sources, drawn on the same day, have the
   * same, and it changes with every change of them. Empty where nothing was loaded.
   */
  public String version() {
    Version known = version;
    long now = commits.get();
    if (known == null || known.commits() != now) {
      if (dataset.isInTransaction()) {
        // What it sees may be older than the last commit, so it is not remembered for others.
        return versionOf(dataset);
      }
      known = new Version(now, read(KgStore::versionOf));
      version = known;
    }
    return known.text();
  }

  /**
   * The version of the data that this transaction sees: what is stated, and the day of what was
   * inferred from it.
   */
  public static String versionOf(DatasetGraph dataset) {
    String stated = literal(dataset, AKG.dataVersion);
    String day = literal(dataset, AKG.drawnOn);
    return day.isEmpty() ? stated : stated + "-" + day;
  }

  private static String literal(DatasetGraph dataset, Node property) {
    Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
    try {
      return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
    } finally {
      Iter.close(found);
    }
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
    if (isInMemory()) {
      write(
          note,
          (d, recording) -> {
            fill.accept(new TransactionFiller(d));
            recording.ifPresent(r -> r.summarise(d));
          });
      return;
    }
    guarded(
        "building the store",
        () -> {
          build(note, fill);
          return null;
        });
  }

  private void build(ChangeNote note, Consumer<StoreFiller> fill) {
    folder.requireSpace(SPACE_FOR_WRITE);
    DatasetGraph fresh = folder.startBuild();
    Optional<Recording> recording;
    try {
      fill.accept(folder.filler(fresh));
      recording = summary(note, fresh);
    } catch (RuntimeException | Error e) {
      folder.abandonBuild(fresh);
      throw e;
    }
    dataset = withUnion(folder.finishBuild(fresh, dataset));
    recording.ifPresent(Recording::committed);
    commits.incrementAndGet();
  }

  private Optional<Recording> summary(ChangeNote note, DatasetGraph fresh) {
    return changes().map(log -> Txn.calculateWrite(fresh, () -> summary(log, note, fresh)));
  }

  private static Recording summary(ChangeLog log, ChangeNote note, DatasetGraph fresh) {
    Recording recording = log.begin(note, fresh);
    try {
      recording.summarise(fresh);
      return recording;
    } catch (RuntimeException e) {
      recording.abandon();
      throw e;
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
    } finally {
      folder.close();
    }
  }

  private static DatasetGraph withUnion(DatasetGraph dataset) {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  private static <T> T guarded(String doing, Supplier<T> action) {
    try {
      return action.get();
    } catch (RuntimeException e) {
      throw StoreFailures.translate(e, doing);
    } catch (InternalError e) {
      throw StoreFailures.translate(e, doing);
    }
  }
}
