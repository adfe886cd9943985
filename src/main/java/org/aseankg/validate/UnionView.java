package org.aseankg.validate;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

/**
 * Several graphs seen as one, without copying. A statement that stands in two of them is found
 * twice, which shapes do not mind: they look at sets of values.
 */
public final class UnionView extends GraphBase {

  private final List<Graph> graphs;

  public UnionView(List<Graph> graphs) {
    this.graphs = List.copyOf(graphs);
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    ExtendedIterator<Triple> found = NullIterator.instance();
    for (Graph graph : graphs) {
      found = found.andThen(graph.find(pattern));
    }
    return found;
  }

  @Override
  protected boolean graphBaseContains(Triple triple) {
    return graphs.stream().anyMatch(g -> g.contains(triple));
  }
}
