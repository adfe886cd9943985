package org.aseankg.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that opens a store, says so and holds it until its input ends. */
final class StoreHolder {

  private StoreHolder() {}

  public static void main(String[] args) throws IOException {
    try (KgStore store = KgStore.open(Path.of(args[0]))) {
      System.out.println(store.isInMemory() ? "in memory" : "holding");
      System.out.flush();
      while (System.in.read() >= 0) {
        // Whoever started this process ends it.
      }
    }
  }
}
