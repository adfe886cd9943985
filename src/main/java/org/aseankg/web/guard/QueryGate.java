package org.aseankg.web.guard;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aseankg.web.http.RequestException;

/**
 * Lets so many of the server's own queries run at a time, for pages, questions and canned queries,
 * that each gets its share of processor and memory. Those that clients wrote have {@link
 * QueryPlaces}, so that a page never waits for them.
 */
public final class QueryGate {

  private static final int WAIT_SECONDS = 5;

  // Each that waits holds a thread: once all do, connections are closed instead of answered.
  private static final int MOST_WAITING = 20;

  private final Semaphore places;
  private final int all;

  public QueryGate(int places) {
    this.places = new Semaphore(places, true);
    this.all = places;
  }

  /** How many queries are running. */
  public int running() {
    return all - places.availablePermits();
  }

  /** How many queries wait for a place. */
  public int waiting() {
    return places.getQueueLength();
  }

  /**
   * Takes a place, after waiting a little for one.
   *
   * @throws RequestException if none became free, or too many wait
   */
  public void enter() {
    int seconds = places.getQueueLength() < MOST_WAITING ? WAIT_SECONDS : 0;
    try {
      if (places.tryAcquire(seconds, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw RequestException.busy(WAIT_SECONDS);
  }

  /** Gives the place back. */
  public void leave() {
    places.release();
  }
}
