package org.aseankg.infer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.aseankg.ontology.KgOntology;
import org.aseankg.ontology.KgOntology.PropertyChain;
import org.aseankg.vocab.AKG;

/**
 * The subjects for which something else may follow when what is stated about some subjects changes.
 */
final class Affected {

  /** From a changed subject to what the rules ask about: the subject states this property of it. */
  private static final Set<Node> OUTWARD =
      Set.of(AKG.inEvent, AKG.chairOf, AKG.nameOf, AKG.instrument, AKG.partOf);

  private final Facts facts;
  private final KgOntology ontology;

  Affected(Facts facts, KgOntology ontology) {
    this.facts = facts;
    this.ontology = ontology;
  }

  /** The changed subjects and all that depend on them. */
  Set<Node> by(Set<Node> changed) {
    Set<Node> affected = new LinkedHashSet<>(changed);
    for (Node subject : changed) {
      step(subject, affected);
      for (Node supported : facts.objects(subject, AKG.supports)) {
        affected.add(supported);
        step(supported, affected);
      }
    }
    return affected;
  }

  private void step(Node subject, Set<Node> affected) {
    OUTWARD.forEach(p -> affected.addAll(facts.objects(subject, p)));
    affected.addAll(facts.subjects(AKG.inEvent, subject));
    adoptedAt(subject, affected);
    for (Node whole : facts.objects(subject, AKG.partOf)) {
      adoptedAt(whole, affected);
    }
    below(subject, affected);
    for (Node term : facts.subjects(AKG.holder, subject)) {
      affected.addAll(facts.objects(term, AKG.chairOf));
    }
    for (PropertyChain chain : ontology.chains()) {
      affected.addAll(facts.subjects(chain.first(), subject));
    }
    for (Node group : facts.objects(subject, AKG.memberOf)) {
      for (Node participation : facts.subjects(AKG.agent, group)) {
        affected.addAll(facts.objects(participation, AKG.inEvent));
      }
    }
  }

  private void adoptedAt(Node event, Set<Node> affected) {
    for (Node action : facts.subjects(AKG.inEvent, event)) {
      affected.addAll(facts.objects(action, AKG.instrument));
    }
  }

  private void below(Node body, Set<Node> affected) {
    Set<Node> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(Set.of(body));
    while (!open.isEmpty()) {
      for (Node child : facts.subjects(AKG.parentBody, open.pop())) {
        if (seen.add(child)) {
          open.push(child);
          affected.add(child);
        }
      }
    }
  }
}
