package org.aseankg.export;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset as queries see it that ask for its description: what is stored, with some graphs more.
 * Nothing of them is in the store, so that no load has to keep them in step.
 */
public final class DescribedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {

  private final DatasetGraph stored;
  private final Map<Node, Graph> more;

  /**
   * @param more graphs by name; a name that is stored, too, has the statements of both
   */
  public DescribedDataset(DatasetGraph stored, Map<Node, Graph> more) {
    super(stored);
    this.stored = stored;
    this.more = Map.copyOf(more);
  }

  /** The union of all graphs, as it is for the store. */
  @Override
  public Graph getDefaultGraph() {
    Graph union = stored.getUnionGraph();
    for (Graph graph : more.values()) {
      union = new Union(union, graph);
    }
    return union;
  }

  @Override
  public Graph getUnionGraph() {
    return getDefaultGraph();
  }

  @Override
  public Graph getGraph(Node name) {
    if (Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)) {
      return getDefaultGraph();
    }
    Graph added = more.get(name);
    return added == null ? stored.getGraph(name) : new Union(stored.getGraph(name), added);
  }

  @Override
  public boolean containsGraph(Node name) {
    return more.containsKey(name) || stored.containsGraph(name);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    Set<Node> names = new LinkedHashSet<>(more.keySet());
    stored.listGraphNodes().forEachRemaining(names::add);
    return names.iterator();
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    return g == null || g.equals(Node.ANY) ? findNG(g, s, p, o) : quads(g, s, p, o);
  }

  @Override
  public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
    if (g != null && !g.equals(Node.ANY)) {
      return quads(g, s, p, o);
    }
    return Iter.flatMap(listGraphNodes(), name -> quads(name, s, p, o));
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find() {
    return findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public boolean contains(Node g, Node s, Node p, Node o) {
    return find(g, s, p, o).hasNext();
  }

  @Override
  public boolean contains(Quad quad) {
    return find(quad).hasNext();
  }

  private Iterator<Quad> quads(Node name, Node s, Node p, Node o) {
    Iterator<Triple> triples = getGraph(name).find(s, p, o);
    return Iter.map(triples, t -> Quad.create(name, t));
  }
}
