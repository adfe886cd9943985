package org.aseankg.web;

import java.util.Locale;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * Refuses queries that would make this server call another. The engine refuses them too when it
 * meets the clause; here they are refused before they run, {@code SERVICE SILENT} included, which
 * would otherwise pass for an empty answer.
 */
final class Federation {

  private Federation() {}

  /**
   * Checks a query.
   *
   * @throws RequestException if it has a SERVICE clause anywhere
   */
  static void refuse(Query query, String text) {
    if (mayNameService(text)) {
      Walker.walk(Algebra.compile(query), new Refusal(), new ExprVisitorBase());
    }
  }

  // A keyword may be written with Unicode escapes.
  private static boolean mayNameService(String text) {
    return text.indexOf('\\') >= 0 || text.toLowerCase(Locale.ROOT).contains("service");
  }

  private static final class Refusal extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      throw new RequestException(Problems.SERVICE);
    }
  }
}
