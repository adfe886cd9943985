package org.aseankg.web.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.store.PerVersion;

/**
 * Answers canned queries for pages. What took long is remembered as long as the data stays as it is
 * and the day lasts, and can be asked again beside the requests when the data has changed, so that
 * no reader waits for it twice. Safe for use by many threads.
 */
public final class Answers {

  /** What takes less is asked again each time: it would only take room. */
  private static final long SLOW_MILLIS = 30;

  /** Rows of a page are few, so that these take some dozen megabytes at most. */
  private static final int MOST_KEPT = 400;

  private record Asked(CannedQuery query, QueryRequest request, LocalDate day) {}

  private final QueryRunner runner;
  private final Clock clock;
  private final Consumer<Boolean> lookedUp;
  private final PerVersion<Asked, QueryResult> kept;
  private final Set<Asked> slow = new LinkedHashSet<>();

  /**
   * @param version changes whenever the data does
   * @param clock tells the day an answer is for when no other is given
   * @param lookedUp told at each look-up whether the answer was remembered
   */
  public Answers(
      QueryRunner runner, Supplier<String> version, Clock clock, Consumer<Boolean> lookedUp) {
    this.runner = runner;
    this.clock = clock;
    this.lookedUp = lookedUp;
    this.kept = new PerVersion<>(version, MOST_KEPT);
  }

  /** As {@link QueryRunner#run(CannedQuery, QueryRequest)}. */
  public QueryResult run(CannedQuery query, QueryRequest request) {
    return run(new Asked(query, request, LocalDate.now(clock)));
  }

  private QueryResult run(Asked asked) {
    boolean[] made = new boolean[1];
    QueryResult answer = kept.get(asked, () -> make(asked, made));
    lookedUp.accept(!made[0]);
    return answer;
  }

  private QueryResult make(Asked asked, boolean[] made) {
    made[0] = true;
    long start = System.nanoTime();
    QueryResult result = runner.run(asked.query(), asked.request());
    note(asked, (System.nanoTime() - start) / 1_000_000);
    return result;
  }

  private void note(Asked asked, long millis) {
    synchronized (slow) {
      slow.remove(asked);
      if (millis < SLOW_MILLIS) {
        kept.forget(asked);
        return;
      }
      slow.add(asked);
      if (slow.size() > MOST_KEPT) {
        slow.remove(slow.iterator().next());
      }
    }
  }

  /** What took long when it was last asked, to be asked again, each as a step of its own. */
  public List<Runnable> again() {
    LocalDate today = LocalDate.now(clock);
    synchronized (slow) {
      return slow.stream()
          .map(a -> new Asked(a.query(), a.request(), today))
          .distinct()
          .<Runnable>map(a -> () -> run(a))
          .toList();
    }
  }
}
