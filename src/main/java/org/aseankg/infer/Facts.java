package org.aseankg.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.vocab.Iris;

/** What sources state; nothing that was inferred, and nothing about the graphs themselves. */
public abstract class Facts {

  private Facts() {}

  /** What all sources of a dataset state together. */
  public static Facts of(DatasetGraph dataset, Iris iris) {
    return new Facts() {
      @Override
      Iterator<Triple> find(Node s, Node p, Node o) {
        return Iter.map(quads(dataset, iris, Triple.create(s, p, o)), Quad::asTriple);
      }
    };
  }

  /** What sources state, with the graph of each statement. All graphs of a store have names. */
  static Iterator<Quad> quads(DatasetGraph dataset, Iris iris, Triple pattern) {
    Node inferred = NodeFactory.createURI(iris.inferredGraph());
    Node description = NodeFactory.createURI(iris.descriptionGraph());
    return Iter.filter(
        dataset.findNG(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject()),
        q -> !q.getGraph().equals(inferred) && !q.getGraph().equals(description));
  }

  /** What one graph states. */
  public static Facts of(Graph graph) {
    return new Facts() {
      @Override
      Iterator<Triple> find(Node s, Node p, Node o) {
        return graph.find(s, p, o);
      }
    };
  }

  /**
   * The same, every answer kept: for many questions about few subjects while nothing changes. Costs
   * memory for all that is asked.
   */
  static Facts remembering(Facts facts) {
    Map<Node, Set<Triple>> about = new HashMap<>();
    Map<Triple, Set<Triple>> others = new HashMap<>();
    return new Facts() {
      @Override
      Iterator<Triple> find(Node s, Node p, Node o) {
        if (!s.isConcrete()) {
          return others
              .computeIfAbsent(Triple.create(s, p, o), k -> Iter.toSet(facts.find(s, p, o)))
              .iterator();
        }
        Triple pattern = Triple.create(s, p, o);
        Set<Triple> known = about.computeIfAbsent(s, facts::about);
        return Iter.filter(known.iterator(), pattern::matches);
      }
    };
  }

  /** What is stated after a change, while a store still holds what was before. */
  Facts after(Change change) {
    Graph come = GraphMemFactory.createDefaultGraphSameTerm();
    change.come().forEach(come::add);
    Facts before = this;
    return new Facts() {
      @Override
      Iterator<Triple> find(Node s, Node p, Node o) {
        Iterator<Triple> stays = Iter.filter(before.find(s, p, o), t -> !change.gone().contains(t));
        return Iter.concat(stays, come.find(s, p, o));
      }
    };
  }

  abstract Iterator<Triple> find(Node subject, Node property, Node object);

  /** Every statement about a subject, each once. */
  Set<Triple> about(Node subject) {
    Set<Triple> triples = new LinkedHashSet<>();
    find(subject, Node.ANY, Node.ANY).forEachRemaining(triples::add);
    return triples;
  }

  List<Node> objects(Node subject, Node property) {
    return distinct(Iter.map(find(subject, property, Node.ANY), Triple::getObject));
  }

  List<Node> subjects(Node property, Node object) {
    return distinct(Iter.map(find(Node.ANY, property, object), Triple::getSubject));
  }

  Optional<Node> object(Node subject, Node property) {
    Iterator<Triple> found = find(subject, property, Node.ANY);
    try {
      return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    } finally {
      Iter.close(found);
    }
  }

  boolean contains(Triple triple) {
    return contains(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  boolean contains(Node subject, Node property, Node object) {
    Iterator<Triple> found = find(subject, property, object);
    try {
      return found.hasNext();
    } finally {
      Iter.close(found);
    }
  }

  private static List<Node> distinct(Iterator<Node> nodes) {
    Set<Node> found = new LinkedHashSet<>();
    nodes.forEachRemaining(found::add);
    return new ArrayList<>(found);
  }
}
