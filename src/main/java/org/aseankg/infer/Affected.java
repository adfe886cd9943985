package org.aseankg.infer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
      Set<Triple> about = facts.about(subject);
      step(subject, about, affected);
      for (Triple triple : about) {
        Node supported = triple.getObject();
        if (triple.getPredicate().equals(AKG.supports) && affected.add(supported)) {
          step(supported, facts.about(supported), affected);
        }
      }
    }
    return affected;
  }

  private void step(Node subject, Set<Triple> about, Set<Node> affected) {
    for (Triple triple : about) {
      if (OUTWARD.contains(triple.getPredicate())) {
        affected.add(triple.getObject());
      }
      if (triple.getPredicate().equals(AKG.partOf)) {
        adoptedAt(triple.getObject(), affected);
      }
      if (triple.getPredicate().equals(AKG.memberOf)) {
        eventsOf(triple.getObject(), affected);
      }
    }
    if (isEntity(subject)) {
      inward(subject, affected);
    }
  }

  /**
   * What is said of an entity by others; relations and evidence have nothing that rules ask for.
   */
  private void inward(Node entity, Set<Node> affected) {
    if (isOf("event", entity)) {
      affected.addAll(facts.subjects(AKG.inEvent, entity));
      adoptedAt(entity, affected);
    }
    if (isOf("body", entity)) {
      below(entity, affected);
    }
    for (Node term : facts.subjects(AKG.holder, entity)) {
      affected.addAll(facts.objects(term, AKG.chairOf));
    }
    for (PropertyChain chain : ontology.chains()) {
      affected.addAll(facts.subjects(chain.first(), entity));
    }
  }

  private boolean isEntity(Node node) {
    return node.isURI() && node.getURI().contains("/id/") && node.getURI().indexOf('#') < 0;
  }

  private boolean isOf(String kind, Node entity) {
    return entity.getURI().contains("/id/" + kind + "/");
  }

  private void adoptedAt(Node event, Set<Node> affected) {
    for (Node action : facts.subjects(AKG.inEvent, event)) {
      affected.addAll(facts.objects(action, AKG.instrument));
    }
  }

  /** The events in which a group took part. */
  private void eventsOf(Node group, Set<Node> affected) {
    for (Node participation : facts.subjects(AKG.agent, group)) {
      affected.addAll(facts.objects(participation, AKG.inEvent));
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
