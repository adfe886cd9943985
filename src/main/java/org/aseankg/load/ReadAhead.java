package org.aseankg.load;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Reads the next file on a thread of its own while the caller stores the one before, so that
 * reading costs no time where there are two processors. Only small files are read ahead, so that
 * little is held twice.
 */
final class ReadAhead implements AutoCloseable {

  /** Bytes; a record has about 50,000. */
  private static final long SMALL = 1 << 17;

  private final Function<SourceFile, Reading> reader;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "read-ahead");
            made.setDaemon(true);
            return made;
          });
  private SourceFile ahead;
  private Future<Reading> reading;

  ReadAhead(Function<SourceFile, Reading> reader) {
    this.reader = reader;
  }

  /** Begins to read a file that will be asked for next, where it is small enough. */
  void start(SourceFile file) {
    if (isSmall(file)) {
      ahead = file;
      reading = thread.submit(() -> inMemory(reader.apply(file)));
    }
  }

  /** What was read of a file: begun before, or read now. */
  Reading take(SourceFile file) {
    if (!file.equals(ahead)) {
      return reader.apply(file);
    }
    try {
      Reading begun = reading.get();
      return begun == null ? reader.apply(file) : begun;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The load was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }

  /** What outgrew memory lies in a store bound to this thread, and is left to the caller's. */
  private static Reading inMemory(Reading made) {
    if (made.staging().isOnDisk()) {
      made.close();
      return null;
    }
    return made;
  }

  /** Whether a file is small; what is compressed may be of any size. */
  private static boolean isSmall(SourceFile file) {
    boolean plain = file.name().endsWith(file.plainName());
    return plain && (file.isBundled() || file.size() > 0 && file.size() <= SMALL);
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
