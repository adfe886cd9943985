package org.aseankg.web.page;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what pages need of a version of the data before readers ask for it, in one thread beside
 * theirs. When the data changes meanwhile, it begins anew; nothing made of older data is shown, so
 * who comes too early waits, but no longer than without it.
 */
public final class Preparation implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  /** How long the data must stay as it is: loads and reviews come in many small steps. */
  private static final long QUIET_MILLIS = 1_000;

  private final Supplier<String> version;
  private final Supplier<Stream<Supplier<List<Runnable>>>> steps;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "asean-kg-preparation");

  /**
   * @param version changes whenever the data does
   * @param steps what is to be made, group by group, looked up for each version
   */
  public Preparation(Supplier<String> version, Supplier<Stream<Supplier<List<Runnable>>>> steps) {
    this.version = version;
    this.steps = steps;
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
  }

  /** Begins to make what pages need, and goes on whenever the data changes. */
  public void start() {
    thread.start();
  }

  private void run() {
    String made = "";
    try {
      String seen = version.get();
      while (!end.await(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
        String now = version.get();
        if (now.equals(seen) && !now.equals(made)) {
          make(now);
          made = now;
        }
        seen = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(String now) {
    long start = System.nanoTime();
    steps
        .get()
        .flatMap(group -> attempt(group, List.<Runnable>of()).stream())
        .takeWhile(step -> end.getCount() > 0 && version.get().equals(now))
        .forEach(
            step ->
                attempt(
                    () -> {
                      step.run();
                      return null;
                    },
                    null));
    LOG.debug("Pages prepared in {} ms", (System.nanoTime() - start) / 1_000_000);
  }

  private static <T> T attempt(Supplier<T> made, T otherwise) {
    try {
      return made.get();
    } catch (RuntimeException e) {
      // Whoever asks for the page is told; the other pages are made all the same.
      LOG.info("A page could not be prepared: {}", e.getMessage());
      return otherwise;
    }
  }

  /**
   * Ends it; returns when the store is no longer read. The thread is not interrupted: that would
   * close the files it reads.
   */
  @Override
  public void close() {
    end.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
