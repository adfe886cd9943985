package org.aseankg.web.operator;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.aseankg.KgException;
import org.aseankg.StoreException;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;

/**
 * Lets one write at a time. Who comes while a long one runs is told so after a while, instead of
 * holding a thread that others need.
 */
public final class WriteGate {

  private static final int WAIT_SECONDS = 20;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Consumer<String> outcomes;

  /**
   * @param outcomes told what became of each: {@code done}, {@code refused}, {@code failed} or
   *     {@code busy}
   */
  public WriteGate(Consumer<String> outcomes) {
    this.outcomes = outcomes;
  }

  /** What is done by one at a time. */
  public interface Write<T> {
    T write() throws IOException;
  }

  /**
   * Does a write, after waiting a little for those before it.
   *
   * @throws RequestException 503 if they take too long
   */
  public <T> T pass(Write<T> write) throws IOException {
    enter();
    String outcome = "failed";
    try {
      T made = write.write();
      outcome = "done";
      return made;
    } catch (StoreException e) {
      throw e;
    } catch (KgException e) {
      outcome = "refused";
      throw e;
    } finally {
      lock.unlock();
      outcomes.accept(outcome);
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
    outcomes.accept("busy");
    throw new RequestException(
        Problem.of(Problem.Kind.BUSY, "Another change is being written: try again in a moment.")
            .withHeader("Retry-After", Integer.toString(WAIT_SECONDS)));
  }
}
