package org.aseankg.infer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/**
 * How far an event has got, from all sources together: held if one reports it, else cancelled or
 * postponed if one says so, else planned; a plan that is wholly past and that nobody reported is
 * unconfirmed. An event without dates of its own is held once a part of it is.
 */
final class EventStatus implements Rule {

  private final Iris iris;
  private final LocalDate today;

  EventStatus(Iris iris, LocalDate today) {
    this.iris = iris;
    this.today = today;
  }

  @Override
  public void draw(
      Node subject, Set<Triple> about, Set<Node> types, Facts facts, Consumer<Triple> out) {
    if (types.contains(AKG.Event)) {
      status(subject, facts)
          .ifPresent(s -> out.accept(Triple.create(subject, AKG.status, concept(s))));
    }
  }

  /** Whether a source reports that the event took place. */
  boolean isHeld(Node event, Facts facts) {
    return status(event, facts).filter("held"::equals).isPresent();
  }

  private Optional<String> status(Node event, Facts facts) {
    if (isReported(event, facts)
        || facts.subjects(AKG.partOf, event).stream().anyMatch(p -> isReported(p, facts))) {
      return Optional.of("held");
    }
    for (String stated : new String[] {"cancelled", "postponed"}) {
      if (facts.contains(event, AKG.statedStatus, concept(stated))) {
        return Optional.of(stated);
      }
    }
    Optional<LocalDate> lastDay = lastPlannedDay(event, facts);
    return lastDay.map(d -> d.isBefore(today) ? "unconfirmed" : "planned");
  }

  private boolean isReported(Node event, Facts facts) {
    return facts.contains(event, AKG.statedStatus, concept("held"))
        || facts.objects(event, External.START_DATE).stream()
            .flatMap(d -> PartialDate.find(d.getLiteralLexicalForm()).stream())
            .anyMatch(d -> !d.first().isAfter(today));
  }

  private static Optional<LocalDate> lastPlannedDay(Node event, Facts facts) {
    return Stream.of(AKG.plannedStart, AKG.plannedEnd, External.START_DATE, AKG.notAfter)
        .flatMap(p -> facts.objects(event, p).stream())
        .flatMap(d -> PartialDate.find(d.getLiteralLexicalForm()).stream())
        .map(PartialDate::last)
        .max(LocalDate::compareTo);
  }

  private Node concept(String name) {
    return NodeFactory.createURI(iris.concept("status", name));
  }
}
