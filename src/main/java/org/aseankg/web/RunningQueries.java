package org.aseankg.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.jena.sparql.exec.QueryExec;
import org.aseankg.QueryCancelledException;

/**
 * The queries under way that whoever sent them can stop: those that came with a name of their own,
 * which nobody can guess.
 */
final class RunningQueries {

  /** The header that names a query. */
  static final String HEADER = "X-Query-Id";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{16,64}");

  private final Map<String, Running> running = new ConcurrentHashMap<>();

  /** A query under way, until it is closed. */
  final class Running implements AutoCloseable {

    private final String name;
    private final QueryExec exec;
    private volatile boolean stopped;

    private Running(String name, QueryExec exec) {
      this.name = name;
      this.exec = exec;
    }

    /** What to answer for a query that ended before its time. */
    RuntimeException explain(RuntimeException failure) {
      boolean cancelled =
          failure instanceof QueryCancelledException
              || failure instanceof org.apache.jena.query.QueryCancelledException;
      return stopped && cancelled
          ? new RequestException(
              Problem.of(
                  Problem.Kind.QUERY_STOPPED, "The query was stopped by whoever had sent it."))
          : failure;
    }

    @Override
    public void close() {
      running.remove(name, this);
    }
  }

  /**
   * Enters a query; one without a name is nobody's to stop.
   *
   * @throws RequestException if the name is too short to be secret, or taken
   */
  Running enter(Optional<String> name, QueryExec exec) {
    Running entry = new Running(name.orElse(""), exec);
    if (name.isEmpty()) {
      return entry;
    }
    requireName(name.get());
    if (running.putIfAbsent(name.get(), entry) != null) {
      throw RequestException.invalid("Another query of that " + HEADER + " is running.");
    }
    return entry;
  }

  /** Stops a query; tells whether it was running. */
  boolean stop(String name) {
    requireName(name);
    Running entry = running.get(name);
    if (entry == null) {
      return false;
    }
    entry.stopped = true;
    entry.exec.abort();
    return true;
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw RequestException.invalid(
          "The name of the query is \""
              + Shown.of(name)
              + "\": expected 16 to 64 letters, digits and hyphens.");
    }
  }
}
