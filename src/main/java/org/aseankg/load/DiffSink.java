package org.aseankg.load;

import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.load.LoadReport.Entry;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.store.KgStore;

/** Changes nothing; tells which statements would come and go. */
final class DiffSink implements SourceSink {

  private final KgStore store;
  private final Consumer<Quad> added;
  private final Consumer<Quad> removed;

  DiffSink(KgStore store, Consumer<Quad> added, Consumer<Quad> removed) {
    this.store = store;
    this.added = added;
    this.removed = removed;
  }

  @Override
  public Entry take(ParsedSource source, boolean bundled) {
    var name = NodeFactory.createURI(source.graphName());
    return store.read(
        dataset -> {
          Graph before = dataset.getGraph(name);
          Graph after = source.graph();
          return new Entry(
              source.file(),
              source.graphName(),
              before.isEmpty() ? Outcome.LOADED : Outcome.REPLACED,
              tell(name, after.find().filterDrop(before::contains), added),
              tell(name, before.find().filterDrop(after::contains), removed),
              source.findings());
        });
  }

  private static long tell(Node graph, Iterator<Triple> triples, Consumer<Quad> to) {
    long count = 0;
    for (; triples.hasNext(); count++) {
      to.accept(Quad.create(graph, triples.next()));
    }
    return count;
  }
}
