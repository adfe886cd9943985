package org.aseankg.reconcile;

import java.time.Duration;
import org.aseankg.QueryCancelledException;

/** The time one request has, looked at between its queries. */
final class Deadline {

  private final Duration time;
  private final long end;

  Deadline(Duration time) {
    this.time = time;
    this.end = System.nanoTime() + time.toNanos();
  }

  /**
   * Goes on while there is time.
   *
   * @throws QueryCancelledException if there is none left
   */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw new QueryCancelledException(
          "The request was stopped after "
              + time.toSeconds()
              + " s: send fewer queries at a time.");
    }
  }
}
