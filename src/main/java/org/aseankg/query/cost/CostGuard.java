package org.aseankg.query.cost;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.store.KgStore;
import org.aseankg.store.StoreVersion;

/**
 * Refuses queries that would go through more than a server can in the time a query has: parts that
 * no variable joins, combined each with each, and paths that lead from everywhere to everywhere.
 * What is allowed depends on how much there is: a product of two small parts is cheap.
 */
public final class CostGuard {

  private static final long REFRESH_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final KgStore store;
  private final long limit;
  private volatile Known known;

  private record Known(String version, long since, Counts counts) {}

  /**
   * A guard for queries on a store.
   *
   * @param limit solutions that one query may go through
   */
  public CostGuard(KgStore store, long limit) {
    this.store = store;
    this.limit = limit;
  }

  /**
   * Checks a query that is about to be run.
   *
   * @throws QueryTooCostlyException if it would cost too much
   */
  public void check(Query query) {
    if (query.getQueryPattern() == null) {
      return;
    }
    store.read(
        dataset -> {
          Sizes sizes = new Sizes(counts(dataset), dataset);
          new CostEstimator(sizes, query.getPrefixMapping(), limit)
              .check(Algebra.compile(query), query.isAskType());
          return null;
        });
  }

  /** Counts of the day before yesterday are good enough; counts of an empty store are not. */
  private Counts counts(DatasetGraph dataset) {
    Known now = known;
    String version = StoreVersion.of(dataset);
    boolean stale =
        now == null
            || !now.version.equals(version)
                && (now.counts.total() == 0 || System.nanoTime() - now.since > REFRESH_NANOS);
    if (!stale) {
      return now.counts;
    }
    Counts counts = Counts.of(dataset);
    known = new Known(version, System.nanoTime(), counts);
    return counts;
  }

  /** Tells how much something is in words. */
  static String about(double number) {
    return number < 1e15
        ? String.format(java.util.Locale.ROOT, "%,d", Math.round(number))
        : String.format(java.util.Locale.ROOT, "%.0e", number);
  }

  static QueryTooCostlyException tooMany(String what, long count, long most) {
    return new QueryTooCostlyException(
        "The query has "
            + about(count)
            + " "
            + what
            + ": expected at most "
            + about(most)
            + ". Send it in several.",
        List.of(),
        count,
        most);
  }
}
