package org.aseankg.infer;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.ontology.KgOntology;
import org.aseankg.ontology.KgOntology.PropertyChain;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/**
 * The subjects for which something else may follow when statements come or go. Told by the property
 * of a statement: each way on which a rule gets from its subject to a statement is gone here in the
 * other direction, so a rule that asks for something new needs its way back here.
 *
 * <p>It is enough to go the ways of what was stated before the change. A subject for which
 * something else follows had a rule that asked, and was answered as before, until it came to a
 * statement of the change; those answers are the way.
 */
final class Affected {

  private final Facts facts;
  private final String groups;
  private final Map<Node, BiConsumer<Triple, Set<Node>>> ways = new HashMap<>();

  Affected(Facts facts, KgOntology ontology, Iris iris) {
    this.facts = facts;
    this.groups = iris.entity("group/");
    takingPart();
    chairs();
    memberships();
    events();
    others();
    for (PropertyChain chain : ontology.chains()) {
      way(
          (t, found) -> found.addAll(facts.subjects(chain.first(), t.getSubject())),
          chain.second());
    }
  }

  /** The subjects of some statements that come or go, and all that depend on these. */
  Set<Node> by(Collection<Triple> changed) {
    Set<Node> found = new LinkedHashSet<>();
    for (Triple triple : changed) {
      found.add(triple.getSubject());
      BiConsumer<Triple, Set<Node>> way = ways.get(triple.getPredicate());
      if (way != null) {
        way.accept(triple, found);
      }
    }
    return found;
  }

  /** Some events whose status changes with the day, and all that depend on it. */
  Set<Node> byStatus(Set<Node> events) {
    Set<Node> found = new LinkedHashSet<>(events);
    events.forEach(e -> status(e, found));
    return found;
  }

  private void way(BiConsumer<Triple, Set<Node>> way, Node... properties) {
    List.of(properties).forEach(p -> ways.merge(p, way, BiConsumer::andThen));
  }

  /** A statement about a relation that matters for what the relation names by a property. */
  private void wayOver(Node over, Node... properties) {
    way((t, found) -> found.addAll(facts.objects(t.getSubject(), over)), properties);
  }

  private void toObject(Node... properties) {
    way((t, found) -> found.add(t.getObject()), properties);
  }

  private void takingPart() {
    toObject(AKG.inEvent, AKG.instrument);
    wayOver(AKG.inEvent, AKG.agent, AKG.role, AKG.onBehalfOf);
    wayOver(AKG.instrument, AKG.inEvent, AKG.action, AKG.on);
  }

  private void chairs() {
    toObject(AKG.chairOf);
    wayOver(AKG.chairOf, AKG.holder, AKG.heldThrough);
    way(
        (t, found) ->
            facts
                .subjects(AKG.holder, t.getSubject())
                .forEach(term -> found.addAll(facts.objects(term, AKG.chairOf))),
        AKG.ofCountry);
  }

  private void memberships() {
    way((t, found) -> eventsOf(t.getObject(), found), AKG.memberOf);
    way(
        (t, found) ->
            facts.objects(t.getSubject(), AKG.memberOf).forEach(group -> eventsOf(group, found)),
        AKG.member,
        AKG.capacity,
        AKG.from,
        AKG.until);
    way((t, found) -> trust(t.getObject(), found), AKG.supports);
    way(
        (t, found) ->
            facts.objects(t.getSubject(), AKG.supports).forEach(relation -> trust(relation, found)),
        AKG.certainty);
  }

  private void events() {
    way((t, found) -> status(t.getSubject(), found), External.START_DATE, AKG.statedStatus);
    way(
        (t, found) -> found.addAll(facts.subjects(AKG.inEvent, t.getSubject())),
        External.START_DATE,
        External.END_DATE,
        AKG.plannedStart,
        AKG.plannedEnd,
        AKG.notBefore,
        AKG.notAfter);
    way((t, found) -> heldOrNot(t.getObject(), found), AKG.partOf);
  }

  private void others() {
    way((t, found) -> below(t.getSubject(), found), AKG.parentBody);
    toObject(AKG.nameOf);
    wayOver(AKG.nameOf, AKG.name, AKG.until);
  }

  /** What follows from a relation that may have become certain enough, or no longer be so. */
  private void trust(Node relation, Set<Node> found) {
    found.addAll(facts.objects(relation, AKG.inEvent));
    found.addAll(facts.objects(relation, AKG.chairOf));
    facts.objects(relation, AKG.memberOf).forEach(group -> eventsOf(group, found));
  }

  /** An event is held, too, once a part of it is. */
  private void status(Node event, Set<Node> found) {
    heldOrNot(event, found);
    facts.objects(event, AKG.partOf).forEach(whole -> heldOrNot(whole, found));
  }

  /** An event, and what was adopted at it if it was held. */
  private void heldOrNot(Node event, Set<Node> found) {
    found.add(event);
    for (Node action : facts.subjects(AKG.inEvent, event)) {
      found.addAll(facts.objects(action, AKG.instrument));
    }
  }

  /** The events in which a group took part; nothing follows from members of anything else. */
  private void eventsOf(Node group, Set<Node> found) {
    if (group.isURI() && group.getURI().startsWith(groups)) {
      for (Node participation : facts.subjects(AKG.agent, group)) {
        found.addAll(facts.objects(participation, AKG.inEvent));
      }
    }
  }

  private void below(Node body, Set<Node> found) {
    Set<Node> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(Set.of(body));
    while (!open.isEmpty()) {
      for (Node child : facts.subjects(AKG.parentBody, open.pop())) {
        if (seen.add(child)) {
          open.push(child);
          found.add(child);
        }
      }
    }
  }
}
