package org.aseankg.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs queries as the engine does, with two things added wherever an operator takes in all of
 * another's solutions before it gives its first: a look whether the query was stopped, and a count
 * of what it holds. The engine looks between the solutions of an answer, but a join of tables or a
 * path is built while it is still preparing the first.
 */
public final class GuardedExecutor extends OpExecutorTDB2 {

  private final QueryMemory memory;
  private final Deque<Op> above = new ArrayDeque<>();

  private GuardedExecutor(ExecutionContext execution, QueryMemory memory) {
    super(execution);
    this.memory = memory;
  }

  /** Has the queries of a context run so. */
  public static void guard(Context context, QueryMemory memory) {
    OpExecutorFactory factory = execution -> new GuardedExecutor(execution, memory);
    QC.setFactory(context, factory);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    Op taker = above.peek();
    above.push(op);
    try {
      QueryIterator possible = PossiblePredicates.of(op, input, execCxt);
      return guarded(op, taker, UnreadJoin.guarded(super.exec(op, possible)));
    } finally {
      above.pop();
    }
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    GuardedGraph graph = new GuardedGraph(execCxt.getActiveGraph(), execCxt.getCancelSignal());
    ExecutionContext watched = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
    return new PathExecutor(watched).executePath(path, input);
  }

  private QueryIterator guarded(Op op, Op taker, QueryIterator solutions) {
    if (op instanceof OpDistinct) {
      return new GuardedSolutions(solutions, memory::hold, execCxt);
    }
    if (taker instanceof OpOrder
        || taker instanceof OpJoin
        || taker instanceof OpLeftJoin
        || taker instanceof OpMinus) {
      return new GuardedSolutions(solutions, memory::hold, execCxt);
    }
    if (taker instanceof OpGroup group) {
      return new GuardedSolutions(solutions, groups(group), execCxt);
    }
    boolean takesAll = taker instanceof OpTopN || taker instanceof OpDistinct;
    return takesAll || taker instanceof Op1
        ? new GuardedSolutions(solutions, s -> {}, execCxt)
        : solutions;
  }

  /** A group is held once, however many solutions fall in it, unless all of them are kept. */
  private GuardedSolutions.Holding groups(OpGroup group) {
    DistinctEstimate seen = new DistinctEstimate();
    List<Var> keys = group.getGroupVars().getVars();
    boolean plain = group.getGroupVars().getExprs().isEmpty();
    boolean keeps = group.getAggregators().stream().anyMatch(GuardedExecutor::keepsAll);
    return solution -> {
      int hash = plain && !keeps ? hashOf(keys, solution) : solution.hashCode();
      long more = seen.see(hash);
      if (more > 0) {
        memory.hold(more * QueryMemory.sizeOf(solution));
      }
    };
  }

  private static boolean keepsAll(ExprAggregator aggregator) {
    Aggregator function = aggregator.getAggregator();
    String name = function.getName();
    return name.contains("GROUP_CONCAT")
        || function.toString().toUpperCase(Locale.ROOT).contains("DISTINCT");
  }

  private static int hashOf(List<Var> keys, Binding solution) {
    int hash = 1;
    for (Var key : keys) {
      Node value = solution.get(key);
      hash = 31 * hash + (value == null ? 0 : value.hashCode());
    }
    return hash;
  }

  /** Finds paths in a graph that is watched. */
  private static final class PathExecutor extends OpExecutorTDB2 {

    PathExecutor(ExecutionContext execution) {
      super(execution);
    }

    QueryIterator executePath(OpPath path, QueryIterator input) {
      return super.execute(path, input);
    }
  }
}
