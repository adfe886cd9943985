package org.aseankg.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aseankg.model.PartialDate;

/**
 * The answer to a query.
 *
 * @param query name of the canned query; empty for a query given as text
 * @param form what kind of answer it is
 * @param parameters the arguments it was run with, defaults included, IRIs in full
 * @param asOf the date it was run for; empty where the query has no time
 * @param columns the columns, label columns included
 * @param rows values by column name; a value that is not bound is absent. A yes or no is one row
 *     with the column {@code answer}; a graph has the columns {@code subject}, {@code predicate}
 *     and {@code object}
 * @param page the page this is, from 1
 * @param next the page after this one, or empty at the end
 */
public record QueryResult(
    String query,
    Form form,
    Map<String, String> parameters,
    Optional<PartialDate> asOf,
    List<Column> columns,
    List<Map<String, Value>> rows,
    int page,
    OptionalInt next) {

  /** The column of a yes or no. */
  public static final String ANSWER = "answer";

  /** The kinds of answer SPARQL has. */
  public enum Form {
    TABLE,
    BOOLEAN,
    GRAPH
  }

  /** Whether there is nothing in it: no row, no triple, or a no. */
  public boolean isNegative() {
    return rows.isEmpty()
        || (form == Form.BOOLEAN && rows.get(0).get(ANSWER).text().equals("false"));
  }
}
