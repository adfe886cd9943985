package org.aseankg.describe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.Iris;

/**
 * The queries of {@code queries/describe/entity/}, parsed once. What they are about is put in as a
 * term, so that no IRI is ever read as SPARQL.
 */
final class EntityQueries {

  static final Var NODE = Var.alloc("node");
  static final Var PROPERTY = Var.alloc("property");
  static final Var VALUE = Var.alloc("value");

  private static final Var ENTITY = Var.alloc("entity");
  private static final String FOLDER = "queries/describe/entity";
  private static final String ENDING = ".rq";

  private final Map<String, Query> queries = new HashMap<>();
  private final Iris iris;
  private final Duration timeout;

  /**
   * @param timeout how long one of them may run
   */
  EntityQueries(Iris iris, Duration timeout) {
    this.iris = iris;
    this.timeout = timeout;
    for (String file : Bundle.list(FOLDER, ENDING)) {
      String name = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
      String text = iris.rebase(Bundle.text(file));
      queries.put(name, QueryFactory.create(text, Syntax.syntaxSPARQL_11));
    }
  }

  /** What leads to entities of a dataset; reads no longer than a query may run. */
  LinksTo linksIn(DatasetGraph dataset) {
    long end = System.nanoTime() + timeout.toNanos();
    return new LinksTo(dataset, iris, () -> System.nanoTime() - end > 0);
  }

  /** Some rows of a query about one entity. */
  List<Binding> about(Node entity, String name, DatasetGraph dataset, long offset, long count) {
    Query query = queries.get(name).cloneQuery();
    query.setOffset(offset);
    query.setLimit(count);
    return rows(QueryExec.dataset(dataset).query(query).substitution(ENTITY, entity));
  }

  /** All rows of a query about several nodes. */
  List<Binding> of(Collection<Node> nodes, String name, DatasetGraph dataset) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    Query query = queries.get(name).cloneQuery();
    ElementData values = new ElementData();
    values.add(NODE);
    nodes.forEach(n -> values.add(BindingFactory.binding(NODE, n)));
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(values);
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
    query.setQueryPattern(pattern);
    return rows(QueryExec.dataset(dataset).query(query));
  }

  private List<Binding> rows(QueryExecBuilder exec) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec run = exec.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS).build()) {
      run.select().forEachRemaining(rows::add);
    }
    return rows;
  }
}
