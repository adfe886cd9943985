package org.aseankg.infer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * The bare links between an event that was held and those who had a role in it, and the members of
 * a group that took part. A role whose every evidence is of low certainty gives none.
 */
final class EventShortcuts implements Rule {

  private final Iris iris;
  private final KgOntology ontology;
  private final EventStatus status;
  private final Certainty certainty;
  private final Membership membership;
  private final Node participant;

  EventShortcuts(Iris iris, KgOntology ontology, EventStatus status) {
    this.iris = iris;
    this.ontology = ontology;
    this.status = status;
    this.certainty = new Certainty(iris);
    this.membership = new Membership(iris);
    this.participant = NodeFactory.createURI(iris.concept("role", "participant"));
  }

  @Override
  public void draw(
      Node subject, Set<Triple> about, Set<Node> types, Facts facts, Consumer<Triple> out) {
    if (!types.contains(AKG.Event)) {
      return;
    }
    facts
        .objects(subject, AKG.partOf)
        .forEach(whole -> out.accept(Triple.create(whole, AKG.hasPart, subject)));
    List<Node> participations = facts.subjects(AKG.inEvent, subject);
    if (participations.isEmpty() || !status.isHeld(subject, facts)) {
      return;
    }
    Set<Node> named = new HashSet<>();
    participations.forEach(p -> named.addAll(facts.objects(p, AKG.agent)));
    for (Node participation : participations) {
      if (certainty.isTrusted(participation, facts)) {
        participation(subject, participation, named, facts, out);
      }
    }
  }

  private void participation(
      Node event, Node participation, Set<Node> named, Facts facts, Consumer<Triple> out) {
    for (Node role : facts.objects(participation, AKG.role)) {
      for (Node agent : facts.objects(participation, AKG.agent)) {
        if (!isPost(agent)) {
          shortcuts(event, role, agent, out);
        }
        if (isGroup(agent)) {
          members(event, participation, role, agent, named, facts, out);
        }
      }
    }
    facts
        .objects(participation, AKG.onBehalfOf)
        .forEach(o -> out.accept(Triple.create(o, AKG.representedAt, event)));
  }

  private void shortcuts(Node event, Node role, Node agent, Consumer<Triple> out) {
    Set<Node> roles = new HashSet<>(ontology.broader(role));
    roles.add(role);
    for (Node each : roles) {
      ontology.eventShortcuts(each).forEach(p -> out.accept(Triple.create(event, p, agent)));
      ontology.agentShortcuts(each).forEach(p -> out.accept(Triple.create(agent, p, event)));
    }
  }

  /**
   * Who was in the group for certain on the day of the event took part too, unless the sources name
   * it themselves.
   */
  private void members(
      Node event,
      Node participation,
      Node role,
      Node group,
      Set<Node> named,
      Facts facts,
      Consumer<Triple> out) {
    if (!role.equals(participant)) {
      return;
    }
    for (Node member : membership.certainMembers(group, event, facts)) {
      if (named.contains(member)) {
        continue;
      }
      String slug = iris.reference(member.getURI()).orElse("").replace('/', '-');
      String from = iris.reference(group.getURI()).orElse("").replace("group/", "");
      Node node = NodeFactory.createURI(event.getURI() + "#participant-" + slug + "-in-" + from);
      StandardView.withSuperClasses(Set.of(AKG.Participation), ontology)
          .forEach(type -> out.accept(Triple.create(node, RDF.type.asNode(), type)));
      out.accept(Triple.create(node, AKG.inEvent, event));
      out.accept(Triple.create(node, AKG.agent, member));
      out.accept(Triple.create(node, AKG.role, participant));
      out.accept(Triple.create(node, AKG.inferredFrom, participation));
      shortcuts(event, participant, member, out);
    }
  }

  private boolean isPost(Node agent) {
    return agent.getURI().startsWith(iris.entity("post/"));
  }

  private boolean isGroup(Node agent) {
    return agent.getURI().startsWith(iris.entity("group/"));
  }
}
