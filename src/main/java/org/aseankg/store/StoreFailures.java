package org.aseankg.store;

import java.io.IOException;
import java.util.Locale;
import org.apache.jena.tdb2.TDBException;
import org.aseankg.StoreException;

/** Tells the engine's failures in words of the operator; everything else passes unchanged. */
final class StoreFailures {

  private StoreFailures() {}

  static RuntimeException translate(RuntimeException failure, String doing) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (text.contains("no space left") || text.contains("not enough space")) {
        return new StoreException(
            "The disk is full: " + doing + " was undone, the store is as it was before.", failure);
      }
      if (text.contains("read-only file system") || text.contains("permission denied")) {
        return new StoreException(
            "No permission to write: " + doing + " failed, the store is as it was before.",
            failure);
      }
      if (cause instanceof IOException || cause instanceof TDBException || isEngine(cause)) {
        return new StoreException(
            "The store failed while " + doing + ": " + cause.getMessage(), failure);
      }
    }
    return failure;
  }

  private static boolean isEngine(Throwable cause) {
    String type = cause.getClass().getName();
    return type.startsWith("org.apache.jena.dboe") || type.startsWith("org.apache.jena.tdb2");
  }
}
