package org.aseankg.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Values that are made from the data, each once for a version of it however many ask at the same
 * time; those asked for longest ago are forgotten. Nothing of an older version is ever given. Safe
 * for use by many threads.
 *
 * @param <K> what a value is found by
 * @param <V> the value
 */
public final class PerVersion<K, V> {

  private record Made<T>(String version, FutureTask<T> task) {}

  private final Supplier<String> version;
  private final Map<K, Made<V>> made;

  /**
   * @param version changes whenever the data does
   * @param most how many values are kept
   */
  public PerVersion(Supplier<String> version, int most) {
    this.version = version;
    this.made =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Made<V>> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * The value for the data as it is; waits where another thread is making it.
   *
   * @param maker makes it; what it throws is thrown here and nothing is kept
   */
  public V get(K key, Supplier<V> maker) {
    FutureTask<V> mine = new FutureTask<>(maker::get);
    FutureTask<V> task = taskFor(key, mine);
    if (task == mine) {
      mine.run();
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      forget(key, task);
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while something was being made.", e);
    }
  }

  private FutureTask<V> taskFor(K key, FutureTask<V> mine) {
    // Read before it is made: it may be of newer data than the version says, never of older.
    String now = version.get();
    synchronized (made) {
      Made<V> known = made.get(key);
      if (known != null && known.version().equals(now)) {
        return known.task();
      }
      made.put(key, new Made<>(now, mine));
      return mine;
    }
  }

  /** Does not keep a value any longer; who waits for it still gets it. */
  public void forget(K key) {
    synchronized (made) {
      made.remove(key);
    }
  }

  private void forget(K key, FutureTask<V> task) {
    synchronized (made) {
      Made<V> known = made.get(key);
      if (known != null && known.task() == task) {
        made.remove(key);
      }
    }
  }
}
