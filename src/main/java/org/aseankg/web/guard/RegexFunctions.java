package org.aseankg.web.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** The functions REGEX and REPLACE by {@link LinearRegex}. */
final class RegexFunctions {

  private RegexFunctions() {}

  /**
   * The function REGEX.
   *
   * @throws org.apache.jena.query.QueryException if the expression stands in the query and is none
   */
  static Expr regex(ExprList arguments, long end) {
    check(arguments, 1, 2);
    return new Regex(arguments, end);
  }

  /** The function REPLACE; fails as {@link #regex}. */
  static Expr replace(ExprList arguments, long end) {
    check(arguments, 1, 3);
    return new Replace(arguments, end);
  }

  private static void check(ExprList arguments, int expressionAt, int flagsAt) {
    Expr expression = arguments.get(expressionAt);
    Expr flags = argument(arguments, flagsAt);
    if (isString(expression) && (flags == null || isString(flags))) {
      LinearRegex.check(
          expression.getConstant().asString(), flags == null ? "" : flags.getConstant().asString());
    }
  }

  private static boolean isString(Expr expr) {
    return expr.isConstant() && expr.getConstant().isString();
  }

  private static Expr argument(ExprList arguments, int index) {
    return arguments.size() > index ? arguments.get(index) : null;
  }

  /** The expression of a call, kept from one solution to the next as long as it is the same. */
  private static final class Compiled {

    private final long end;
    private String expression = "";
    private String flags = "";
    private LinearRegex regex;

    Compiled(long end) {
      this.end = end;
    }

    LinearRegex of(List<NodeValue> values, int flagsAt) {
      String newExpression = LinearRegex.string(values.get(1));
      String newFlags =
          values.size() > flagsAt && values.get(flagsAt) != null
              ? LinearRegex.string(values.get(flagsAt))
              : "";
      if (regex == null || !expression.equals(newExpression) || !flags.equals(newFlags)) {
        regex = new LinearRegex(newExpression, newFlags, end);
        expression = newExpression;
        flags = newFlags;
      }
      return regex;
    }
  }

  private static final class Regex extends E_Regex {

    private final long end;
    private final Compiled compiled;

    Regex(ExprList arguments, long end) {
      super(arguments.get(0), arguments.get(1), argument(arguments, 2));
      this.end = end;
      this.compiled = new Compiled(end);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      String text = LinearRegex.string(values.get(0));
      return NodeValue.makeBoolean(compiled.of(values, 2).isIn(text));
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Regex(arguments, end);
    }
  }

  private static final class Replace extends E_StrReplace {

    private final long end;
    private final Compiled compiled;

    Replace(ExprList arguments, long end) {
      super(arguments.get(0), arguments.get(1), arguments.get(2), argument(arguments, 3));
      this.end = end;
      this.compiled = new Compiled(end);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      String text = LinearRegex.string(values.get(0));
      String replacement = LinearRegex.string(values.get(2));
      return like(values.get(0).asNode(), compiled.of(values, 3).replaceIn(text, replacement));
    }

    /** A string with the language, or the datatype, of another. */
    private static NodeValue like(Node other, String text) {
      String language = other.getLiteralLanguage();
      return NodeValue.makeNode(
          language.isEmpty()
              ? NodeFactory.createLiteralDT(text, other.getLiteralDatatype())
              : NodeFactory.createLiteralLang(text, language));
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replace(arguments, end);
    }
  }
}
