package org.aseankg.extract.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aseankg.InvalidInputException;

/**
 * What of one proposal enters the graph by the decisions: the facts that were accepted, and the
 * things that they are about, since a record declares what it uses.
 */
final class Choice {

  private final Proposal proposal;
  private final Map<String, Decision> decisions;
  private final Map<String, Fact> wholes = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Map<String, Decision> chosen = new HashMap<>();
  private final Set<String> pulled = new TreeSet<>();

  private Choice(Proposal proposal, Map<String, Decision> decisions) {
    this.proposal = proposal;
    this.decisions = decisions;
  }

  /**
   * Chooses.
   *
   * @throws InvalidInputException if an accepted fact rests on a thing that was rejected
   */
  static Choice of(Proposal proposal, Map<String, Decision> decisions) {
    Choice choice = new Choice(proposal, decisions);
    for (Fact fact : proposal.facts()) {
      if (fact.kind() == Fact.Kind.ENTITY) {
        choice.wholes.put(fact.entity(), fact);
        choice.rename(fact);
      }
    }
    for (Fact fact : proposal.facts()) {
      Decision decision = decisions.get(fact.id());
      if (decision != null && decision.accepts()) {
        choice.take(fact, decision);
      }
    }
    return choice;
  }

  private void rename(Fact fact) {
    Decision decision = decisions.get(fact.id());
    if (decision == null) {
      return;
    }
    String id = decision.verdict() == Verdict.EDIT ? decision.set().path("id").asText("") : "";
    String other = decision.verdict() == Verdict.SAME_AS ? decision.as() : id;
    if (!other.isEmpty()) {
      renamed.put(fact.entity(), other);
    }
  }

  private void take(Fact fact, Decision decision) {
    if (chosen.putIfAbsent(fact.id(), decision) != null) {
      return;
    }
    Set<String> needed = new TreeSet<>(Fact.references(said(fact)));
    needed.add(fact.parent());
    needed.add(fact.kind() == Fact.Kind.ATTRIBUTE ? fact.entity() : "");
    for (String reference : needed) {
      Fact whole = wholes.get(reference);
      if (whole != null && !whole.id().equals(fact.id())) {
        pull(whole, fact, decision);
      }
    }
  }

  private void pull(Fact whole, Fact by, Decision decision) {
    Decision own = decisions.get(whole.id());
    if (own != null && own.verdict() == Verdict.REJECT) {
      throw new InvalidInputException(
          "The fact "
              + by.id()
              + " rests on "
              + whole.entity()
              + ", which was rejected as fact "
              + whole.id()
              + ": reject the one as well, or undo the other.");
    }
    if (own == null) {
      pulled.add(whole.id());
    }
    take(
        whole,
        own == null ? Decision.of(whole, Verdict.ACCEPT, decision.by(), decision.on()) : own);
  }

  /** The facts that enter the graph, in the order of the proposal. */
  List<Fact> facts() {
    return proposal.facts().stream().filter(f -> chosen.containsKey(f.id())).toList();
  }

  /** The facts that come in only because others rest on them. */
  Set<String> pulled() {
    return pulled;
  }

  /** Whose decision brought a fact in. */
  Decision decision(Fact fact) {
    return chosen.get(fact.id());
  }

  /** The entity that a fact is about, by the name it has in the graph. */
  String name(String reference) {
    return renamed.getOrDefault(reference, reference);
  }

  /** Entities of the graph that stand in place of proposed ones, or that an edit named. */
  Set<String> introduced() {
    Set<String> found = new TreeSet<>();
    for (Fact fact : facts()) {
      found.addAll(Fact.references(decision(fact).set()));
      if (!decision(fact).as().isEmpty()) {
        found.add(decision(fact).as());
      }
    }
    return found;
  }

  /** What a fact says after edits, with the names that the entities have in the graph. */
  ObjectNode values(Fact fact) {
    return (ObjectNode) withNames(said(fact));
  }

  private ObjectNode said(Fact fact) {
    ObjectNode said = fact.values().deepCopy();
    Decision decision = decisions.get(fact.id());
    if (decision != null && decision.verdict() == Verdict.EDIT) {
      Map<String, JsonNode> set = new LinkedHashMap<>();
      decision.set().properties().forEach(e -> set.put(e.getKey(), e.getValue()));
      set.remove("certainty");
      set.forEach(
          (key, value) -> {
            if (value.isNull()) {
              said.remove(key);
            } else {
              said.set(key, value);
            }
          });
    }
    return said;
  }

  private JsonNode withNames(JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(withName(value.textValue()));
    }
    if (value instanceof ArrayNode array) {
      // Two proposed things may turn out to be one.
      List<JsonNode> parts = new ArrayList<>();
      array.forEach(v -> parts.add(withNames(v)));
      return array.arrayNode().addAll(parts.stream().distinct().toList());
    }
    if (value instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object.properties().forEach(e -> copy.set(e.getKey(), withNames(e.getValue())));
      return copy;
    }
    return value;
  }

  private String withName(String text) {
    int hash = text.indexOf('#');
    String reference = hash < 0 ? text : text.substring(0, hash);
    return name(reference) + (hash < 0 ? "" : text.substring(hash));
  }
}
