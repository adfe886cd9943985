package org.aseankg.infer;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Which country had the chair of a body, series or edition, and which bodies somebody had the chair
 * of.
 */
final class Chairs implements Rule {

  private final Iris iris;

  Chairs(Iris iris) {
    this.iris = iris;
  }

  @Override
  public void draw(
      Node subject, Set<Triple> about, Set<Node> types, Facts facts, Consumer<Triple> out) {
    if (!types.contains(AKG.Chairable)) {
      return;
    }
    for (Node term : facts.subjects(AKG.chairOf, subject)) {
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
