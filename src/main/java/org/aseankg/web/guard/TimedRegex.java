package org.aseankg.web.guard;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/**
 * Regular expressions within the time of their query: each is first tried on a text that looks at
 * the clock itself.
 */
final class TimedRegex {

  private TimedRegex() {}

  /** The function REGEX. */
  static Expr regex(ExprList arguments, long end) {
    return new Regex(arguments, end);
  }

  /** The function REPLACE. */
  static Expr replace(ExprList arguments, long end) {
    return new Replace(arguments, end);
  }

  private static final class Regex extends E_Regex {

    private final long end;

    Regex(ExprList arguments, long end) {
      super(arguments.get(0), arguments.get(1), argument(arguments, 2));
      this.end = end;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      tryOut(values, 2, end);
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Regex(arguments, end);
    }
  }

  private static final class Replace extends E_StrReplace {

    private final long end;

    Replace(ExprList arguments, long end) {
      super(arguments.get(0), arguments.get(1), arguments.get(2), argument(arguments, 3));
      this.end = end;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      tryOut(values, 3, end);
      return super.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replace(arguments, end);
    }
  }

  private static Expr argument(ExprList arguments, int index) {
    return arguments.size() > index ? arguments.get(index) : null;
  }

  /** Goes through all matches; wrong arguments are left to the function itself. */
  private static void tryOut(List<NodeValue> values, int flagsAt, long end) {
    boolean proper =
        values.stream().allMatch(v -> v == null || v.asNode().isLiteral()) && values.size() >= 2;
    if (!proper) {
      return;
    }
    String flags =
        values.size() > flagsAt && values.get(flagsAt) != null ? lexical(values, flagsAt) : null;
    Matcher matcher =
        RegexEngine.makePattern("Regex", lexical(values, 1), flags)
            .matcher(new TimedText(lexical(values, 0), end));
    while (matcher.find()) {
      // each step is timed
    }
  }

  private static String lexical(List<NodeValue> values, int index) {
    return values.get(index).asNode().getLiteralLexicalForm();
  }

  /** A text that stops whoever reads it once the time is up. */
  private record TimedText(String text, long end) implements CharSequence {

    @Override
    public char charAt(int index) {
      // Looking at the clock costs as much as many characters.
      if ((index & 7) == 0 && System.nanoTime() - end > 0) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new TimedText(text.substring(from, to), end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
