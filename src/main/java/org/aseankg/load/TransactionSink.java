package org.aseankg.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.infer.Inference;
import org.aseankg.load.LoadReport.Entry;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * Stores each source in a transaction of its own, with what follows from it: the statements that go
 * and those that come.
 */
final class TransactionSink implements SourceSink {

  /** Above so many changed statements it is cheaper to draw all that follows anew. */
  private static final int REDRAW_ABOVE = 200_000;

  private final KgStore store;
  private final Iris iris;
  private final Inference inference;

  TransactionSink(KgStore store, Iris iris, Inference inference) {
    this.store = store;
    this.iris = iris;
    this.inference = inference;
  }

  @Override
  public Entry take(ParsedSource source, boolean bundled) {
    Difference[] made = new Difference[1];
    store.write(
        dataset -> {
          made[0] = replace(dataset, source.graphName(), source.graph());
          new SourceRegister(dataset, iris).put(source, bundled);
        });
    Outcome outcome = made[0].hadStatements() ? Outcome.REPLACED : Outcome.LOADED;
    return new Entry(
        source.file(),
        source.graphName(),
        outcome,
        made[0].added().size(),
        made[0].removed().size(),
        source.findings());
  }

  /** Removes a source with all that follows from it. */
  Entry remove(String graphName) {
    Difference[] made = new Difference[1];
    store.write(
        dataset -> {
          made[0] = replace(dataset, graphName, Graph.emptyGraph);
          new SourceRegister(dataset, iris).remove(graphName);
        });
    return new Entry("", graphName, Outcome.REMOVED, 0, made[0].removed().size(), List.of());
  }

  private Difference replace(DatasetGraph dataset, String graphName, Graph now) {
    Node name = NodeFactory.createURI(graphName);
    Difference difference = Difference.between(dataset.getGraph(name), now);
    Runnable change =
        () -> {
          difference.removed().forEach(t -> dataset.delete(Quad.create(name, t)));
          difference.added().forEach(t -> dataset.add(Quad.create(name, t)));
        };
    if (difference.added().size() + difference.removed().size() > REDRAW_ABOVE) {
      change.run();
      redraw(dataset);
    } else {
      inference.apply(dataset, difference.touched(), change);
    }
    return difference;
  }

  /** Draws all that follows anew. */
  void redraw(DatasetGraph dataset) {
    dataset.removeGraph(NodeFactory.createURI(iris.inferredGraph()));
    inference.drawEverything(dataset, dataset::add);
  }

  /** The statements by which one graph differs from another. */
  record Difference(List<Triple> added, List<Triple> removed, boolean hadStatements) {

    static Difference between(Graph before, Graph after) {
      List<Triple> added = new ArrayList<>();
      List<Triple> removed = new ArrayList<>();
      boolean hadStatements = !before.isEmpty();
      after.find().filterKeep(t -> !hadStatements || !before.contains(t)).forEach(added::add);
      before.find().filterKeep(t -> !after.contains(t)).forEach(removed::add);
      return new Difference(added, removed, hadStatements);
    }

    Set<Node> touched() {
      Set<Node> nodes = new HashSet<>();
      for (List<Triple> triples : List.of(added, removed)) {
        for (Triple triple : triples) {
          nodes.add(triple.getSubject());
          if (triple.getObject().isURI()) {
            nodes.add(triple.getObject());
          }
        }
      }
      return nodes;
    }
  }
}
