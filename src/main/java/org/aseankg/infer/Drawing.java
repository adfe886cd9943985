package org.aseankg.infer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.Iris;

/** All rules together, as of one day. */
final class Drawing {

  private final Iris iris;
  private final KgOntology ontology;
  private final StandardView view;
  private final List<Rule> rules;

  Drawing(Iris iris, KgOntology ontology, LocalDate day) {
    this.iris = iris;
    this.ontology = ontology;
    this.view = new StandardView(ontology);
    EventStatus status = new EventStatus(iris, day);
    this.rules =
        List.of(
            new DateBounds(),
            status,
            new EventShortcuts(iris, ontology, status),
            new Chairs(iris, status),
            new BodyTree(),
            new Adoptions(iris, status));
  }

  /** What follows for some subjects, without what is stated of them anyway. */
  Set<Triple> of(Set<Node> subjects, Facts facts) {
    Set<Triple> drawn = new LinkedHashSet<>();
    subjects.forEach(s -> draw(s, facts, drawn::add));
    return drawn;
  }

  private void draw(Node subject, Facts facts, Consumer<Triple> out) {
    if (!isOfTheGraph(subject)) {
      return;
    }
    Set<Triple> about = facts.about(subject);
    Set<Node> stated = new HashSet<>();
    about.stream()
        .filter(t -> t.getPredicate().equals(RDF.type.asNode()))
        .forEach(t -> stated.add(t.getObject()));
    if (stated.isEmpty()) {
      return;
    }
    Set<Node> types = StandardView.withSuperClasses(stated, ontology);
    Consumer<Triple> fresh =
        t -> {
          if (!about.contains(t)) {
            out.accept(t);
          }
        };
    Consumer<Triple> expanded =
        t -> {
          fresh.accept(t);
          view.expand(t, fresh);
        };
    rules.forEach(rule -> rule.draw(subject, about, types, facts, expanded));
    view.draw(subject, about, types, facts, fresh);
  }

  /**
   * Nothing is drawn for concepts, nor for what belongs to others, nor for evidence: it makes up
   * half of the subjects, and its own terms say all that its view in PROV-O would.
   */
  private boolean isOfTheGraph(Node subject) {
    return subject.isURI()
        && subject.getURI().startsWith(iris.base() + "id/")
        && !subject.getURI().contains("#ev-");
  }
}
