package org.aseankg.web.guard;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.RuntimeIOException;
import org.aseankg.QueryCancelledException;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;

/** A query under way, until it is closed. */
public final class RunningQuery implements AutoCloseable {

  /** What becomes of it. */
  public enum State {
    RUNNING("runs"),
    TIME_UP("its time is up"),
    STOPPED("stopped by whoever had sent it"),
    STOPPED_BY_OPERATOR("stopped by the operator"),
    GAVE_WAY("stopped to make room for others"),
    OUT_OF_MEMORY("stopped to free memory");

    public final String word;

    State(String word) {
      this.word = word;
    }
  }

  private final String id;
  private final RunningQueries.Entry entry;
  private final Instant started;
  private final long begin = System.nanoTime();
  private final Thread thread = Thread.currentThread();
  private final Runnable stop;
  private final Runnable cut;
  private final Consumer<RunningQuery> leave;
  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private volatile long stoppedAt;
  private volatile boolean wasCut;
  private boolean closed;

  RunningQuery(
      String id,
      RunningQueries.Entry entry,
      Instant started,
      Runnable stop,
      Runnable cut,
      Consumer<RunningQuery> leave) {
    this.id = id;
    this.entry = entry;
    this.started = started;
    this.stop = stop;
    this.cut = cut;
    this.leave = leave;
  }

  /** The name it is stopped by. */
  public String id() {
    return id;
  }

  /** What is shown of it. */
  public RunningQueries.Entry entry() {
    return entry;
  }

  /** When it began. */
  public Instant started() {
    return started;
  }

  /** Whether it runs, or why it was stopped. */
  public State state() {
    return state.get();
  }

  /** How long it has run. */
  public long nanos() {
    return System.nanoTime() - begin;
  }

  /** How long ago it was stopped; 0 while nobody has. */
  long nanosSinceStop() {
    return state() == State.RUNNING ? 0 : System.nanoTime() - stoppedAt;
  }

  /** The thread that runs it. */
  long threadId() {
    return thread.getId();
  }

  /** Tells the engine to stop; the first reason counts. Tells whether it had been running. */
  boolean stop(State why) {
    stoppedAt = System.nanoTime();
    if (!state.compareAndSet(State.RUNNING, why)) {
      return false;
    }
    stop.run();
    return true;
  }

  /**
   * Ends the connection of a query that did not stop, so that its client is not kept waiting and a
   * write to it fails; tells whether this was the first time. The thread is not interrupted: the
   * store reads its files in it, and an interrupted read closes the file for everybody.
   */
  synchronized boolean cut() {
    if (wasCut || closed) {
      return false;
    }
    wasCut = true;
    cut.run();
    return true;
  }

  /** What to answer for a query that ended before its time. */
  public RuntimeException explain(RuntimeException failure) {
    if (!wasEnded(failure)) {
      return failure;
    }
    return switch (state()) {
      case STOPPED, STOPPED_BY_OPERATOR ->
          new RequestException(
              Problem.of(Problem.Kind.QUERY_STOPPED, "The query was " + state().word + "."));
      case GAVE_WAY ->
          new RequestException(
              Problem.of(
                      Problem.Kind.BUSY,
                      "Others waited, and the query had run for long: it was stopped. Try again in"
                          + " a moment, or narrow it down.")
                  .withHeader("Retry-After", Integer.toString(QueryPlaces.WAIT_SECONDS)));
      case OUT_OF_MEMORY ->
          new RequestException(
              Problem.of(
                  Problem.Kind.QUERY_TOO_EXPENSIVE,
                  "The server ran short of memory and stopped the query that used most:"
                      + " narrow it down."));
      default -> new org.apache.jena.query.QueryCancelledException();
    };
  }

  /** A sort that is stopped from another thread fails in words of its own. */
  private boolean wasEnded(RuntimeException failure) {
    return failure instanceof QueryCancelledException
        || failure instanceof org.apache.jena.query.QueryCancelledException
        || failure instanceof AtlasException
            && !(failure instanceof RuntimeIOException)
            && (state() != State.RUNNING || nanos() >= entry.limit().toNanos());
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    leave.accept(this);
  }
}
