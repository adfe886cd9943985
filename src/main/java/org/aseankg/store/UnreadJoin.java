package org.aseankg.store;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.AbstractIterHashJoin;

/**
 * Closes a join only where it has been read: the engine's own fails otherwise, as with {@code LIMIT
 * 0} above it. What it would read has not been begun then, and ends with the transaction.
 */
final class UnreadJoin extends QueryIteratorWrapper {

  private boolean read;

  private UnreadJoin(QueryIterator join) {
    super(join);
  }

  /** The solutions of a join, to be closed at any time; others as they are. */
  static QueryIterator guarded(QueryIterator solutions) {
    return solutions instanceof AbstractIterHashJoin ? new UnreadJoin(solutions) : solutions;
  }

  @Override
  protected boolean hasNextBinding() {
    boolean more = super.hasNextBinding();
    read = true;
    return more;
  }

  @Override
  protected void closeIterator() {
    if (read) {
      super.closeIterator();
    }
  }
}
