package org.aseankg.web.ask;

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
import org.aseankg.web.http.Language;
import org.aseankg.web.page.Answers;

/**
 * The checks over all sources and how much each finds, counted once for each version of the data. A
 * page waits a little for counts and shows without a number what took longer; whoever asks next
 * finds more of them.
 */
public final class Checks {

  /** What is more is said to be more. */
  static final int MOST = 1_000;

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final QueryCatalog catalog;
  private final Answers answers;
  private final Supplier<String> version;
  private final Map<String, Integer> counts = new HashMap<>();
  private String counted = "";

  /**
   * @param version changes with the data
   */
  public Checks(QueryCatalog catalog, Answers answers, Supplier<String> version) {
    this.catalog = catalog;
    this.answers = answers;
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
          count(check, now);
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

  /** The first rows of some tables, made beside the requests as their pages show them. */
  public List<Runnable> steps(List<CannedQuery> tables, int size) {
    return tables.stream()
        .flatMap(t -> Language.ALL.stream().<Runnable>map(l -> () -> rows(t, size, 1, l)))
        .toList();
  }

  private void count(CannedQuery check, String now) {
    remember(check.name(), rows(check, MOST, 1, "en").rows().size(), now);
  }

  /** Counts beside the requests, each check as a step of its own. */
  public List<Runnable> steps() {
    return catalog.list().stream().<Runnable>map(c -> () -> count(c, version.get())).toList();
  }

  /** Some rows of a check. */
  QueryResult rows(CannedQuery check, int size, int page, String language) {
    return answers.run(check, QueryRequest.of(Map.of()).in(language).page(size, page));
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
