package org.aseankg.web.ops;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much is in the store and how fresh it is. Counting takes a second for each million
 * statements, so it is done aside, when the data has changed, and figures are those last counted.
 */
final class Inventory implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Inventory.class);
  private static final int SECONDS_BETWEEN = 30;

  private final KgStore store;
  private final ScheduledExecutorService aside =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "inventory");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Counted counted = new Counted("", Double.NaN, Double.NaN, Double.NaN);

  /** What was counted at a version; {@link Double#NaN} for what is not known. */
  private record Counted(String version, double quads, double changed, double drawn) {}

  Inventory(KgStore store) {
    this.store = store;
  }

  /** Counts now and then from here on. */
  void start() {
    aside.scheduleWithFixedDelay(this::count, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  /** Statements in all named graphs. */
  double quads() {
    return counted.quads;
  }

  /** When this process first saw the data as it is, in seconds since 1970. */
  double changed() {
    return counted.changed;
  }

  /** The day for which conclusions were drawn, in seconds since 1970. */
  double drawn() {
    return counted.drawn;
  }

  /** When somebody last changed the data, by the log, in seconds since 1970. */
  double loaded() {
    return store
        .changes()
        .flatMap(ChangeLog::lastChanged)
        .map(Instant::getEpochSecond)
        .map(Long::doubleValue)
        .orElse(Double.NaN);
  }

  private void count() {
    try {
      String version = store.version();
      if (!version.equals(counted.version) || Double.isNaN(counted.quads)) {
        double now = System.currentTimeMillis() / 1000.0;
        counted = store.read(d -> new Counted(version, Iter.count(d.find()), now, drawn(d)));
      }
    } catch (RuntimeException e) {
      LOG.warn("The store could not be counted: {}", e.getMessage());
    }
  }

  private static double drawn(DatasetGraph dataset) {
    Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, AKG.drawnOn, Node.ANY);
    try {
      return found.hasNext()
          ? seconds(found.next().getObject().getLiteralLexicalForm()).orElse(Double.NaN)
          : Double.NaN;
    } finally {
      Iter.close(found);
    }
  }

  private static Optional<Double> seconds(String day) {
    try {
      return Optional.of(
          (double) LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    aside.shutdownNow();
    try {
      // The store is closed next, and nobody may read it then.
      aside.awaitTermination(SECONDS_BETWEEN, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
