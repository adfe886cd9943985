package org.aseankg.query;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.atlas.lib.Alarm;
import org.apache.jena.atlas.lib.AlarmClock;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.aseankg.QueryCancelledException;

/** The time one query has. When it is up the engine is told to stop, wherever it is. */
final class Deadline implements AutoCloseable {

  private final Duration time;
  private final Context context;
  private final Alarm alarm;

  Deadline(Duration time, DatasetGraph dataset, boolean planned) {
    this.time = time;
    this.context = Context.setupContextForDataset(ARQ.getContext(), dataset);
    Context.setCurrentDateTime(context);
    if (planned) {
      context.set(ARQ.optimization, false);
    }
    AtomicBoolean signal = Context.getOrSetCancelSignal(context);
    this.alarm = AlarmClock.get().add(() -> signal.set(true), time.toMillis());
  }

  /** The context to run the query in. */
  Context context() {
    return context;
  }

  /**
   * Runs a query.
   *
   * @throws QueryCancelledException if the time was up before its end
   */
  <T> T run(Supplier<T> query) {
    try {
      return query.get();
    } catch (org.apache.jena.query.QueryCancelledException e) {
      throw new QueryCancelledException(
          "The query was stopped after "
              + (time.toMillis() >= 1000 ? time.toSeconds() + " s" : time.toMillis() + " ms")
              + ": ask for less, or raise ASEAN_KG_QUERY_TIMEOUT.");
    }
  }

  @Override
  public void close() {
    AlarmClock.get().cancel(alarm);
  }
}
