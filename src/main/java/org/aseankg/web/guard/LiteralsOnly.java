package org.aseankg.web.guard;

import java.util.Set;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * A function of dates and times, called with literals alone. Of anything else it is an error of the
 * expression, where the engine lets the whole query fail.
 */
final class LiteralsOnly extends ExprFunction1 {

  private static final Set<Class<? extends ExprFunction1>> FUNCTIONS =
      Set.of(
          E_DateTimeYear.class,
          E_DateTimeMonth.class,
          E_DateTimeDay.class,
          E_DateTimeHours.class,
          E_DateTimeMinutes.class,
          E_DateTimeSeconds.class,
          E_DateTimeTimezone.class,
          E_DateTimeTZ.class);

  private final ExprFunction1 function;

  private LiteralsOnly(ExprFunction1 function) {
    super(function.getArg(), function.getFunctionSymbol().getSymbol());
    this.function = function;
  }

  /** Whether a function is one of those. */
  static boolean concerns(ExprFunction1 function) {
    return FUNCTIONS.contains(function.getClass());
  }

  /** The function of another argument. */
  static Expr of(ExprFunction1 function, Expr argument) {
    return new LiteralsOnly((ExprFunction1) function.copy(argument));
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (!value.asNode().isLiteral()) {
      throw new ExprEvalException("Not a date or time: " + value.asNode());
    }
    return function.eval(value);
  }

  @Override
  public Expr copy(Expr argument) {
    return of(function, argument);
  }
}
