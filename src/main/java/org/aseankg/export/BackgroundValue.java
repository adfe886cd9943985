package org.aseankg.export;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.KgException;
import org.aseankg.UnavailableException;
import org.aseankg.store.KgStore;
import org.aseankg.store.StoreVersion;

/**
 * Something made from all of the data that takes a while: made in the background when it is first
 * asked for, once for each version of the data, however many ask at a time, none of whom waits
 * longer than they want to. What is made while it is waited for is a {@link
 * org.aseankg.store.PerVersion}.
 */
final class BackgroundValue<T> {

  /** A value with the version of the data it was made from. */
  private record Made<T>(String version, T value) {}

  private final KgStore store;
  private final Executor worker;
  private final Function<DatasetGraph, T> maker;
  private String asked;
  private CompletableFuture<Made<T>> making;

  /**
   * @param worker runs the maker
   * @param maker makes the value in one read transaction
   */
  BackgroundValue(KgStore store, Executor worker, Function<DatasetGraph, T> maker) {
    this.store = store;
    this.worker = worker;
    this.maker = maker;
  }

  /**
   * The value for the data as it is.
   *
   * @param patience how long to wait; it is made to its end in any case
   * @return empty if it is not made yet
   * @throws UnavailableException if it cannot be made; whoever asks next tries again
   */
  Optional<T> get(Duration patience) {
    try {
      return Optional.of(current().get(patience.toMillis(), TimeUnit.MILLISECONDS).value());
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KgException known
          ? known
          : new UnavailableException("It cannot be made: " + e.getCause().getMessage() + ".", e);
    }
  }

  private synchronized CompletableFuture<Made<T>> current() {
    String version = store.version();
    if (making == null || making.isCompletedExceptionally() || !isFor(version)) {
      asked = version;
      try {
        making = CompletableFuture.supplyAsync(this::make, worker);
      } catch (RejectedExecutionException e) {
        throw new UnavailableException("The server is stopping.", e);
      }
    }
    return making;
  }

  private boolean isFor(String version) {
    return (making.isDone() ? making.join().version() : asked).equals(version);
  }

  private Made<T> make() {
    return store.read(d -> new Made<>(StoreVersion.of(d), maker.apply(d)));
  }
}
