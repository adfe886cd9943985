package org.aseankg.infer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.Iris;

/**
 * Keeps {@code graph/inferred} in step with what the sources state. After a change only the
 * subjects it touches are drawn again, within the same transaction.
 */
public final class Inference {

  private final Iris iris;
  private final KgOntology ontology;
  private final List<Rule> rules;
  private final StandardView view;

  public Inference(Iris iris, KgOntology ontology, Clock clock) {
    this.iris = iris;
    this.ontology = ontology;
    this.view = new StandardView(ontology);
    EventStatus status = new EventStatus(iris, () -> LocalDate.now(clock));
    this.rules =
        List.of(
            new DateBounds(),
            status,
            new EventShortcuts(iris, ontology, status),
            new Chairs(iris),
            new BodyTree(),
            new Adoptions(iris));
  }

  /**
   * Applies a change of what is stated and redraws what follows from it. The caller has a write
   * transaction open.
   *
   * @param touched every node that is subject or object of a statement that comes or goes
   */
  public void apply(DatasetGraph dataset, Set<Node> touched, Runnable change) {
    Facts facts = Facts.of(dataset, iris);
    Affected affected = new Affected(facts, ontology);
    Set<Node> subjects = affected.by(touched);
    Set<Triple> before = drawAll(subjects, facts);
    change.run();
    subjects.addAll(affected.by(touched));
    Set<Triple> after = drawAll(subjects, facts);
    Node graph = NodeFactory.createURI(iris.inferredGraph());
    before.stream()
        .filter(t -> !after.contains(t))
        .forEach(t -> dataset.delete(Quad.create(graph, t)));
    after.stream()
        .filter(t -> !before.contains(t))
        .forEach(t -> dataset.add(Quad.create(graph, t)));
  }

  /** Draws all that follows in a dataset in which nothing was drawn yet. */
  public void drawEverything(DatasetGraph dataset, Consumer<Quad> out) {
    Facts facts = Facts.of(dataset, iris);
    Node graph = NodeFactory.createURI(iris.inferredGraph());
    Set<Node> subjects = new HashSet<>();
    facts
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(t -> subjects.add(t.getSubject()));
    for (Node subject : subjects) {
      Set<Triple> drawn = new LinkedHashSet<>();
      draw(subject, facts, drawn::add);
      drawn.forEach(t -> out.accept(Quad.create(graph, t)));
    }
  }

  private Set<Triple> drawAll(Set<Node> subjects, Facts facts) {
    Set<Triple> drawn = new LinkedHashSet<>();
    subjects.forEach(s -> draw(s, facts, drawn::add));
    return drawn;
  }

  /** What follows for one subject, without what is stated of it anyway. */
  private void draw(Node subject, Facts facts, Consumer<Triple> out) {
    Set<Triple> about = facts.about(subject);
    Set<Node> stated = new HashSet<>();
    about.stream()
        .filter(t -> t.getPredicate().equals(RDF.type.asNode()))
        .forEach(t -> stated.add(t.getObject()));
    if (stated.isEmpty()
        || subject.getURI().startsWith(iris.base() + "concept/")
        || !subject.getURI().startsWith(iris.base())) {
      return;
    }
    Set<Node> types = StandardView.withSuperClasses(stated, ontology);
    Consumer<Triple> fresh =
        t -> {
          if (!about.contains(t)) {
            out.accept(t);
          }
        };
    for (Rule rule : rules) {
      rule.draw(
          subject,
          about,
          types,
          facts,
          t -> {
            fresh.accept(t);
            view.expand(t, fresh);
          });
    }
    view.draw(subject, about, types, facts, fresh);
  }
}
