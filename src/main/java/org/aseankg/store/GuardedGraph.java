package org.aseankg.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph in which a path is searched for: every step looks whether the query was stopped. */
final class GuardedGraph extends WrappedGraph {

  private final AtomicBoolean stopped;

  GuardedGraph(Graph graph, AtomicBoolean stopped) {
    super(graph);
    this.stopped = stopped;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return watched(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return watched(super.find(subject, predicate, object));
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    GuardedSolutions.requireRunning(stopped);
    return super.contains(subject, predicate, object);
  }

  private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
    GuardedSolutions.requireRunning(stopped);
    return found.mapWith(
        triple -> {
          GuardedSolutions.requireRunning(stopped);
          return triple;
        });
  }
}
