package org.aseankg.load;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.aseankg.store.KgStore;

/**
 * A named graph of the store, too large to be copied, that can be read outside a transaction: each
 * look-up is one of its own.
 */
final class StoredGraph extends GraphBase {

  private final KgStore store;
  private final Node name;

  StoredGraph(KgStore store, Node name) {
    this.store = store;
    this.name = name;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    List<Triple> found = store.read(d -> d.getGraph(name).find(pattern).toList());
    return WrappedIterator.create(found.iterator());
  }

  @Override
  protected boolean graphBaseContains(Triple triple) {
    return store.read(d -> d.getGraph(name).contains(triple));
  }

  @Override
  protected int graphBaseSize() {
    return store.read(d -> d.getGraph(name).size());
  }
}
