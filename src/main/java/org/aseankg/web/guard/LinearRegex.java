package org.aseankg.web.guard;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.aseankg.web.http.Shown;

/**
 * A regular expression of a query, matched in time that grows with the text and no faster, whatever
 * the expression is (RE2), and stopped when the time of the query is up. Java's own engine can take
 * exponential time without so much as reading a character, so that nothing stops it. RE2 has no
 * back-references and does not look around; XPath, which SPARQL takes its expressions from, does
 * not look around either.
 */
final class LinearRegex {

  /** Steps; each letter of a text may take them all. */
  private static final long LARGEST = 100_000;

  private final Pattern pattern;
  private final long end;

  /**
   * @param flags as SPARQL has them: {@code i}, {@code s}, {@code m}, {@code x}, {@code q}
   * @param end the nanosecond at which it stops
   * @throws ExprEvalException if it is no expression, or no flag
   */
  LinearRegex(String expression, String flags, long end) {
    this.end = end;
    int mask = 0;
    String text = flags.indexOf('q') >= 0 ? Pattern.quote(expression) : expression;
    for (char flag : flags.toCharArray()) {
      mask |= mask(flag);
    }
    if (RegexSize.of(text) > LARGEST) {
      throw new ExprEvalException(
          "The regular expression \""
              + Shown.of(expression)
              + "\" is too large with its repetitions written out: expected at most "
              + LARGEST
              + " letters and classes.");
    }
    boolean spaced = flags.indexOf('x') >= 0 && flags.indexOf('q') < 0;
    try {
      pattern = Pattern.compile(spaced ? withoutSpaces(text) : text, mask);
    } catch (PatternSyntaxException e) {
      throw new ExprEvalException(
          "The regular expression \""
              + Shown.of(expression)
              + "\" is not understood: "
              + e.getDescription()
              + " (back-references and looking around are not known here).");
    }
  }

  private static int mask(char flag) {
    return switch (flag) {
      case 'i' -> Pattern.CASE_INSENSITIVE;
      case 's' -> Pattern.DOTALL;
      case 'm' -> Pattern.MULTILINE;
      case 'x', 'q' -> 0;
      default ->
          throw new ExprEvalException(
              "There is no flag '" + flag + "' of regular expressions: expected i, s, m, x or q.");
    };
  }

  /** As XPath has it: white space counts only inside the brackets of a class. */
  private static String withoutSpaces(String expression) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\' && i + 1 < expression.length()) {
        kept.append(c).append(expression.charAt(++i));
        continue;
      }
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth > 0 || " \t\r\n".indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /**
   * Looks at what stands in the query itself, so that a mistake is told and not taken for no match.
   *
   * @throws QueryException if it is no expression
   */
  static void check(String expression, String flags) {
    try {
      new LinearRegex(expression, flags, 0);
    } catch (ExprEvalException e) {
      throw new QueryException(e.getMessage());
    }
  }

  /** Whether the text has a match. */
  boolean isIn(String text) {
    return matcher(text).find();
  }

  /**
   * The text with each match replaced; {@code $1} stands for a group.
   *
   * @throws ExprEvalException if the expression fits the empty text (XPath, FORX0003), or there is
   *     no such group
   */
  String replaceIn(String text, String replacement) {
    if (pattern.matcher("").find()) {
      throw new ExprEvalException(
          "The regular expression \"" + Shown.of(pattern.pattern()) + "\" fits the empty text.");
    }
    try {
      return matcher(text).replaceAll(replacement);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException(
          "The replacement \"" + Shown.of(replacement) + "\" has no such group.");
    }
  }

  private Matcher matcher(String text) {
    return pattern.matcher(new TimedText(text, end));
  }

  /** The text of a value that is a string with or without a language. */
  static String string(NodeValue value) {
    Node node = value.asNode();
    boolean isString =
        node.isLiteral() && (value.isString() || !node.getLiteralLanguage().isEmpty());
    if (!isString) {
      throw new ExprEvalException("Not a string: " + node);
    }
    return node.getLiteralLexicalForm();
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
