package org.aseankg.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.validate.UnionView;
import org.aseankg.vocab.Iris;

/**
 * What a source may refer to without declaring it: the reference tables, and the classes and
 * concepts of the ontology. A table of this load stands in for the one of its name in the store.
 */
final class ReferenceContext {

  /** A table with more statements is looked at where it lies instead of being copied to memory. */
  private static final int COPY_LIMIT = 200_000;

  private final KgStore store;
  private final String prefix;
  private final Graph classTree;
  private final Map<String, Graph> batch = new HashMap<>();
  private Map<String, Graph> stored;
  private Graph merged;

  ReferenceContext(KgStore store, Iris iris, KgOntology ontology) {
    this.store = store;
    this.prefix = iris.graph("reference/");
    this.classTree = ontology.classTree();
  }

  /** Takes a table of this load; its graph must stay open as long as this is used. */
  void take(ParsedSource table) {
    batch.put(table.graphName(), table.graph());
    merged = null;
  }

  /** Forgets a table that is not loaded after all. */
  void drop(ParsedSource table) {
    batch.remove(table.graphName());
    merged = null;
  }

  /** All of it as one graph. Two threads may ask: one that reads ahead, and one that loads. */
  synchronized Graph graph() {
    if (merged == null) {
      if (stored == null) {
        stored = readStored();
      }
      merged = merge();
    }
    return merged;
  }

  /** Whether the source is a table, as a file of quads may hold some. */
  boolean isTable(ParsedSource source) {
    return source.graphName().startsWith(prefix);
  }

  /** As {@link #graph}, with tables that come in the same file as what is to be looked at. */
  synchronized Graph graphWith(List<ParsedSource> tables) {
    if (tables.isEmpty()) {
      return graph();
    }
    graph();
    Map<String, Graph> all = new HashMap<>(stored);
    all.putAll(batch);
    tables.forEach(t -> all.put(t.graphName(), t.graph()));
    return merge(all);
  }

  private Graph merge() {
    Map<String, Graph> tables = new HashMap<>(stored);
    tables.putAll(batch);
    return merge(tables);
  }

  private Graph merge(Map<String, Graph> tables) {
    Graph small = GraphMemFactory.createDefaultGraphSameTerm();
    GraphUtil.addInto(small, classTree);
    List<Graph> graphs = new ArrayList<>(List.of(small));
    for (Graph table : tables.values()) {
      if (isSmall(table)) {
        GraphUtil.addInto(small, table);
      } else {
        graphs.add(table);
      }
    }
    return new UnionView(graphs);
  }

  private Map<String, Graph> readStored() {
    return store.read(
        dataset -> {
          Map<String, Graph> found = new HashMap<>();
          dataset
              .listGraphNodes()
              .forEachRemaining(
                  g -> {
                    if (g.getURI().startsWith(prefix)) {
                      Graph graph = dataset.getGraph(g);
                      found.put(
                          g.getURI(), isSmall(graph) ? copy(graph) : new StoredGraph(store, g));
                    }
                  });
          return found;
        });
  }

  private static Graph copy(Graph graph) {
    Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
    GraphUtil.addInto(copy, graph);
    return copy;
  }

  private static boolean isSmall(Graph graph) {
    return graph.size() <= COPY_LIMIT;
  }
}
