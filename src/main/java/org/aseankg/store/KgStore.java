package org.aseankg.store;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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

  /**
   * Runs a change in one transaction: all of it is kept, or, when the action throws, nothing.
   *
   * @throws StoreException if the change cannot be written; the store is as it was before
   */
  public void write(Consumer<DatasetGraph> action) {
    guarded(
        "writing the store",
        () -> {
          if (folder != null) {
            folder.requireSpace(SPACE_FOR_WRITE);
          }
          Txn.executeWrite(dataset, () -> action.accept(dataset));
          commits.incrementAndGet();
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

  /**
   * Fills an empty store faster than a transaction can. On disk the data is built in a fresh place
   * and swapped in whole once {@code fill} has returned, so that a process killed half-way leaves
   * the store as it was; in memory it is one transaction. Nobody may read meanwhile.
   *
   * @throws StoreException if the data cannot be written; the store is as it was before
   */
  public void fill(Consumer<StoreFiller> fill) {
    if (!isEmpty()) {
      throw new IllegalStateException("Only an empty store can be filled.");
    }
    if (isInMemory()) {
      write(d -> fill.accept(new TransactionFiller(d)));
      return;
    }
    guarded(
        "building the store",
        () -> {
          build(fill);
          return null;
        });
  }

  private void build(Consumer<StoreFiller> fill) {
    folder.requireSpace(SPACE_FOR_WRITE);
    DatasetGraph fresh = folder.startBuild();
    try {
      fill.accept(folder.filler(fresh));
    } catch (RuntimeException | Error e) {
      folder.abandonBuild(fresh);
      throw e;
    }
    dataset = withUnion(folder.finishBuild(fresh, dataset));
    commits.incrementAndGet();
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
