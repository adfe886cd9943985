package org.aseankg.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * What leads to an entity: relations, evidence, other entities, each in an order that is the same
 * in every store. Half of the graph may lead to one thing, so all is sorted into its list in one
 * pass, and no list grows beyond the end of the page that is wanted.
 */
final class LinksTo {

  /** How many statements are read between two looks at the clock. */
  private static final int STRIDE = 1_024;

  /** What says something about a relation without being one of its ends. */
  private static final Set<Node> ABOUT =
      Set.of(AKG.supports, AKG.source, AKG.onValue, AKG.certainty, AKG.basis);

  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);

  private final Graph graph;
  private final String ids;
  private final BooleanSupplier isLate;

  /**
   * @param isLate whether the time is up
   */
  LinksTo(DatasetGraph dataset, Iris iris, BooleanSupplier isLate) {
    this.graph = dataset.getUnionGraph();
    this.ids = iris.entity("");
    this.isLate = isLate;
  }

  /**
   * A page of what leads to an entity.
   *
   * @param more whether any list goes on after it
   */
  record Page(List<Node> relations, List<Node> evidence, List<Triple> incoming, boolean more) {}

  /**
   * Reads a page.
   *
   * @throws QueryCancelledException if the time is up before
   */
  Page read(Node entity, long offset, int size) {
    First<Node> relations = new First<>(BY_IRI, offset, size);
    First<Triple> incoming = new First<>(order(), offset, size);
    Iterator<Triple> all = graph.find(Node.ANY, Node.ANY, entity);
    for (int i = 1; all.hasNext(); i++) {
      Triple triple = all.next();
      if (!isPart(triple.getSubject())) {
        incoming.offer(triple);
      } else if (!ABOUT.contains(triple.getPredicate())) {
        relations.offer(triple.getSubject());
      }
      if (i % STRIDE == 0 && isLate.getAsBoolean()) {
        throw new QueryCancelledException();
      }
    }
    First<Node> evidence = evidence(entity, offset, size);
    return new Page(
        relations.page(),
        evidence.page(),
        incoming.page(),
        relations.goesOn() || evidence.goesOn() || incoming.goesOn());
  }

  /** The first evidence of a relation, one more than wanted where there is more. */
  List<Node> evidence(Node relation, int most) {
    return evidence(relation, 0, most).withNext();
  }

  private First<Node> evidence(Node thing, long offset, int size) {
    First<Node> found = new First<>(BY_IRI, offset, size);
    graph.find(Node.ANY, AKG.supports, thing).forEach(t -> found.offer(t.getSubject()));
    graph.find(Node.ANY, AKG.source, thing).forEach(t -> found.offer(t.getSubject()));
    graph
        .find(thing, AKG.inferredFrom, Node.ANY)
        .forEach(
            origin ->
                graph
                    .find(Node.ANY, AKG.supports, origin.getObject())
                    .forEach(t -> found.offer(t.getSubject())));
    return found;
  }

  /** Whether it is a part of an entity's description: a relation, evidence. */
  private boolean isPart(Node node) {
    return node.isURI() && node.getURI().indexOf('#') >= 0 && node.getURI().startsWith(ids);
  }

  /** Our own properties first. */
  private static Comparator<Triple> order() {
    return Comparator.comparing((Triple t) -> !t.getPredicate().getURI().startsWith(AKG.NS))
        .thenComparing(t -> t.getPredicate().getURI())
        .thenComparing(Triple::getSubject, BY_IRI);
  }

  /** The first of all that are offered, in an order, as far as a page reaches. */
  private static final class First<T> {

    private final TreeSet<T> kept;
    private final long offset;
    private final int size;

    First(Comparator<T> order, long offset, int size) {
      this.kept = new TreeSet<>(order);
      this.offset = offset;
      this.size = size;
    }

    void offer(T one) {
      kept.add(one);
      if (kept.size() > offset + size + 1) {
        kept.pollLast();
      }
    }

    boolean goesOn() {
      return kept.size() > offset + size;
    }

    List<T> page() {
      return kept.stream().skip(offset).limit(size).toList();
    }

    List<T> withNext() {
      return new ArrayList<>(kept);
    }
  }
}
