package org.aseankg.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.aseankg.QueryCancelledException;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;

/**
 * The checks over all sources and how much each finds, counted once for each version of the data. A
 * page waits a little for counts and shows without a number what took longer; whoever asks next
 * finds more of them.
 */
final class Checks {

  /** What is more is said to be more. */
  static final int MOST = 1_000;

  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final QueryCatalog catalog;
  private final QueryRunner runner;
  private final Supplier<String> version;
  private final Map<String, Integer> counts = new HashMap<>();
  private String counted = "";

  /**
   * @param version changes with the data
   */
  Checks(QueryCatalog catalog, QueryRunner runner, Supplier<String> version) {
    this.catalog = catalog;
    this.runner = runner;
    this.version = version;
  }

  /** The checks with a tag, {@code conflict} or {@code gap}. */
  List<CannedQuery> tagged(String tag) {
    return catalog.list().stream().filter(c -> c.tags().contains(tag)).toList();
  }

  /** How many rows each of some checks has; those not counted yet are absent. */
  Map<String, Integer> counts(List<CannedQuery> checks) {
    String now = version.get();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (CannedQuery check : checks) {
      if (count(check.name(), now).isEmpty() && System.nanoTime() < end) {
        try {
          int rows = rows(check, MOST, 1, "en").rows().size();
          remember(check.name(), rows, now);
        } catch (QueryCancelledException e) {
          remember(check.name(), -1, now);
        }
      }
    }
    Map<String, Integer> known = new HashMap<>();
    checks.forEach(c -> count(c.name(), now).ifPresent(n -> known.put(c.name(), n)));
    known.values().removeIf(n -> n < 0);
    return known;
  }

  /** Some rows of a check. */
  QueryResult rows(CannedQuery check, int size, int page, String language) {
    return runner.run(check, QueryRequest.of(Map.of()).in(language).page(size, page));
  }

  private synchronized OptionalInt count(String name, String now) {
    Integer known = now.equals(counted) ? counts.get(name) : null;
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  private synchronized void remember(String name, int rows, String now) {
    if (!now.equals(counted)) {
      counts.clear();
      counted = now;
    }
    counts.put(name, rows);
  }
}
