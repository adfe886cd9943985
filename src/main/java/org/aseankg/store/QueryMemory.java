package org.aseankg.store;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.engine.binding.Binding;
import org.aseankg.QueryMemoryException;

/**
 * What a query holds in memory, as far as it holds solutions: those it sorts, groups, tells apart
 * or joins. Counted by estimate, without reading any from the store.
 */
public final class QueryMemory {

  /** An object for the solution and its place in a table. */
  private static final int SOLUTION = 96;

  /** A term with its identifier in the store. */
  private static final int TERM = 56;

  private static final QueryMemory UNLIMITED = new QueryMemory(Long.MAX_VALUE);

  private final long limit;
  private final AtomicLong held = new AtomicLong();

  /**
   * Nothing held yet.
   *
   * @param limit bytes that may be held
   */
  public QueryMemory(long limit) {
    this.limit = limit;
  }

  /** For queries that are known to be harmless. */
  public static QueryMemory unlimited() {
    return UNLIMITED;
  }

  /** Bytes held, by estimate. */
  public long held() {
    return held.get();
  }

  /**
   * Counts one more solution that is held.
   *
   * @throws QueryMemoryException if it is one too many
   */
  void hold(Binding solution) {
    hold(sizeOf(solution));
  }

  /** Counts bytes that are held. */
  void hold(long bytes) {
    if (held.addAndGet(bytes) > limit) {
      throw new QueryMemoryException(
          "The query would hold more than "
              + (limit >> 20)
              + " MiB of solutions to sort, group, join or tell apart: narrow it down, or ask for"
              + " fewer variables.");
    }
  }

  static long sizeOf(Binding solution) {
    return SOLUTION + (long) TERM * solution.size();
  }
}
