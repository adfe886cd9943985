package org.aseankg.load;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.InvalidInputException;
import org.aseankg.store.QuadListener;
import org.aseankg.vocab.Iris;

/**
 * What a change by hand comes down to: the statements that come and those that go, however often
 * they came and went meanwhile. Refuses what nobody writes by hand.
 */
final class NetChange implements QuadListener {

  /** So many statements one change by hand may touch; more is loaded from a file. */
  static final int LIMIT = 200_000;

  private final Set<Node> made;
  private final Set<Quad> added = new LinkedHashSet<>();
  private final Set<Quad> removed = new LinkedHashSet<>();

  NetChange(Iris iris) {
    made =
        Set.of(
            NodeFactory.createURI(iris.inferredGraph()),
            NodeFactory.createURI(iris.descriptionGraph()),
            NodeFactory.createURI(iris.ontologyGraph()));
  }

  @Override
  public boolean listensTo(Node graph) {
    return true;
  }

  @Override
  public void added(Quad quad) {
    requireWritable(quad.getGraph());
    requireNamed(quad.getSubject());
    requireNamed(quad.getObject());
    if (!removed.remove(quad)) {
      added.add(quad);
    }
    requireSmall();
  }

  @Override
  public void removed(Quad quad) {
    requireWritable(quad.getGraph());
    if (!added.remove(quad)) {
      removed.add(quad);
    }
    requireSmall();
  }

  /** Whether a graph is made by the program itself. */
  boolean isMadeHere(Node graph) {
    return made.contains(graph);
  }

  /**
   * Refuses a graph that is not written by hand.
   *
   * @throws InvalidInputException if it is the default graph or one that the program makes
   */
  void requireWritable(Node graph) {
    if (Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
      throw new InvalidInputException(
          "The default graph is the union of all named graphs and holds nothing itself: expected"
              + " the name of the graph to write to.");
    }
    if (!graph.isURI()) {
      throw new InvalidInputException("A graph without a name cannot be written: expected an IRI.");
    }
    if (isMadeHere(graph)) {
      throw new InvalidInputException(
          "The graph <"
              + graph.getURI()
              + "> is made by the program itself and never written by hand: expected another.");
    }
  }

  private static void requireNamed(Node node) {
    if (node.isBlank()) {
      throw new InvalidInputException(
          "There is a blank node in what would be written: expected an IRI for every node.");
    }
  }

  private void requireSmall() {
    if (size() > LIMIT) {
      throw new InvalidInputException(
          "The change has more than "
              + LIMIT
              + " statements: expected fewer, or a file that is loaded.");
    }
  }

  Set<Quad> added() {
    return Collections.unmodifiableSet(added);
  }

  Set<Quad> removed() {
    return Collections.unmodifiableSet(removed);
  }

  int size() {
    return added.size() + removed.size();
  }

  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }

  /** The graphs that are touched. */
  Set<Node> graphs() {
    Set<Node> graphs = new LinkedHashSet<>();
    added.forEach(q -> graphs.add(q.getGraph()));
    removed.forEach(q -> graphs.add(q.getGraph()));
    return graphs;
  }
}
