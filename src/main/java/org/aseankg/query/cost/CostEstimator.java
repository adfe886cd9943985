package org.aseankg.query.cost;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.util.FmtUtils;

/** Goes through the algebra of one query from the inside out. */
final class CostEstimator {

  private static final int MOST_PATTERNS = 1_000;
  private static final int MOST_VALUES = 20_000;
  private static final double OF_A_SERVICE = 50;

  private final Sizes sizes;
  private final PrefixMapping prefixes;
  private final long limit;
  private long patterns;
  private long values;

  CostEstimator(Sizes sizes, PrefixMapping prefixes, long limit) {
    this.sizes = sizes;
    this.prefixes = prefixes;
    this.limit = limit;
  }

  /**
   * Checks a whole query.
   *
   * @param first whether its first solution is all that is wanted
   */
  void check(Op op, boolean first) {
    close(parts(op, first ? 1 : Double.POSITIVE_INFINITY), first ? 1 : Double.POSITIVE_INFINITY);
  }

  /**
   * The parts of an operator.
   *
   * @param wanted solutions after which nobody asks for more
   */
  private Parts parts(Op op, double wanted) {
    if (op instanceof OpBGP bgp) {
      Parts parts = Parts.none();
      bgp.getPattern().forEach(t -> parts.add(part(t)));
      return parts;
    }
    if (op instanceof OpPath path) {
      return Parts.of(part(path.getTriplePath()));
    }
    if (op instanceof OpTable table) {
      return table(table);
    }
    if (op instanceof Op2 both) {
      return parts(both, wanted);
    }
    if (op instanceof OpSequence sequence) {
      Parts all = Parts.none();
      sequence.getElements().forEach(e -> all.add(parts(e, wanted)));
      return all;
    }
    return op instanceof Op1 over ? parts(over, wanted) : Parts.none();
  }

  private Parts parts(Op2 op, double wanted) {
    if (op instanceof OpUnion) {
      // Alternatives are gone through one after the other.
      Parts left = closed(op.getLeft(), wanted);
      Parts right = closed(op.getRight(), wanted);
      Set<Var> variables = left.variables();
      variables.addAll(right.variables());
      List<String> shown = new ArrayList<>();
      left.list().forEach(p -> shown.addAll(p.patterns()));
      Part sum = Part.of(variables, left.size() + right.size(), "{ … } UNION { … }");
      return left.isFiltered() || right.isFiltered() ? Parts.of(sum).markFiltered() : Parts.of(sum);
    }
    Parts left = parts(op.getLeft(), wanted);
    if (op instanceof OpMinus) {
      closed(op.getRight(), Double.POSITIVE_INFINITY);
      return left.markFiltered();
    }
    Parts right = parts(op.getRight(), wanted);
    if (op instanceof OpLeftJoin maybe) {
      Parts joined = left.addMaybe(right);
      return maybe.getExprs() == null ? joined : filter(joined, maybe.getExprs());
    }
    return left.add(right);
  }

  private Parts parts(Op1 op, double wanted) {
    if (op instanceof OpFilter filter) {
      return filter(parts(op.getSubOp(), wanted), filter.getExprs());
    }
    if (op instanceof OpExtend extend) {
      return extend(parts(op.getSubOp(), wanted), extend);
    }
    if (op instanceof OpGraph graph) {
      Parts inner = parts(op.getSubOp(), wanted);
      if (Var.isVar(graph.getNode())) {
        Set<Var> all = inner.variables();
        all.add(Var.alloc(graph.getNode()));
        inner.connect(all);
      }
      return inner;
    }
    if (op instanceof OpService service) {
      Parts inner = parts(op.getSubOp(), 1);
      return Parts.of(Part.of(inner.variables(), OF_A_SERVICE, "SERVICE"));
    }
    if (op instanceof OpSlice slice) {
      return slice(slice, wanted);
    }
    boolean takesAll = op instanceof OpOrder || op instanceof OpGroup || op instanceof OpDistinct;
    double needed = takesAll ? Double.POSITIVE_INFINITY : wanted;
    if (op instanceof OpGroup group) {
      return group(closed(op.getSubOp(), needed), group);
    }
    if (takesAll || op instanceof OpReduced) {
      return closed(op.getSubOp(), needed);
    }
    if (op instanceof OpProject project) {
      Parts inner = closed(op.getSubOp(), needed);
      return whole(inner, new HashSet<>(project.getVars()));
    }
    return parts(op.getSubOp(), wanted);
  }

  private Parts slice(OpSlice slice, double wanted) {
    boolean limited = slice.getLength() >= 0;
    double rows = limited ? slice.getLength() + Math.max(0.0, slice.getStart()) : wanted;
    Parts inner = closed(slice.getSubOp(), Math.min(rows, wanted));
    double size = Math.min(inner.size(), limited ? slice.getLength() : inner.size());
    Parts whole = whole(inner, inner.variables());
    return Parts.of(whole.list().get(0).sized(size));
  }

  private static Parts group(Parts inner, OpGroup group) {
    Set<Var> variables = new HashSet<>(group.getGroupVars().getVars());
    group.getAggregators().forEach(a -> variables.add(a.getVar()));
    double largest = inner.list().stream().mapToDouble(Part::size).max().orElse(1);
    double size = group.getGroupVars().isEmpty() ? 1 : largest;
    return Parts.of(whole(inner, variables).list().get(0).sized(size));
  }

  /** One part of what a subquery gives; its inner variables are its own. */
  private static Parts whole(Parts inner, Set<Var> variables) {
    List<String> shown = new ArrayList<>();
    inner.list().forEach(p -> shown.addAll(p.patterns()));
    double size = inner.size();
    return Parts.of(new Part(variables, size, size, 1, shown));
  }

  private Parts filter(Parts parts, ExprList conditions) {
    parts.markFiltered();
    for (Expr condition : conditions) {
      boolean equals = condition instanceof E_Equals || condition instanceof E_SameTerm;
      if (equals) {
        ExprFunction2 both = (ExprFunction2) condition;
        if (both.getArg1().isVariable() && both.getArg2().isVariable()) {
          parts.connect(new HashSet<>(List.of(both.getArg1().asVar(), both.getArg2().asVar())));
        }
      }
      checkInner(condition, parts);
    }
    return parts;
  }

  /** EXISTS is looked for once for each solution outside, until the first that fits. */
  private void checkInner(Expr condition, Parts outer) {
    if (condition instanceof ExprFunctionOp exists) {
      Parts inner = parts(exists.getGraphPattern(), 1);
      Set<Var> known = outer.variables();
      double each = 1;
      for (Part part : inner.list()) {
        boolean joined = part.variables().stream().anyMatch(known::contains);
        each *= joined ? Math.max(1, part.reach()) : part.work();
      }
      if (inner.isFiltered()) {
        require(outer.size() * each, inner.list());
      }
    } else if (condition instanceof ExprFunction function) {
      for (Expr argument : function.getArgs()) {
        if (argument != null) {
          checkInner(argument, outer);
        }
      }
    }
  }

  private static Parts extend(Parts parts, OpExtend extend) {
    for (Var variable : extend.getVarExprList().getVars()) {
      Expr value = extend.getVarExprList().getExpr(variable);
      Set<Var> needed = new LinkedHashSet<>(value.getVarsMentioned());
      if (!needed.isEmpty()) {
        // What is computed of several parts does not join them, but belongs to one of them.
        Set<Var> own = new HashSet<>(Set.of(needed.iterator().next(), variable));
        parts.connect(own);
      }
    }
    return parts;
  }

  private Parts closed(Op op, double wanted) {
    Parts parts = parts(op, wanted);
    close(parts, wanted);
    return parts;
  }

  /** Where a group ends, all its parts are combined. */
  private void close(Parts parts, double wanted) {
    boolean early = !parts.isFiltered() && parts.list().stream().allMatch(p -> p.reach() <= 1);
    double work = parts.work();
    require(early ? Math.min(work, wanted) : work, parts.list());
  }

  private void require(double work, List<Part> parts) {
    if (work <= limit) {
      return;
    }
    List<Part> large = parts.stream().filter(p -> p.work() > 1).toList();
    List<String> shown = large.stream().map(CostEstimator::shown).toList();
    boolean path = large.size() == 1 || large.stream().anyMatch(p -> p.reach() > limit / 1e4);
    String why =
        path
            ? "a path leads from many things to many others in any number of steps"
            : "no variable joins these parts, so each solution of one is combined with each of the"
                + " others";
    String advice =
        path
            ? "name where it starts or ends, or the properties it follows"
            : "join them by a variable, or narrow them down";
    throw new QueryTooCostlyException(
        "The query would go through about "
            + CostGuard.about(work)
            + " solutions, more than the "
            + CostGuard.about(limit)
            + " that this server allows, because "
            + why
            + ": "
            + String.join(" and ", shown)
            + ". Please "
            + advice
            + ".",
        shown,
        work,
        limit);
  }

  private static String shown(Part part) {
    return String.join(" . ", part.patterns()) + " (about " + CostGuard.about(part.size()) + ")";
  }

  private Parts table(OpTable table) {
    long rows = table.getTable().size();
    values += rows;
    if (values > MOST_VALUES) {
      throw CostGuard.tooMany("rows of VALUES", values, MOST_VALUES);
    }
    Set<Var> variables = new HashSet<>(table.getTable().getVars());
    return variables.isEmpty()
        ? Parts.none()
        : Parts.of(Part.of(variables, rows, "VALUES (" + names(variables) + ")"));
  }

  private static String names(Set<Var> variables) {
    return String.join(" ", variables.stream().map(Var::toString).sorted().toList());
  }

  private Part part(Triple triple) {
    countPattern();
    Set<Var> variables = variables(triple.getSubject(), triple.getPredicate(), triple.getObject());
    String shown = FmtUtils.stringForTriple(triple, prefixes);
    return Part.of(variables, sizes.of(triple), shown);
  }

  private Part part(TriplePath path) {
    if (path.isTriple()) {
      return part(path.asTriple());
    }
    countPattern();
    Set<Var> variables = variables(path.getSubject(), path.getObject());
    String shown =
        FmtUtils.stringForNode(path.getSubject(), prefixes)
            + " "
            + path.getPath().toString(new org.apache.jena.sparql.core.Prologue(prefixes))
            + " "
            + FmtUtils.stringForNode(path.getObject(), prefixes);
    boolean fixed = Sizes.isFixed(path.getSubject()) || Sizes.isFixed(path.getObject());
    double size = sizes.of(path.getPath());
    double least = fixed ? 1 : size;
    return new Part(variables, least, size, sizes.reach(path.getPath()), List.of(shown));
  }

  private void countPattern() {
    if (++patterns > MOST_PATTERNS) {
      throw CostGuard.tooMany("triple patterns", patterns, MOST_PATTERNS);
    }
  }

  /** Blank nodes of a query join as variables do. */
  private static Set<Var> variables(Node... nodes) {
    Set<Var> variables = new HashSet<>();
    for (Node node : nodes) {
      if (Var.isVar(node)) {
        variables.add(Var.alloc(node));
      } else if (node.isBlank()) {
        variables.add(Var.alloc("_" + node.getBlankNodeLabel()));
      }
    }
    return variables;
  }
}
