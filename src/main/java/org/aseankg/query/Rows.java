package org.aseankg.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.aseankg.vocab.Iris;

/** Makes the rows of an answer from solutions and puts a label beside every IRI. */
final class Rows {

  private final List<Column> columns;
  private final List<Map<String, Value>> rows;

  private Rows(List<Column> columns, List<Map<String, Value>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Rows of declared columns, with their labels. */
  static Rows labelled(
      List<Column> declared,
      List<Binding> solutions,
      DatasetGraph dataset,
      Iris iris,
      String lang) {
    Map<Node, Value> labels = new Labels(dataset, iris, lang).of(resources(declared, solutions));
    List<Column> columns = new ArrayList<>();
    for (Column column : declared) {
      columns.add(column);
      if (column.isIri()) {
        columns.add(new Column(Column.labelOf(column.name()), "text"));
      }
    }
    List<Map<String, Value>> rows = new ArrayList<>(solutions.size());
    for (Binding solution : solutions) {
      rows.add(row(declared, solution, labels));
    }
    return new Rows(columns, LanguageChoice.of(declared, rows, lang));
  }

  /** Rows of a query nobody has described: the types are read from the values, without labels. */
  static Rows plain(List<Var> variables, List<Binding> solutions) {
    List<Map<String, Value>> rows = new ArrayList<>(solutions.size());
    List<Column> untyped = variables.stream().map(v -> new Column(v.getName(), "any")).toList();
    for (Binding solution : solutions) {
      rows.add(row(untyped, solution, Map.of()));
    }
    return new Rows(untyped.stream().map(c -> typed(c, rows)).toList(), rows);
  }

  List<Column> columns() {
    return columns;
  }

  List<Map<String, Value>> rows() {
    return rows;
  }

  private static Column typed(Column column, List<Map<String, Value>> rows) {
    List<String> types =
        rows.stream()
            .map(r -> r.get(column.name()))
            .filter(v -> v != null)
            .map(Value::type)
            .distinct()
            .limit(2)
            .toList();
    return types.size() == 1 ? new Column(column.name(), types.get(0)) : column;
  }

  private static Set<Node> resources(List<Column> columns, List<Binding> solutions) {
    List<Var> variables =
        columns.stream().filter(Column::isIri).map(c -> Var.alloc(c.name())).toList();
    Set<Node> resources = new LinkedHashSet<>();
    for (Binding solution : solutions) {
      for (Var variable : variables) {
        Node node = solution.get(variable);
        if (node != null && node.isURI()) {
          resources.add(node);
        }
      }
    }
    return resources;
  }

  private static Map<String, Value> row(
      List<Column> columns, Binding solution, Map<Node, Value> labels) {
    Map<String, Value> row = new LinkedHashMap<>(columns.size() * 2);
    for (Column column : columns) {
      Node node = solution.get(column.name());
      if (node != null) {
        row.put(column.name(), value(node));
        Value label = labels.get(node);
        if (label != null) {
          row.put(Column.labelOf(column.name()), label);
        }
      }
    }
    return row;
  }

  static Value value(Node node) {
    if (node.isURI()) {
      return Value.iri(node.getURI());
    }
    if (node.isBlank()) {
      return new Value(Value.Kind.BLANK, node.getBlankNodeLabel(), "", "");
    }
    return new Value(
        Value.Kind.LITERAL,
        node.getLiteralLexicalForm(),
        node.getLiteralDatatypeURI(),
        node.getLiteralLanguage());
  }
}
