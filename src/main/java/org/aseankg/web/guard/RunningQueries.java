package org.aseankg.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.aseankg.store.QueryMemory;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.http.Shown;

/**
 * The queries under way: watched, listed for operators, and stopped by them, by the watch or by
 * whoever sent them with a name of their own, which nobody can guess.
 */
public final class RunningQueries {

  /** The header that names a query. */
  public static final String HEADER = "X-Query-Id";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{16,64}");
  private static final int LONGEST_TEXT = 2000;

  private final Map<String, RunningQuery> named = new ConcurrentHashMap<>();
  private final Map<String, RunningQuery> running = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();

  /**
   * What is known of a query when it begins.
   *
   * @param name the secret of whoever sent it; empty where only operators may stop it
   * @param kind what sort of request it belongs to
   * @param client who sent it
   * @param text the query
   * @param limit how long it may take
   * @param memory what it holds
   */
  public record Entry(
      Optional<String> name,
      String kind,
      String client,
      String text,
      Duration limit,
      QueryMemory memory) {}

  /**
   * Enters a query.
   *
   * @param stop tells the engine to stop
   * @param cut ends the connection to the client
   * @throws RequestException if the name is too short to be secret, or taken
   */
  public RunningQuery enter(Entry entry, Runnable stop, Runnable cut) {
    entry.name().ifPresent(RunningQueries::requireName);
    String id = Long.toString(count.incrementAndGet());
    Entry kept = shortened(entry);
    RunningQuery query = new RunningQuery(id, kept, Instant.now(), stop, cut, this::leave);
    if (entry.name().isPresent() && named.putIfAbsent(entry.name().get(), query) != null) {
      throw RequestException.invalid("Another query of that " + HEADER + " is running.");
    }
    running.put(id, query);
    return query;
  }

  /** All that run, the oldest first. */
  public List<RunningQuery> list() {
    return running.values().stream()
        .sorted(Comparator.comparing(RunningQuery::started).thenComparing(RunningQuery::id))
        .toList();
  }

  /** How many run. */
  public int size() {
    return running.size();
  }

  /** For how many seconds the oldest runs; 0 where none does. */
  public double oldestSeconds() {
    return running.values().stream().mapToLong(RunningQuery::nanos).max().orElse(0) / 1e9;
  }

  /** Stops a query for whoever sent it; tells whether it was running. */
  public boolean stop(String name) {
    requireName(name);
    return stop(named.get(name), RunningQuery.State.STOPPED);
  }

  /** Stops a query for an operator; tells whether it was running. */
  public boolean stopById(String id) {
    return stop(running.get(id), RunningQuery.State.STOPPED_BY_OPERATOR);
  }

  private static boolean stop(RunningQuery query, RunningQuery.State state) {
    return query != null && query.stop(state);
  }

  private void leave(RunningQuery query) {
    running.remove(query.id());
    query.entry().name().ifPresent(n -> named.remove(n, query));
  }

  private static Entry shortened(Entry entry) {
    String text = entry.text();
    return text.length() <= LONGEST_TEXT
        ? entry
        : new Entry(
            entry.name(),
            entry.kind(),
            entry.client(),
            text.substring(0, LONGEST_TEXT) + " …",
            entry.limit(),
            entry.memory());
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
