package org.aseankg.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * Triples that are found in the order they were given in, so that a writer that takes a graph
 * writes the same bytes for the same data.
 */
public final class OrderedGraph extends GraphBase {

  private final List<Triple> triples;
  private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();

  /**
   * @param triples each once
   */
  public OrderedGraph(List<Triple> triples) {
    this.triples = triples;
    triples.forEach(t -> bySubject.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(t));
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    List<Triple> candidates =
        pattern.getMatchSubject() == null
            ? triples
            : bySubject.getOrDefault(pattern.getMatchSubject(), List.of());
    return WrappedIterator.create(candidates.stream().filter(pattern::matches).iterator());
  }

  @Override
  protected int graphBaseSize() {
    return triples.size();
  }
}
