package org.aseankg.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/** Solutions on the way to an operator, each looked at as it passes. */
final class GuardedSolutions extends QueryIter1 {

  private final Holding holding;
  private final AtomicBoolean stopped;

  /** Counts what is held of a solution. */
  interface Holding {
    void hold(Binding solution);
  }

  GuardedSolutions(QueryIterator solutions, Holding holding, ExecutionContext execution) {
    super(solutions, execution);
    this.holding = holding;
    this.stopped = execution.getCancelSignal();
  }

  @Override
  protected boolean hasNextBinding() {
    requireRunning(stopped);
    return getInput().hasNext();
  }

  @Override
  protected Binding moveToNextBinding() {
    Binding solution = getInput().next();
    holding.hold(solution);
    return solution;
  }

  /** Ends a query that was told to stop. */
  static void requireRunning(AtomicBoolean stopped) {
    if (stopped != null && stopped.get()) {
      throw new QueryCancelledException();
    }
  }

  @Override
  protected void requestSubCancel() {}

  @Override
  protected void closeSubIterator() {}
}
