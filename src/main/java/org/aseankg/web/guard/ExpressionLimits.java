package org.aseankg.web.guard;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.aseankg.web.http.BoundedNumbers;

/**
 * Limits the functions of which one single call can run for ever. The engine looks at the clock
 * between solutions, but one unfortunate regular expression, or one product of numbers with
 * millions of digits, never comes to the next. Functions of dates, which fail for what is no
 * literal, are mended here, too.
 */
public final class ExpressionLimits {

  private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
  private static final String POWER = "http://www.w3.org/2005/xpath-functions/math#pow";

  // A keyword may be written with Unicode escapes, so a backslash counts too.
  private static final List<String> MARKS =
      List.of(
          "regex",
          "replace",
          "matches",
          "pow",
          "*",
          "\\",
          "year",
          "month",
          "day",
          "hours",
          "minutes",
          "seconds",
          "timezone",
          "tz");

  private ExpressionLimits() {}

  /**
   * Sets the limits in a query about to be run.
   *
   * @param text the query's text, so that those that call none of the functions are not rewritten
   */
  public static void set(QueryExecDatasetBuilder exec, String text, Duration timeout) {
    set((key, value) -> exec.set(key, value), text, timeout);
  }

  /** As {@link #set(QueryExecDatasetBuilder, String, Duration)}, for what is built otherwise. */
  public static void set(BiConsumer<Symbol, Object> exec, String text, Duration timeout) {
    // What does not depend on the data would be computed while the query is planned, when nothing
    // can stop it.
    exec.accept(ARQ.optExprConstantFolding, false);
    String lower = text.toLowerCase(Locale.ROOT);
    if (MARKS.stream().anyMatch(lower::contains)) {
      Limiting limiting = new Limiting(System.nanoTime() + timeout.toNanos());
      RewriteFactory rewriting = context -> op -> rewrite(op, limiting, context);
      exec.accept(ARQConstants.sysOptimizerFactory, rewriting);
    }
  }

  private static Op rewrite(Op op, Limiting limiting, Context context) {
    Op limited = Transformer.transform(new TransformCopy(), limiting, op);
    return Optimize.stdOptimizationFactory.create(context).rewrite(limited);
  }

  /** Puts limited functions in the place of the others. */
  private static final class Limiting extends ExprTransformCopy {

    private final long end;

    Limiting(long end) {
      this.end = end;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      return LiteralsOnly.concerns(function)
          ? LiteralsOnly.of(function, argument)
          : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      return function instanceof E_Multiply
          ? BoundedNumbers.product(left, right)
          : super.transform(function, left, right);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      String iri = function instanceof E_Function ? function.getFunctionIRI() : "";
      boolean matches = function instanceof E_Regex || iri.equals(XPATH + "matches");
      boolean replaces = function instanceof E_StrReplace || iri.equals(XPATH + "replace");
      if (matches && arguments.size() >= 2) {
        return RegexFunctions.regex(arguments, end);
      }
      if (replaces && arguments.size() >= 3) {
        return RegexFunctions.replace(arguments, end);
      }
      return iri.equals(POWER) && arguments.size() == 2
          ? BoundedNumbers.power(arguments)
          : super.transform(function, arguments);
    }
  }
}
