package org.aseankg.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.tdb2.TDBException;
import org.aseankg.KgException;
import org.aseankg.StoreException;

/** Tells the engine's failures in words of the operator; everything else passes unchanged. */
final class StoreFailures {

  private StoreFailures() {}

  /** The engine writes through mapped memory; a page that cannot be written ends in this error. */
  static StoreException translate(InternalError failure, String doing) {
    return new StoreException(
        "The disk is full or failing: "
            + doing
            + " stopped. What was committed before is safe: make room and start again.",
        failure);
  }

  static RuntimeException translate(RuntimeException failure, String doing) {
    // A query is stopped wherever it is, often while the engine reads: no fault of the store.
    if (failure instanceof KgException || failure instanceof QueryCancelledException) {
      return failure;
    }
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
      if (cause instanceof IOException || cause instanceof TDBException || isOfEngine(cause)) {
        return new StoreException(
            "The store failed while "
                + doing
                + ": "
                + oneLine(cause)
                + ". If it fails again, its files are damaged: restore it from a backup.",
            failure);
      }
    }
    return failure;
  }

  /** What a failure says, on one line. */
  static String oneLine(Throwable failure) {
    String text = failure.getMessage();
    return text == null || text.isBlank()
        ? failure.getClass().getSimpleName()
        : text.strip().replaceAll("\\s+", " ").replaceFirst("\\.+$", "");
  }

  /**
   * An exception of the engine, or one of Java's that arose while it read a file it cannot read.
   */
  private static boolean isOfEngine(Throwable cause) {
    StackTraceElement[] frames = cause.getStackTrace();
    return isEngine(cause.getClass().getName())
        || Arrays.stream(frames)
            .map(StackTraceElement::getClassName)
            .filter(c -> !c.startsWith("java.") && !c.startsWith("org.apache.jena.atlas"))
            .findFirst()
            .filter(StoreFailures::isEngine)
            .isPresent();
  }

  private static boolean isEngine(String type) {
    return type.startsWith("org.apache.jena.dboe") || type.startsWith("org.apache.jena.tdb2");
  }
}
