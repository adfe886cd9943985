package org.aseankg.web.guard;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the queries under way, in a thread of its own: one past its time is told to stop, one
 * that does not stop has its connection cut, one that has run for long gives way when others wait
 * for a place, and when memory runs short the one that uses most is stopped.
 */
public final class QueryWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QueryWatch.class);

  /** How long the engine's own timeout has before the watch acts, and a stop has to take effect. */
  static final Duration GRACE = Duration.ofSeconds(2);

  /** How long a query may run while others wait; less than those wait. */
  static final Duration TURN = Duration.ofSeconds(4);

  private static final long PERIOD_MILLIS = 100;

  private final RunningQueries running;
  private final QueryPlaces places;
  private final MemoryPressure pressure;
  private final ScheduledExecutorService thread;

  private QueryWatch(RunningQueries running, QueryPlaces places, MemoryPressure pressure) {
    this.running = running;
    this.places = places;
    this.pressure = pressure;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread own = new Thread(task, "query-watch");
              own.setDaemon(true);
              own.setPriority(Thread.MAX_PRIORITY);
              return own;
            });
  }

  /** Begins to watch. */
  public static QueryWatch over(
      RunningQueries running, QueryPlaces places, MemoryPressure pressure) {
    QueryWatch watch = new QueryWatch(running, places, pressure);
    watch.thread.scheduleWithFixedDelay(
        watch::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void look() {
    try {
      running.list().forEach(QueryWatch::look);
      if (places.waiting() > 0) {
        stopLongest();
      }
      if (pressure.isHigh()) {
        stopBiggest();
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      // A watch that ends at its first failure is none.
      LOG.error("The watch over queries failed", e);
    }
  }

  private static void look(RunningQuery query) {
    long over = query.nanos() - query.entry().limit().toNanos();
    if (over > GRACE.toNanos() / 4 && query.stop(RunningQuery.State.TIME_UP)) {
      LOG.info("Query {} was stopped after {} s", query.id(), query.nanos() / 1_000_000_000);
    }
    boolean late = Math.max(over, query.nanosSinceStop()) > GRACE.toNanos();
    boolean stopped = query.state() != RunningQuery.State.RUNNING;
    if (stopped && late && query.cut()) {
      LOG.warn("Query {} did not stop; its connection was cut: {}", query.id(), shown(query));
    }
  }

  /** One goes for each that waits, the longest first. */
  private void stopLongest() {
    List<RunningQuery> queries = running.list();
    long going = queries.stream().filter(q -> q.state() == RunningQuery.State.GAVE_WAY).count();
    queries.stream()
        .filter(q -> q.state() == RunningQuery.State.RUNNING)
        .filter(q -> q.nanos() > TURN.toNanos())
        .filter(q -> places.waitingBeside(q.entry().client()) > going)
        .findFirst()
        .ifPresent(q -> q.stop(RunningQuery.State.GAVE_WAY));
  }

  private void stopBiggest() {
    running.list().stream()
        .filter(q -> q.state() == RunningQuery.State.RUNNING)
        .max(
            Comparator.comparingLong((RunningQuery q) -> q.entry().memory().held())
                .thenComparingLong(q -> MemoryPressure.allocatedBy(q.threadId())))
        .filter(q -> q.stop(RunningQuery.State.OUT_OF_MEMORY))
        .ifPresent(q -> LOG.warn("Memory runs short: query {} was stopped: {}", q.id(), shown(q)));
  }

  private static String shown(RunningQuery query) {
    return query.entry().text().replaceAll("[\\s\\p{Cntrl}]+", " ");
  }
}
