package org.aseankg.query;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.aseankg.InvalidInputException;

/** SPARQL that a user wrote: parsed, and refused where it would reach another host. */
final class SparqlText {

  /** Far above any query written by a person. */
  private static final int LONGEST = 200_000;

  private SparqlText() {}

  /**
   * Parses a query.
   *
   * @throws InvalidInputException with line and column if it is no SPARQL 1.1 query, if it is an
   *     update, or if it asks another server
   */
  static Query parse(String text) {
    if (text.length() > LONGEST) {
      throw new InvalidInputException(
          "The query has " + text.length() + " characters: expected at most " + LONGEST + ".");
    }
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      refuseService(query);
      return query;
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

  private static void refuseService(Query query) {
    if (query.getQueryPattern() != null) {
      Walker.walk(Algebra.compile(query), new Refusal(), new ExprVisitorBase());
    }
  }

  private static final class Refusal extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      throw new InvalidInputException(
          "The query uses SERVICE: queries are answered from this graph alone.");
    }
  }
}
