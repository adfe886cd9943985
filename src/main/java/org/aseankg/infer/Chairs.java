package org.aseankg.infer;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Which country had the chair of a body, series or edition, and which bodies somebody had the chair
 * of. Nothing follows from a term of low certainty, nor from one of an event that was not held.
 */
final class Chairs implements Rule {

  private final Iris iris;
  private final EventStatus status;
  private final Certainty certainty;

  Chairs(Iris iris, EventStatus status) {
    this.iris = iris;
    this.status = status;
    this.certainty = new Certainty(iris);
  }

  @Override
  public void draw(
      Node subject, Set<Triple> about, Set<Node> types, Facts facts, Consumer<Triple> out) {
    boolean happened = !types.contains(AKG.Event) || status.isHeld(subject, facts);
    if (!types.contains(AKG.Chairable) || !happened) {
      return;
    }
    for (Node term : facts.subjects(AKG.chairOf, subject)) {
      if (!certainty.isTrusted(term, facts)) {
        continue;
      }
      for (Node holder : facts.objects(term, AKG.holder)) {
        if (holder.getURI().startsWith(iris.entity("country/"))) {
          out.accept(Triple.create(subject, AKG.chairCountry, holder));
        }
        facts
            .objects(holder, AKG.ofCountry)
            .forEach(c -> out.accept(Triple.create(subject, AKG.chairCountry, c)));
        chairedBody(subject, types, holder, out);
      }
      facts.objects(term, AKG.heldThrough).forEach(p -> chairedBody(subject, types, p, out));
    }
  }

  private static void chairedBody(
      Node subject, Set<Node> types, Node holder, Consumer<Triple> out) {
    if (types.contains(AKG.Body)) {
      out.accept(Triple.create(holder, AKG.chairedBody, subject));
    }
  }
}
