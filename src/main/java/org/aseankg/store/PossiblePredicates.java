package org.aseankg.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;

/**
 * Keeps solutions in which a predicate is no IRI, as {@code VALUES ?p { "text" } ?s ?p ?o} makes
 * them, from patterns: none can match, and the engine fails when it puts the pattern in order.
 */
final class PossiblePredicates {

  private PossiblePredicates() {}

  /** What of the input a pattern may match; of any other operator all. */
  static QueryIterator of(Op op, QueryIterator input, ExecutionContext execution) {
    List<Node> predicates =
        pattern(op).stream().map(Triple::getPredicate).filter(p -> !p.isURI()).toList();
    if (predicates.isEmpty()) {
      return input;
    }
    if (predicates.stream().anyMatch(p -> !Var.isVar(p))) {
      input.close();
      return QueryIterNullIterator.create(execution);
    }
    return new QueryIterProcessBinding(input, execution) {
      @Override
      public Binding accept(Binding solution) {
        return predicates.stream().allMatch(p -> isPossible(solution.get(Var.alloc(p))))
            ? solution
            : null;
      }
    };
  }

  private static boolean isPossible(Node predicate) {
    return predicate == null || predicate.isURI();
  }

  private static List<Triple> pattern(Op op) {
    if (op instanceof OpBGP bgp) {
      return bgp.getPattern().getList();
    }
    if (op instanceof OpQuadPattern quads) {
      return quads.getBasicPattern().getList();
    }
    return op instanceof OpFilter filter ? pattern(filter.getSubOp()) : List.of();
  }
}
