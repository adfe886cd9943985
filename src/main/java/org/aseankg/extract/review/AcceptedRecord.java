package org.aseankg.extract.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what was accepted of an article as a record that loads like any other. */
final class AcceptedRecord {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  /** What is said of a thing that the graph knows, unless it was decided on itself. */
  private static final List<String> BARE =
      List.of("id", "type", "label", "postTitle", "inBody", "outcomeKind", "ofAgent");

  /** The sections of the kinds of entity that stand directly in a record. */
  static final Map<String, String> SECTIONS =
      Map.of(
          "person", "people",
          "body", "bodies",
          "group", "groups",
          "country", "countries",
          "place", "places",
          "series", "series",
          "event", "events",
          "post", "posts",
          "instrument", "instruments",
          "initiative", "initiatives");

  private final Proposal proposal;
  private final Choice choice;
  private final KnownEntities known;
  private final ObjectNode record = JSON.createObjectNode();
  private final Map<String, ObjectNode> items = new HashMap<>();

  private AcceptedRecord(Proposal proposal, Choice choice, KnownEntities known) {
    this.proposal = proposal;
    this.choice = choice;
    this.known = known;
    record.set("source", proposal.source().deepCopy());
  }

  /** The record as the bytes of its file. */
  static byte[] write(Proposal proposal, Choice choice, KnownEntities known) {
    AcceptedRecord accepted = new AcceptedRecord(proposal, choice, known);
    choice.facts().stream().filter(f -> f.kind() == Fact.Kind.ENTITY).forEach(accepted::addEntity);
    choice.introduced().forEach(accepted::declare);
    choice.facts().stream()
        .filter(f -> f.kind() == Fact.Kind.ATTRIBUTE)
        .forEach(accepted::addAttribute);
    choice.facts().stream()
        .filter(f -> f.kind() == Fact.Kind.RELATION)
        .forEach(accepted::addRelation);
    try {
      String text = JSON.writer(PRETTY).writeValueAsString(accepted.record) + "\n";
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addEntity(Fact fact) {
    String name = choice.name(fact.entity());
    ObjectNode item = item(fact.section(), choice.name(fact.parent()), name);
    ObjectNode values = choice.values(fact);
    boolean bare = choice.pulled().contains(fact.id()) && known.has(name, proposal.id());
    values.properties().stream()
        .filter(e -> !bare || BARE.contains(e.getKey()))
        .filter(e -> !item.has(e.getKey()))
        .toList()
        .forEach(e -> item.set(e.getKey(), e.getValue()));
    item.put("id", name);
    adoptNames(item, name, fact);
    addEvidence(item, fact);
  }

  /** What the graph calls a thing stays its name; other words for it become other names. */
  private void adoptNames(ObjectNode item, String name, Fact fact) {
    if (!known.has(name, proposal.id())) {
      return;
    }
    Set<String> types = known.types(name, proposal.id());
    if (item.has("type") && !types.contains(item.get("type").asText())) {
      item.remove("type");
    }
    Map<String, String> labels = known.labels(name);
    JsonNode proposed = item.path("label").deepCopy();
    ObjectNode label = item.withObject("/label");
    labels.forEach(label::put);
    boolean decided = !choice.pulled().contains(fact.id());
    proposed
        .properties()
        .forEach(
            e -> {
              String said = e.getValue().asText();
              if (decided && labels.containsKey(e.getKey()) && !labels.containsValue(said)) {
                addName(item.withObject("/altLabel"), e.getKey(), said);
              }
            });
  }

  private static void addName(ObjectNode names, String language, String name) {
    JsonNode there = names.path(language);
    ArrayNode all = names.arrayNode();
    if (there.isArray()) {
      there.forEach(all::add);
    } else if (there.isTextual()) {
      all.add(there);
    }
    for (JsonNode other : all) {
      if (other.asText().equals(name)) {
        return;
      }
    }
    names.set(language, all.add(name));
  }

  /** Declares an entity of the graph that the proposal did not have. */
  private void declare(String reference) {
    String section = SECTIONS.get(reference.substring(0, reference.indexOf('/')));
    if (section == null || items.containsKey(reference) || !known.has(reference, proposal.id())) {
      return;
    }
    ObjectNode item = item(section, "", reference);
    known.labels(reference).forEach(item.withObject("/label")::put);
  }

  private void addAttribute(Fact fact) {
    ObjectNode item = item(fact.section(), choice.name(fact.parent()), choice.name(fact.entity()));
    choice.values(fact).properties().stream()
        .filter(e -> !item.has(e.getKey()))
        .toList()
        .forEach(e -> item.set(e.getKey(), e.getValue()));
    addEvidence(item, fact);
  }

  private void addRelation(Fact fact) {
    ObjectNode values = choice.values(fact);
    ObjectNode parent =
        fact.parent().isEmpty()
            ? record
            : item(
                fact.section().equals("actions") ? "instruments" : "events",
                "",
                choice.name(fact.parent()));
    ArrayNode section = Facts.array(parent, fact.section());
    // Two proposed relations may turn out to be one, with evidence from both.
    for (JsonNode there : section) {
      ObjectNode bare = there.deepCopy();
      bare.remove("evidence");
      if (bare.equals(values)) {
        addEvidence((ObjectNode) there, fact);
        return;
      }
    }
    section.add(values);
    addEvidence(values, fact);
  }

  private ObjectNode item(String section, String parent, String id) {
    ObjectNode there = items.get(id);
    if (there != null) {
      return there;
    }
    ObjectNode item = JSON.createObjectNode().put("id", id);
    items.put(id, item);
    ObjectNode holder = Facts.NESTED.contains(section) ? item("events", "", parent) : record;
    Facts.array(holder, section).add(item);
    return item;
  }

  private void addEvidence(ObjectNode item, Fact fact) {
    Decision decision = choice.decision(fact);
    for (Span span : fact.evidence()) {
      ObjectNode evidence = JSON.createObjectNode();
      evidence.put("start", span.start()).put("end", span.end());
      if (!span.property().isEmpty() && item.has(span.property())) {
        evidence.put("property", span.property());
      }
      String certainty = decision.set().path("certainty").asText(span.certainty());
      evidence.put("basis", span.basis()).put("certainty", certainty);
      if (!span.rule().isEmpty()) {
        evidence.put("rule", span.rule());
      }
      evidence.put("reviewedBy", decision.by());
      evidence.put("reviewedOn", decision.on().atZone(ZoneOffset.UTC).toLocalDate().toString());
      Facts.array(item, "evidence").add(evidence);
    }
  }
}
