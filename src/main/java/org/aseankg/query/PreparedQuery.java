package org.aseankg.query;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprTransform;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;

/**
 * A parsed SELECT query that waits for its arguments. Parsing and translation to algebra happen
 * once for each set of parameters given: there, each parameter is replaced by a stand-in IRI on the
 * syntax tree, and a run only puts terms in the place of stand-ins. An argument is a term from
 * beginning to end and cannot become syntax.
 */
final class PreparedQuery {

  private static final String STAND_IN = "urn:x-asean-kg:parameter:";

  private final Query query;
  private final List<String> variables;
  private final List<Var> columns;
  private final Map<Set<String>, Op> plans = new ConcurrentHashMap<>();

  PreparedQuery(Query query) {
    this.query = query;
    this.variables = mentioned(query);
    this.columns = query.getProjectVars();
  }

  /** Every variable of the query, nested ones too, in the order they are met. */
  List<String> variables() {
    return variables;
  }

  /** The variables it selects. */
  List<Var> columns() {
    return columns;
  }

  /** The algebra of one run: arguments in place, {@code count} rows from {@code offset}. */
  Op plan(Map<String, Node> arguments, long offset, long count) {
    Op template = plans.computeIfAbsent(Set.copyOf(arguments.keySet()), this::template);
    Map<Node, Node> terms = new HashMap<>();
    arguments.forEach((variable, term) -> terms.put(standIn(variable), term));
    Op bound =
        terms.isEmpty()
            ? template
            : NodeTransformLib.transform(node -> terms.getOrDefault(node, node), template);
    return new OpSlice(bound, offset, count);
  }

  /** The query as text, arguments in place. */
  String text(Map<String, Node> arguments) {
    Map<Var, Node> terms = new HashMap<>();
    arguments.forEach((variable, term) -> terms.put(Var.alloc(variable), term));
    if (terms.isEmpty()) {
      return query.serialize();
    }
    // Of a term it cannot be asked whether it is bound.
    ExprTransform given =
        new ExprTransformCopy() {
          @Override
          public Expr transform(ExprFunction1 function, Expr argument) {
            return function instanceof E_Bound && terms.containsKey(argument.asVar())
                ? NodeValue.TRUE
                : super.transform(function, argument);
          }
        };
    Query asked = QueryTransformOps.transform(query, new ElementTransformCopyBase(), given);
    return QueryTransformOps.replaceVars(asked, terms).serialize();
  }

  private Op template(Set<String> given) {
    Map<Var, Node> standIns = new HashMap<>();
    given.forEach(variable -> standIns.put(Var.alloc(variable), standIn(variable)));
    Query bound = standIns.isEmpty() ? query : QueryTransformOps.replaceVars(query, standIns);
    return Algebra.toQuadForm(Algebra.optimize(Algebra.compile(bound), planning()));
  }

  /** Rewrites that look at the value of a constant would look at a stand-in: they are left out. */
  private static Context planning() {
    Context context =
        ARQ.getContext()
            .copy()
            .set(ARQ.optExprConstantFolding, false)
            .set(ARQ.optFilterEquality, false)
            .set(ARQ.optFilterInequality, false)
            .set(ARQ.optFilterImplicitJoin, false);
    // Only marks their calls; the run finds the functions.
    PropertyFunctions.NONE.allowIn(context);
    return context;
  }

  private static Node standIn(String variable) {
    return NodeFactory.createURI(STAND_IN + variable);
  }

  private static List<String> mentioned(Query query) {
    Set<String> names = new LinkedHashSet<>();
    NodeTransformLib.transform(
        node -> {
          if (Var.isVar(node)) {
            names.add(Var.alloc(node).getName());
          }
          return node;
        },
        Algebra.compile(query));
    return List.copyOf(names);
  }
}
