package org.aseankg.infer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.vocab.AKG;

/** All bodies a body is under, however many levels up, and the names it no longer bears. */
final class BodyTree implements Rule {

  @Override
  public void draw(
      Node subject, Set<Triple> about, Set<Node> types, Facts facts, Consumer<Triple> out) {
    if (!types.contains(AKG.Body)) {
      return;
    }
    Set<Node> above = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(Set.of(subject));
    while (!open.isEmpty()) {
      for (Node parent : facts.objects(open.pop(), AKG.parentBody)) {
        if (!parent.equals(subject) && above.add(parent)) {
          open.push(parent);
        }
      }
    }
    above.forEach(b -> out.accept(Triple.create(subject, AKG.underBody, b)));
    for (Node use : facts.subjects(AKG.nameOf, subject)) {
      if (facts.object(use, AKG.until).isPresent()) {
        facts
            .objects(use, AKG.name)
            .forEach(n -> out.accept(Triple.create(subject, AKG.formerName, n)));
      }
    }
  }
}
