package org.aseankg.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.aseankg.infer.Inference;
import org.aseankg.load.LoadReport.Entry;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.store.ChangeNote;
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
  private final String by;

  TransactionSink(KgStore store, Iris iris, Inference inference, String by) {
    this.by = by;
    this.store = store;
    this.iris = iris;
    this.inference = inference;
  }

  @Override
  public Entry take(ParsedSource source, boolean bundled) {
    if (bundled && isUsersOwn(source.graphName())) {
      return new Entry(
          source.file(), source.graphName(), Outcome.UNCHANGED, 0, 0, source.findings());
    }
    Change[] made = new Change[1];
    store.write(
        ChangeNote.of(by, "load", SourceRegister.fileName(source.file())),
        dataset -> {
          SourceRegister register = new SourceRegister(dataset, iris);
          boolean known = register.digestOf(source.graphName()).isPresent();
          made[0] = replace(dataset, source.graphName(), source.graph(), known);
          register.put(source, bundled);
        });
    return new Entry(
        source.file(),
        source.graphName(),
        made[0].outcome(),
        made[0].added(),
        made[0].removed(),
        source.findings());
  }

  /** What the user put in the place of a bundled source stays there. */
  private boolean isUsersOwn(String graphName) {
    return store.read(
        dataset -> {
          SourceRegister register = new SourceRegister(dataset, iris);
          return register.digestOf(graphName).isPresent()
              && !register.bundled().contains(graphName);
        });
  }

  /** Removes a source with all that follows from it. */
  Entry remove(String graphName) {
    Change[] made = new Change[1];
    store.write(
        ChangeNote.of(by, "remove", graphName),
        dataset -> {
          made[0] = replace(dataset, graphName, Graph.emptyGraph, true);
          new SourceRegister(dataset, iris).remove(graphName);
        });
    return new Entry("", graphName, Outcome.REMOVED, 0, made[0].removed(), List.of());
  }

  private Change replace(DatasetGraph dataset, String graphName, Graph now, boolean known) {
    Node name = NodeFactory.createURI(graphName);
    Outcome outcome = known ? Outcome.REPLACED : Outcome.LOADED;
    Graph before = dataset.getGraph(name);
    Optional<Difference> small = Difference.between(before, now, REDRAW_ABOVE);
    if (small.isEmpty()) {
      long added = Iter.count(now.find().filterDrop(before::contains));
      long removed = Iter.count(before.find().filterDrop(now::contains));
      dataset.removeGraph(name);
      now.find().forEach(t -> dataset.add(Quad.create(name, t)));
      redraw(dataset);
      return new Change(outcome, added, removed);
    }
    Difference difference = small.get();
    inference.apply(dataset, quads(name, difference.added()), quads(name, difference.removed()));
    return new Change(outcome, difference.added().size(), difference.removed().size());
  }

  private static List<Quad> quads(Node graph, List<Triple> triples) {
    return triples.stream().map(t -> Quad.create(graph, t)).toList();
  }

  /** Draws all that follows anew. */
  void redraw(DatasetGraph dataset) {
    inference.redraw(dataset);
  }

  /** What became of a source, in numbers of statements. */
  private record Change(Outcome outcome, long added, long removed) {}

  /** The statements by which one graph differs from another. */
  private record Difference(List<Triple> added, List<Triple> removed) {

    /** The difference; empty where it is of more than so many statements. */
    static Optional<Difference> between(Graph before, Graph after, int limit) {
      boolean fresh = before.isEmpty();
      List<Triple> added = new ArrayList<>();
      List<Triple> removed = new ArrayList<>();
      boolean small =
          collect(after.find().filterKeep(t -> fresh || !before.contains(t)), added, limit)
              && collect(before.find().filterDrop(after::contains), removed, limit);
      return small ? Optional.of(new Difference(added, removed)) : Optional.empty();
    }

    private static boolean collect(ExtendedIterator<Triple> from, List<Triple> to, int limit) {
      try {
        while (from.hasNext() && to.size() <= limit) {
          to.add(from.next());
        }
        return to.size() <= limit;
      } finally {
        from.close();
      }
    }
  }
}
