package org.aseankg.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** One run of a query that a user wrote, cut at a number of rows or triples. */
final class TextQuery {

  private static final Value YES = new Value(Value.Kind.LITERAL, "true", Value.BOOLEAN, "");
  private static final Value NO = new Value(Value.Kind.LITERAL, "false", Value.BOOLEAN, "");

  private final Query query;
  private final DatasetGraph dataset;
  private final long limit;

  TextQuery(Query query, DatasetGraph dataset, long limit) {
    this.query = query;
    this.dataset = dataset;
    this.limit = limit;
  }

  QueryResult run(Context context) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).context(context).build()) {
      if (query.isAskType()) {
        return yesOrNo(execution.ask());
      }
      if (query.isSelectType()) {
        RowSet rows = execution.select();
        return table(rows.getResultVars(), take(rows));
      }
      return graph(
          take(
              query.isDescribeType() ? execution.describeTriples() : execution.constructTriples()));
    }
  }

  /** The answer to ASK. */
  static QueryResult yesOrNo(boolean answer) {
    return result(
        QueryResult.Form.BOOLEAN,
        List.of(new Column(QueryResult.ANSWER, "boolean")),
        List.of(Map.of(QueryResult.ANSWER, answer ? YES : NO)));
  }

  /** The answer to SELECT. */
  static QueryResult table(List<Var> variables, List<Binding> solutions) {
    Rows rows = Rows.plain(variables, solutions);
    return result(QueryResult.Form.TABLE, rows.columns(), rows.rows());
  }

  /** The answer to CONSTRUCT and DESCRIBE. */
  static QueryResult graph(List<Triple> triples) {
    List<Map<String, Value>> rows = new ArrayList<>();
    for (Triple triple : triples) {
      rows.add(
          Map.of(
              "subject", value(triple.getSubject()),
              "predicate", value(triple.getPredicate()),
              "object", value(triple.getObject())));
    }
    return result(
        QueryResult.Form.GRAPH,
        List.of(
            new Column("subject", "iri"),
            new Column("predicate", "iri"),
            new Column("object", "any")),
        rows);
  }

  private <T> List<T> take(Iterator<T> items) {
    List<T> taken = new ArrayList<>();
    while (taken.size() < limit && items.hasNext()) {
      taken.add(items.next());
    }
    return taken;
  }

  private static Value value(Node node) {
    return Rows.value(node);
  }

  private static QueryResult result(
      QueryResult.Form form, List<Column> columns, List<Map<String, Value>> rows) {
    return new QueryResult(
        "", form, Map.of(), Optional.empty(), columns, rows, 1, OptionalInt.empty());
  }
}
