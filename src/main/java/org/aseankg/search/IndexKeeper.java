package org.aseankg.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.aseankg.StoreException;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index of a store and makes it anew when the data is another. */
final class IndexKeeper implements AutoCloseable {

  /** The folder of the index within that of the store. */
  static final String FOLDER = KgStore.SEARCH_INDEX;

  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

  /** An index that is made in a moment is waited for: the answer then is of the data as it is. */
  private static final long MOMENT_MILLIS = 2_000;

  private static final long PAUSE_AFTER_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final KgStore store;
  private final IndexBuild build;
  private final String madeBy;
  private final Path folder;
  private final Directory directory;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(IndexKeeper::thread);
  private CompletableFuture<Void> underWay;
  private volatile NameSearcher current;
  private volatile long lastTookMillis;
  private volatile Failure failure;

  /** A failure to make the index for a version of the data. */
  private record Failure(String version, long nanoTime) {}

  private IndexKeeper(KgStore store, Iris iris, Path folder, Directory directory) {
    this.store = store;
    this.folder = folder;
    this.directory = directory;
    this.madeBy = Fields.FORMAT + " " + Lexicon.bundled().digest() + " " + iris.base();
    this.build = new IndexBuild(iris, madeBy);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "search-index");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens the index of a store and brings it in step.
   *
   * @param waiting whether to return only when it is; else the first search waits
   */
  static IndexKeeper open(KgStore store, Iris iris, boolean waiting) {
    Path folder = store.companion(FOLDER).orElse(null);
    try {
      Directory directory = folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder);
      IndexKeeper keeper = new IndexKeeper(store, iris, folder, directory);
      try {
        keeper.openExisting();
        if (waiting) {
          keeper.refresh();
        } else {
          keeper.catchUp();
        }
        return keeper;
      } catch (IOException | RuntimeException e) {
        keeper.close();
        throw e;
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Opens the index there is, if it is whole and of this layout. */
  private void openExisting() throws IOException {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return;
      }
      NameSearcher found = newest();
      if (found.noted(Fields.MADE_BY).equals(madeBy)) {
        found.checkIntegrity();
        current = found;
        return;
      }
      found.getIndexReader().close();
      LOG.info("The search index was made by another version: it is made anew");
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index cannot be read and is made anew: {}", e.toString());
    }
    for (String file : directory.listAll()) {
      directory.deleteFile(file);
    }
  }

  private NameSearcher newest() throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      return new NameSearcher(reader);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  boolean inStep() {
    NameSearcher searcher = current;
    return searcher != null && store.version().equals(searcher.noted(Fields.VERSION));
  }

  /** Has the index made anew beside the searches, if need be. */
  void catchUp() {
    if (!inStep()) {
      makeBeside();
    }
  }

  /** Makes the index anew, if need be, in this thread. */
  synchronized void refresh() {
    if (inStep()) {
      return;
    }
    String wanted = store.version();
    try {
      make();
      NameSearcher before = current;
      current = newest();
      failure = null;
      if (before != null) {
        before.getIndexReader().decRef();
      }
    } catch (IOException e) {
      failure = new Failure(wanted, System.nanoTime());
      throw unusable(e);
    }
  }

  private void make() throws IOException {
    if (folder != null) {
      Files.createDirectories(folder);
    }
    long start = System.nanoTime();
    try {
      store.read(
          dataset -> {
            try {
              build.write(dataset, directory);
              return null;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    lastTookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    LOG.info("Search index made in {} ms", lastTookMillis);
  }

  /** Something that reads the index. */
  interface Reading<T> {
    T read(NameSearcher searcher) throws IOException;
  }

  /** Searches the newest index there is. */
  <T> T with(Reading<T> search) {
    if (!inStep()) {
      bringInStep();
    }
    NameSearcher searcher = current;
    while (!searcher.getIndexReader().tryIncRef()) {
      // Replaced since it was looked up.
      searcher = current;
    }
    try {
      return search.read(searcher);
    } catch (IOException e) {
      throw unusable(e);
    } finally {
      release(searcher);
    }
  }

  private static void release(NameSearcher searcher) {
    try {
      searcher.getIndexReader().decRef();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Has the index made anew beside the searches; waits only for the first one, and where that takes
   * a moment.
   */
  private void bringInStep() {
    if (current == null) {
      refresh();
      return;
    }
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOMENT_MILLIS);
    // What is under way may be of the data before the last change: then it is made once more.
    while (!inStep() && lastTookMillis <= MOMENT_MILLIS / 2 && System.nanoTime() < deadline) {
      CompletableFuture<Void> making = makeBeside();
      if (making == null || !isMade(making, deadline - System.nanoTime())) {
        return;
      }
    }
  }

  private static boolean isMade(CompletableFuture<Void> making, long nanos) {
    try {
      making.get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("The search goes on in the index as it is", e);
    }
    return false;
  }

  private CompletableFuture<Void> makeBeside() {
    synchronized (worker) {
      if (underWay != null && !underWay.isDone()) {
        return underWay;
      }
      Failure last = failure;
      boolean failedJustNow =
          last != null
              && last.version().equals(store.version())
              && System.nanoTime() - last.nanoTime() < PAUSE_AFTER_FAILURE_NANOS;
      if (failedJustNow || worker.isShutdown()) {
        return null;
      }
      underWay = CompletableFuture.runAsync(this::refreshOrTell, worker);
      return underWay;
    }
  }

  private void refreshOrTell() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.error("The search index could not be made anew", e);
      throw e;
    }
  }

  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("The search index was still being made at the end");
      }
      if (current != null) {
        current.getIndexReader().close();
      }
      directory.close();
    } catch (IOException e) {
      throw unusable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static StoreException unusable(IOException e) {
    return new StoreException("The search index cannot be used: " + e.getMessage() + ".", e);
  }
}
