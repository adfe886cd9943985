package org.aseankg.infer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.model.PartialDate;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Keeps {@code graph/inferred} in step with what the sources state. After a change only the
 * subjects it touches are drawn again, within the same transaction. The dataset remembers as of
 * which day it was drawn, since the status of events depends on it.
 */
public final class Inference {

  private final Iris iris;
  private final KgOntology ontology;
  private final Clock clock;
  private final Node inferred;
  private final Node description;

  public Inference(Iris iris, KgOntology ontology, Clock clock) {
    this.iris = iris;
    this.ontology = ontology;
    this.clock = clock;
    this.inferred = NodeFactory.createURI(iris.inferredGraph());
    this.description = NodeFactory.createURI(iris.descriptionGraph());
  }

  /**
   * Adds and removes statements of sources and redraws what follows from them, as of the day the
   * rest was drawn. What is asked is asked before the store is changed, so that nothing is read
   * back that was just written. The caller has a write transaction open.
   */
  public void apply(DatasetGraph dataset, Collection<Quad> added, Collection<Quad> removed) {
    LocalDate day = drawnOn(dataset).orElseGet(() -> LocalDate.now(clock));
    Facts before = Facts.remembering(Facts.of(dataset, iris));
    Change change =
        Change.of(added, removed, before, (t, leaving) -> othersState(dataset, t, leaving));
    Facts after = Facts.remembering(before.after(change));
    Set<Node> subjects = new Affected(before, ontology, iris).by(change.triples());
    Drawing drawing = new Drawing(iris, ontology, day);
    Set<Triple> drawnBefore = drawing.of(subjects, before);
    Set<Triple> drawnAfter = drawing.of(subjects, after);
    removed.forEach(dataset::delete);
    added.forEach(dataset::add);
    replace(dataset, drawnBefore, drawnAfter);
    remember(dataset, day);
  }

  private boolean othersState(DatasetGraph dataset, Triple triple, Set<Quad> besides) {
    return Iter.anyMatch(Facts.quads(dataset, iris, triple), q -> !besides.contains(q));
  }

  /**
   * Draws all that follows in a dataset in which nothing was drawn yet, and the day of the drawing.
   * Only reads the dataset.
   */
  public void drawEverything(DatasetGraph dataset, Consumer<Quad> out) {
    LocalDate today = LocalDate.now(clock);
    Facts facts = Facts.of(dataset, iris);
    Drawing drawing = new Drawing(iris, ontology, today);
    Set<Node> subjects = new LinkedHashSet<>();
    facts
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(t -> subjects.add(t.getSubject()));
    for (Node subject : subjects) {
      drawing.of(Set.of(subject), facts).forEach(t -> out.accept(Quad.create(inferred, t)));
    }
    out.accept(Quad.create(description, inferred, AKG.drawnOn, date(today)));
  }

  /** Draws all that follows anew. The caller has a write transaction open. */
  public void redraw(DatasetGraph dataset) {
    dataset.removeGraph(inferred);
    dataset.deleteAny(description, inferred, AKG.drawnOn, Node.ANY);
    drawEverything(dataset, dataset::add);
  }

  /** Whether the dataset was drawn as of another day than today. */
  public boolean isOutdated(DatasetGraph dataset) {
    return drawnOn(dataset).filter(d -> !d.equals(LocalDate.now(clock))).isPresent();
  }

  /**
   * Draws again what another day makes different: the status of events that were to come, and what
   * follows from it. Costs one look at each event that is not over. The caller has a write
   * transaction open.
   */
  public void refreshStatus(DatasetGraph dataset) {
    if (!isOutdated(dataset)) {
      return;
    }
    LocalDate before = drawnOn(dataset).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    if (today.isBefore(before)) {
      redraw(dataset);
      return;
    }
    Facts facts = Facts.of(dataset, iris);
    Set<Node> subjects = new Affected(facts, ontology, iris).byStatus(eventsNotOver(dataset));
    replace(
        dataset,
        new Drawing(iris, ontology, before).of(subjects, facts),
        new Drawing(iris, ontology, today).of(subjects, facts));
    remember(dataset, today);
  }

  private Set<Node> eventsNotOver(DatasetGraph dataset) {
    Graph drawn = dataset.getGraph(inferred);
    Set<Node> events = new LinkedHashSet<>();
    for (String status : List.of("planned", "cancelled", "postponed")) {
      Node concept = NodeFactory.createURI(iris.concept("status", status));
      drawn.find(Node.ANY, AKG.status, concept).forEach(t -> events.add(t.getSubject()));
    }
    return events;
  }

  private void replace(DatasetGraph dataset, Set<Triple> before, Set<Triple> after) {
    before.stream()
        .filter(t -> !after.contains(t))
        .forEach(t -> dataset.delete(Quad.create(inferred, t)));
    after.stream()
        .filter(t -> !before.contains(t))
        .forEach(t -> dataset.add(Quad.create(inferred, t)));
  }

  private Optional<LocalDate> drawnOn(DatasetGraph dataset) {
    return dataset
        .getGraph(description)
        .find(inferred, AKG.drawnOn, Node.ANY)
        .nextOptional()
        .flatMap(t -> PartialDate.find(t.getObject().getLiteralLexicalForm()))
        .map(PartialDate::first);
  }

  private void remember(DatasetGraph dataset, LocalDate day) {
    if (dataset.contains(description, inferred, AKG.drawnOn, date(day))) {
      return;
    }
    dataset.deleteAny(description, inferred, AKG.drawnOn, Node.ANY);
    dataset.add(description, inferred, AKG.drawnOn, date(day));
  }

  private static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }
}
