package org.aseankg.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was read from the data lately and is likely to be asked again in the next row of a table. It
 * is forgotten when the data changes. Safe for use by many threads.
 */
final class Remembered<K, V> {

  private final Map<K, V> values;
  private final Supplier<String> version;
  private String known = "";

  /**
   * @param most so many values at most; those asked for last stay
   * @param version changes whenever the data does
   */
  Remembered(int most, Supplier<String> version) {
    this.version = version;
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The value of a key, read where it is not known yet. */
  V get(K key, Supplier<V> read) {
    String now = version.get();
    synchronized (values) {
      if (!now.equals(known)) {
        values.clear();
        known = now;
      }
      V value = values.get(key);
      if (value != null) {
        return value;
      }
    }
    // Two threads may both read: that costs less than one waiting for the other.
    V value = read.get();
    synchronized (values) {
      // Read after a change began: it may be of newer data than the rest, never of older.
      if (now.equals(known)) {
        values.put(key, value);
      }
    }
    return value;
  }
}
