package org.aseankg.query;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.aseankg.InvalidInputException;

/** SPARQL that a user wrote. */
final class SparqlText {

  /** Far above any query written by a person. */
  private static final int LONGEST = 200_000;

  private SparqlText() {}

  /**
   * Parses a query.
   *
   * @throws InvalidInputException with line and column if it is no SPARQL 1.1 query, or an update
   */
  static Query parse(String text) {
    if (text.length() > LONGEST) {
      throw new InvalidInputException(
          "The query has " + text.length() + " characters: expected at most " + LONGEST + ".");
    }
    try {
      return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw new InvalidInputException(
          "The query cannot be read"
              + (e.getLine() > 0 ? " at line " + e.getLine() + ", column " + e.getColumn() : "")
              + ": expected SELECT, ASK, CONSTRUCT or DESCRIBE of SPARQL 1.1 ("
              + firstLine(e)
              + ").",
          e);
    } catch (StackOverflowError e) {
      throw new InvalidInputException("The query is nested too deeply to be read.");
    }
  }

  private static String firstLine(QueryParseException e) {
    return e.getMessage() == null
        ? "nested too deeply"
        : e.getMessage().lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
  }
}
