package org.aseankg.infer;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/**
 * Where and when an instrument was adopted; an adoption without a date of its own has that of its
 * event. At an event that was not held nothing was adopted.
 */
final class Adoptions implements Rule {

  private final Node adopted;
  private final EventStatus status;

  Adoptions(Iris iris, EventStatus status) {
    this.status = status;
    adopted = NodeFactory.createURI(iris.concept("action", "adopted"));
  }

  @Override
  public void draw(
      Node subject, Set<Triple> about, Set<Node> types, Facts facts, Consumer<Triple> out) {
    if (!types.contains(AKG.Instrument)) {
      return;
    }
    for (Node action : facts.subjects(AKG.instrument, subject)) {
      if (facts.contains(action, AKG.action, adopted)) {
        List<Node> events =
            facts.objects(action, AKG.inEvent).stream()
                .filter(e -> status.isHeld(e, facts))
                .toList();
        List<Node> dates = facts.objects(action, AKG.on);
        events.forEach(e -> out.accept(Triple.create(subject, AKG.adoptedAt, e)));
        dates.forEach(d -> out.accept(Triple.create(subject, AKG.adoptedOn, d)));
        if (dates.isEmpty()) {
          events.stream()
              .flatMap(e -> facts.objects(e, External.START_DATE).stream())
              .forEach(d -> out.accept(Triple.create(subject, AKG.adoptedOn, d)));
        }
      }
    }
  }
}
