package org.aseankg.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.vocab.Iris;

/** Tells links to other data sets, and to which. */
final class LinkTargets {

  private static final Set<Node> PREDICATES =
      Set.copyOf(
          List.of(
              OWL.sameAs.asNode(),
              SKOS.exactMatch.asNode(),
              SKOS.closeMatch.asNode(),
              SKOS.broadMatch.asNode(),
              SKOS.narrowMatch.asNode(),
              SKOS.relatedMatch.asNode(),
              RDFS.seeAlso.asNode()));

  private final String base;
  private final Map<String, Node> known = new TreeMap<>();

  /**
   * @param metadata names the data sets that are known, with what their IRIs begin with
   */
  LinkTargets(Graph metadata, Iris iris) {
    base = iris.base();
    metadata
        .find(Node.ANY, Terms.URI_SPACE, Node.ANY)
        .forEach(t -> known.put(t.getObject().getLiteralLexicalForm(), t.getSubject()));
  }

  /** What the IRIs of the data set begin with that a statement links a thing of ours to. */
  Optional<String> link(Triple triple) {
    if (!PREDICATES.contains(triple.getPredicate())
        || !triple.getObject().isURI()
        || !isOurs(triple.getSubject())
        || isOurs(triple.getObject())) {
      return Optional.empty();
    }
    String iri = triple.getObject().getURI();
    return known.keySet().stream().filter(iri::startsWith).findFirst().or(() -> origin(iri));
  }

  /** The name of a data set that is known. */
  Optional<Node> name(String space) {
    return Optional.ofNullable(known.get(space));
  }

  private boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(base);
  }

  private static Optional<String> origin(String iri) {
    int host = iri.indexOf("://");
    int path = iri.indexOf('/', host + 3);
    return host < 0 || path < 0 ? Optional.empty() : Optional.of(iri.substring(0, path + 1));
  }
}
