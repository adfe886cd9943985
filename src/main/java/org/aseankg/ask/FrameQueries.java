package org.aseankg.ask;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.aseankg.config.Bundle;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * The queries of {@code queries/ask/}. A question restricts their columns: each restriction becomes
 * a VALUES block on the syntax tree, so that nothing a user typed is ever read as SPARQL.
 */
final class FrameQueries {

  private static final String FOLDER = "queries/ask";
  private static final String ENDING = ".rq";

  private final Map<String, Query> queries = new HashMap<>();
  private final KgStore store;
  private final Duration timeout;

  FrameQueries(KgStore store, Iris iris, Duration timeout) {
    this.store = store;
    this.timeout = timeout;
    for (String file : Bundle.list(FOLDER, ENDING)) {
      String name = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
      queries.put(
          name, QueryFactory.create(iris.rebase(Bundle.text(file)), Syntax.syntaxSPARQL_11));
    }
  }

  /** Whether there is a query of that name with that column. */
  boolean hasColumn(String name, String column) {
    return queries.containsKey(name) && queries.get(name).getResultVars().contains(column);
  }

  /** The query with its columns restricted. */
  Query restricted(String name, Map<String, List<Node>> columns) {
    Query query = queries.get(name).cloneQuery();
    ElementGroup group = new ElementGroup();
    columns.forEach((column, terms) -> group.addElement(values(column, terms)));
    Set<Var> restricted = new HashSet<>();
    columns.keySet().forEach(c -> restricted.add(Var.alloc(c)));
    ElementGroup pattern = (ElementGroup) query.getQueryPattern();
    ((ElementGroup) required(pattern, restricted)).getElements().forEach(group::addElement);
    query.setQueryPattern(group);
    return query;
  }

  /** A column that is restricted must have a value: what offers it is no longer optional. */
  private static Element required(Element element, Set<Var> restricted) {
    if (element instanceof ElementOptional optional) {
      Element inner = required(optional.getOptionalElement(), restricted);
      return mentions(inner, restricted) ? inner : optional;
    }
    if (element instanceof ElementGroup group) {
      ElementGroup copy = new ElementGroup();
      for (Element e : group.getElements()) {
        // Each branch of a union has to give the column itself; an option beside it need not.
        Set<Var> missing = new HashSet<>(restricted);
        missing.removeIf(v -> gives(group, v, e instanceof ElementOptional));
        copy.addElement(required(e, missing));
      }
      return copy;
    }
    if (element instanceof ElementUnion union) {
      ElementUnion copy = new ElementUnion();
      union.getElements().forEach(e -> copy.addElement(required(e, restricted)));
      return copy;
    }
    return element;
  }

  private static boolean gives(ElementGroup group, Var variable, boolean inUnions) {
    return group.getElements().stream()
        .filter(e -> !(e instanceof ElementOptional))
        .filter(e -> inUnions || !(e instanceof ElementUnion))
        .anyMatch(e -> mentions(e, Set.of(variable)));
  }

  /** Whether an element has one of the variables outside of what is optional in it. */
  private static boolean mentions(Element element, Set<Var> variables) {
    if (element instanceof ElementPathBlock block) {
      for (TriplePath triple : block.getPattern()) {
        if (variables.contains(triple.getObject()) || variables.contains(triple.getSubject())) {
          return true;
        }
      }
      return false;
    }
    if (element instanceof ElementUnion union) {
      return union.getElements().stream().anyMatch(e -> mentions(e, variables));
    }
    if (element instanceof ElementBind bind) {
      return variables.contains(bind.getVar());
    }
    return element instanceof ElementGroup group
        && group.getElements().stream()
            .anyMatch(e -> !(e instanceof ElementOptional) && mentions(e, variables));
  }

  private static Element values(String column, List<Node> terms) {
    ElementData data = new ElementData();
    Var variable = Var.alloc(column);
    data.add(variable);
    terms.forEach(term -> data.add(BindingFactory.binding(variable, term)));
    return data;
  }

  /** The version of the data they run on. */
  String version() {
    return store.version();
  }

  /** The events that are part of events. */
  List<Node> parts(List<Node> events) {
    Map<String, List<Node>> columns = Map.of("property", List.of(AKG.partOf), "value", events);
    return run(restricted("attributes", columns)).stream()
        .map(r -> r.terms().get("subject"))
        .distinct()
        .toList();
  }

  /**
   * Runs a query made by {@link #restricted}.
   *
   * @throws org.aseankg.QueryCancelledException if it takes longer than a query may
   */
  List<Row> run(Query query) {
    return store.read(
        dataset -> {
          List<Row> rows = new ArrayList<>();
          try (QueryExec exec =
              QueryExec.dataset(dataset)
                  .query(query)
                  .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                  .build()) {
            exec.select().forEachRemaining(binding -> rows.add(row(binding)));
          } catch (QueryCancelledException e) {
            throw new org.aseankg.QueryCancelledException(
                "The question took longer than " + timeout.toSeconds() + " s to answer.");
          }
          return rows;
        });
  }

  private static Row row(Binding binding) {
    Map<String, Node> row = new LinkedHashMap<>();
    binding.forEach((variable, term) -> row.put(variable.getName(), term));
    return new Row(row);
  }
}
