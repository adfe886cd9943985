package org.aseankg.web.http;

import java.util.List;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.library.Math_pow;

/**
 * Arithmetic on numbers of a reasonable size: a result of more than {@value #MOST_BITS} bits, some
 * thousand digits, is an error of the expression.
 */
public final class BoundedNumbers {

  /** The most bits a product may have. */
  static final int MOST_BITS = 16_384;

  private BoundedNumbers() {}

  /** The product of two expressions. */
  public static Expr product(Expr left, Expr right) {
    return new Product(left, right);
  }

  /** The function math:pow. */
  public static Expr power(ExprList arguments) {
    return new Power(arguments);
  }

  private static long bits(NodeValue value) {
    return value.isInteger() || value.isDecimal()
        ? value.getDecimal().unscaledValue().bitLength()
        : 0;
  }

  private static void require(double bits) {
    if (bits > MOST_BITS) {
      throw new ExprEvalException("The number is too large.");
    }
  }

  private static final class Product extends E_Multiply {

    Product(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue x, NodeValue y) {
      require((double) bits(x) + bits(y));
      return super.eval(x, y);
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Product(left, right);
    }
  }

  private static final class Power extends ExprFunctionN {

    private final Math_pow function = new Math_pow();

    Power(ExprList arguments) {
      super("pow", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      NodeValue base = values.get(0);
      NodeValue exponent = values.get(1);
      if (exponent.isInteger()) {
        require(bits(base) * exponent.getInteger().abs().doubleValue());
      }
      return function.exec(base, exponent);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Power(arguments);
    }
  }
}
