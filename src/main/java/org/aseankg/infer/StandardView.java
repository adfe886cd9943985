package org.aseankg.infer;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.ontology.KgOntology;
import org.aseankg.ontology.KgOntology.PropertyChain;
import org.aseankg.ontology.KgOntology.SuperProperty;
import org.aseankg.vocab.AKG;

/**
 * The same statements in the classes and properties that {@code ontology/alignments.ttl} names, and
 * in the broader roles.
 */
final class StandardView implements Rule {

  private final KgOntology ontology;

  StandardView(KgOntology ontology) {
    this.ontology = ontology;
  }

  @Override
  public void draw(
      Node subject, Set<Triple> about, Set<Node> types, Facts facts, Consumer<Triple> out) {
    types.forEach(t -> out.accept(Triple.create(subject, RDF.type.asNode(), t)));
    for (Triple triple : about) {
      expand(triple, out);
      if (triple.getPredicate().equals(AKG.role)) {
        ontology
            .broader(triple.getObject())
            .forEach(r -> out.accept(Triple.create(subject, AKG.role, r)));
      }
      for (PropertyChain chain : ontology.chains()) {
        if (triple.getPredicate().equals(chain.first())) {
          facts
              .objects(triple.getObject(), chain.second())
              .forEach(o -> out.accept(Triple.create(subject, chain.result(), o)));
        }
      }
    }
  }

  /** What follows from one statement by the alignment of its property. */
  void expand(Triple triple, Consumer<Triple> out) {
    for (SuperProperty above : ontology.superProperties(triple.getPredicate())) {
      if (!above.inverse()) {
        out.accept(Triple.create(triple.getSubject(), above.property(), triple.getObject()));
      } else if (triple.getObject().isURI()) {
        out.accept(Triple.create(triple.getObject(), above.property(), triple.getSubject()));
      }
    }
  }

  /** Stated classes with all classes above them. */
  static Set<Node> withSuperClasses(Set<Node> stated, KgOntology ontology) {
    Set<Node> types = new HashSet<>(stated);
    stated.forEach(t -> types.addAll(ontology.superClasses(t)));
    return types;
  }
}
