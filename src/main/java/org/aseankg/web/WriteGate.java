package org.aseankg.web;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one write at a time. Who comes while a long one runs is told so after a while, instead of
 * holding a thread that others need.
 */
final class WriteGate {

  private static final int WAIT_SECONDS = 20;

  private final ReentrantLock lock = new ReentrantLock(true);

  /** What is done by one at a time. */
  interface Write<T> {
    T write() throws IOException;
  }

  /**
   * Does a write, after waiting a little for those before it.
   *
   * @throws RequestException 503 if they take too long
   */
  <T> T pass(Write<T> write) throws IOException {
    enter();
    try {
      return write.write();
    } finally {
      lock.unlock();
    }
  }

  private void enter() {
    try {
      if (lock.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new RequestException(
        Problem.of(Problem.Kind.BUSY, "Another change is being written: try again in a moment.")
            .withHeader("Retry-After", Integer.toString(WAIT_SECONDS)));
  }
}
