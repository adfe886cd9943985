package org.aseankg.load;

import java.util.function.Consumer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.load.LoadReport.Entry;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.load.TransactionSink.Difference;
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
    Difference difference = store.read(d -> Difference.between(d.getGraph(name), source.graph()));
    difference.removed().forEach(t -> removed.accept(Quad.create(name, t)));
    difference.added().forEach(t -> added.accept(Quad.create(name, t)));
    Outcome outcome = difference.hadStatements() ? Outcome.REPLACED : Outcome.LOADED;
    return new Entry(
        source.file(),
        source.graphName(),
        outcome,
        difference.added().size(),
        difference.removed().size(),
        source.findings());
  }
}
