package org.aseankg.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.ontology.KgOntology;
import org.aseankg.validate.UnionView;
import org.aseankg.vocab.Iris;

/**
 * What a source may refer to without declaring it: the reference tables, and the classes and
 * concepts of the ontology.
 */
final class ReferenceContext {

  /**
   * A table with more statements than this is looked at where it lies instead of being copied to
   * memory.
   */
  private static final int COPY_LIMIT = 200_000;

  private final Graph classTree;
  private final Graph stored = GraphMemFactory.createDefaultGraphSameTerm();
  private final Map<String, Graph> batch = new HashMap<>();

  ReferenceContext(KgOntology ontology) {
    this.classTree = ontology.classTree();
  }

  /** Takes the tables that the store holds, except those about to be replaced. */
  void takeStored(DatasetGraph dataset, Iris iris, Set<String> replaced) {
    String prefix = iris.graph("reference/");
    dataset
        .listGraphNodes()
        .forEachRemaining(
            g -> {
              if (g.getURI().startsWith(prefix) && !replaced.contains(g.getURI())) {
                dataset.getGraph(g).find().forEach(stored::add);
              }
            });
  }

  /** Takes a table of this load. */
  void take(ParsedSource table) {
    Graph graph = table.graph();
    if (graph.size() <= COPY_LIMIT) {
      Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
      GraphUtil.addInto(copy, graph);
      graph = copy;
    }
    batch.put(table.graphName(), graph);
  }

  /** Forgets a table that is not loaded after all. */
  void drop(ParsedSource table) {
    batch.remove(table.graphName());
  }

  /** All of it as one graph. */
  Graph graph() {
    Graph small = GraphMemFactory.createDefaultGraphSameTerm();
    List<Graph> graphs = new ArrayList<>(List.of(classTree, stored, small));
    for (Graph table : batch.values()) {
      if (table.size() <= COPY_LIMIT) {
        GraphUtil.addInto(small, table);
      } else {
        graphs.add(table);
      }
    }
    return new UnionView(Stream.of(graphs).flatMap(List::stream).toList());
  }
}
