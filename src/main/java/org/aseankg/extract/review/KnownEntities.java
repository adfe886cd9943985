package org.aseankg.extract.review;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/** What the graph knows of an entity from other sources than the article in hand. */
final class KnownEntities {

  private static final int MOST = 2_000;

  private final KgStore store;
  private final Iris iris;

  KnownEntities(KgStore store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  /** Whether a source other than this one declares an entity. */
  boolean has(String reference, String source) {
    return !types(reference, source).isEmpty();
  }

  /** Its classes below that of its kind, by their names in the ontology. */
  Set<String> types(String reference, String source) {
    Node own = graph(source);
    Node inferred = NodeFactory.createURI(iris.inferredGraph());
    Set<String> types = new TreeSet<>();
    store.read(
        dataset -> {
          dataset
              .find(Node.ANY, node(reference), RDF.type.asNode(), Node.ANY)
              .forEachRemaining(
                  q -> {
                    if (!q.getGraph().equals(own)
                        && !q.getGraph().equals(inferred)
                        && q.getObject().isURI()
                        && q.getObject().getURI().startsWith(AKG.NS)) {
                      types.add(q.getObject().getURI().substring(AKG.NS.length()));
                    }
                  });
          return null;
        });
    return types;
  }

  /** Its names by language, the first of each. */
  Map<String, String> labels(String reference) {
    Map<String, String> labels = new TreeMap<>();
    store.read(
        dataset -> {
          dataset
              .find(Node.ANY, node(reference), External.LABEL, Node.ANY)
              .forEachRemaining(
                  q -> {
                    if (q.getObject().isLiteral()) {
                      labels.merge(
                          q.getObject().getLiteralLanguage(),
                          q.getObject().getLiteralLexicalForm(),
                          (a, b) -> a.compareTo(b) <= 0 ? a : b);
                    }
                  });
          return null;
        });
    return labels;
  }

  /** The subjects that have one of these entities as a value, at most so many. */
  Set<String> subjects(DatasetGraph dataset, Node property, String reference) {
    Set<String> found = new LinkedHashSet<>();
    var quads = dataset.find(Node.ANY, Node.ANY, property, node(reference));
    while (quads.hasNext() && found.size() < MOST) {
      Node subject = quads.next().getSubject();
      if (subject.isURI()) {
        iris.reference(subject.getURI()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The values of a property: references of entities, texts of literals. */
  Set<String> values(DatasetGraph dataset, String reference, Node property) {
    Set<String> found = new HashSet<>();
    dataset
        .find(Node.ANY, node(reference), property, Node.ANY)
        .forEachRemaining(
            q -> {
              if (q.getObject().isLiteral()) {
                found.add(q.getObject().getLiteralLexicalForm());
              } else if (q.getObject().isURI()) {
                Optional<String> other = iris.reference(q.getObject().getURI());
                other.ifPresent(found::add);
              }
            });
    return found;
  }

  KgStore store() {
    return store;
  }

  String graphOf(String source) {
    return iris.graph(source);
  }

  private Node graph(String source) {
    return NodeFactory.createURI(graphOf(source));
  }

  private Node node(String reference) {
    return NodeFactory.createURI(iris.entity(reference));
  }
}
