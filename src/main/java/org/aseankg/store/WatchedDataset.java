package org.aseankg.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/** A dataset whose changes are told: only what really changes it, in the form it is stored in. */
public class WatchedDataset extends DatasetGraphWrapper {

  /**
   * So many statements are gathered before they are removed, since none may go while others are
   * read.
   */
  private static final int BATCH = 1_000;

  private final QuadListener listener;

  public WatchedDataset(DatasetGraph dataset, QuadListener listener) {
    super(dataset);
    this.listener = listener;
  }

  /** The form in which a statement is told and stored. */
  protected Quad form(Quad quad) {
    return StoredForm.of(quad);
  }

  @Override
  public void add(Quad quad) {
    if (!listener.listensTo(quad.getGraph())) {
      get().add(quad);
      return;
    }
    Quad stored = form(quad);
    if (!get().contains(stored)) {
      listener.added(stored);
      get().add(stored);
    }
  }

  @Override
  public void delete(Quad quad) {
    if (!listener.listensTo(quad.getGraph())) {
      get().delete(quad);
      return;
    }
    Quad stored = form(quad);
    if (get().contains(stored)) {
      listener.removed(stored);
      get().delete(stored);
    }
  }

  /** Tells of a change that was made already, beside this watch. */
  public void tell(Iterable<Quad> came, Iterable<Quad> went) {
    went.forEach(listener::removed);
    came.forEach(listener::added);
  }

  @Override
  public void add(Node g, Node s, Node p, Node o) {
    add(Quad.create(g, s, p, o));
  }

  @Override
  public void delete(Node g, Node s, Node p, Node o) {
    delete(Quad.create(g, s, p, o));
  }

  @Override
  public void deleteAny(Node g, Node s, Node p, Node o) {
    List<Quad> batch;
    do {
      batch = batch(g, s, p, o);
      batch.forEach(this::delete);
    } while (batch.size() == BATCH);
  }

  private List<Quad> batch(Node g, Node s, Node p, Node o) {
    List<Quad> batch = new ArrayList<>(BATCH);
    Iterator<Quad> found = get().find(g, s, p, o);
    try {
      while (found.hasNext() && batch.size() < BATCH) {
        batch.add(found.next());
      }
    } finally {
      Iter.close(found);
    }
    return batch;
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    removeGraph(name);
    graph.find().forEach(t -> add(Quad.create(name, t)));
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isUnionGraph(name) ? get().getGraph(name) : GraphView.createNamedGraph(this, name);
  }
}
