package org.aseankg.extract.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** Takes a proposed record apart into facts. */
final class Facts {

  /** The sections that stand inside an item of another. */
  static final Set<String> NESTED = Set.of("roles", "figures", "outcomes", "actions");

  /**
   * What is said with the existence of a thing, even where it has evidence of its own: its names,
   * and what the shapes ask of it.
   */
  private static final Set<String> NAMES =
      Set.of(
          "id",
          "type",
          "label",
          "altLabel",
          "translatedLabel",
          "shortName",
          "honorific",
          "postTitle",
          "inBody",
          "outcomeKind",
          "ofAgent");

  private static final int ID_LENGTH = 12;
  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final String source;
  private final Map<String, Fact> found = new LinkedHashMap<>();

  private Facts(String source) {
    this.source = source;
  }

  /** The facts of a record that conforms to the schema, in the order in which they stand in it. */
  static List<Fact> of(JsonNode record) {
    Facts facts = new Facts(record.path("source").path("id").asText());
    record.properties().stream()
        .filter(e -> e.getValue().isArray())
        .forEach(e -> facts.items(e.getKey(), "", e.getValue()));
    return List.copyOf(facts.found.values());
  }

  private void items(String section, String parent, JsonNode array) {
    for (JsonNode item : array) {
      if (item.has("id")) {
        entity(section, parent, (ObjectNode) item);
      } else {
        add(Fact.Kind.RELATION, section, parent, "", "", values(item), spans(item, "", true));
      }
    }
  }

  private void entity(String section, String parent, ObjectNode item) {
    String id = item.path("id").asText();
    ObjectNode whole = values(item);
    List<Span> unclaimed = new ArrayList<>(spans(item, "", true));
    List<String> apart = new ArrayList<>();
    for (Span span : unclaimed) {
      String key = span.property();
      if (!NAMES.contains(key) && whole.has(key) && !apart.contains(key)) {
        apart.add(key);
      }
    }
    unclaimed.removeIf(s -> apart.contains(s.property()));
    Map<String, ObjectNode> attributes = new LinkedHashMap<>();
    for (String key : apart) {
      attributes.put(key, whole.objectNode().set(key, whole.remove(key)));
    }
    add(Fact.Kind.ENTITY, section, parent, id, "", whole, unclaimed);
    attributes.forEach(
        (key, value) ->
            add(Fact.Kind.ATTRIBUTE, section, parent, id, key, value, spans(item, key, false)));
    for (String nested : NESTED.stream().sorted().toList()) {
      items(nested, id, item.path(nested));
    }
  }

  private static ObjectNode values(JsonNode item) {
    ObjectNode values = item.deepCopy();
    values.remove("evidence");
    values.remove(NESTED);
    return values;
  }

  private static List<Span> spans(JsonNode item, String property, boolean all) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode evidence : item.path("evidence")) {
      Span span = Span.of(evidence);
      if (all || span.property().equals(property)) {
        spans.add(span);
      }
    }
    return spans;
  }

  private void add(
      Fact.Kind kind,
      String section,
      String parent,
      String entity,
      String property,
      ObjectNode values,
      List<Span> evidence) {
    String id = id(section, parent, entity, property, values);
    Fact same = found.get(id);
    List<Span> all = new ArrayList<>(same == null ? List.of() : same.evidence());
    evidence.stream().filter(s -> !all.contains(s)).forEach(all::add);
    found.put(
        id,
        new Fact(id, source, kind, section, parent, entity, property, values, List.copyOf(all)));
  }

  private String id(
      String section, String parent, String entity, String property, ObjectNode values) {
    String said = String.join("\n", source, section, parent, entity, property, sorted(values));
    return DigestUtils.sha256Hex(said.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
  }

  /** The same text whatever the order of the keys. */
  private static String sorted(JsonNode values) {
    try {
      return SORTED.writeValueAsString(SORTED.treeToValue(values, Object.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds to an array of an object, which is made where there is none. */
  static ArrayNode array(ObjectNode object, String key) {
    JsonNode there = object.get(key);
    return there instanceof ArrayNode array ? array : object.putArray(key);
  }
}
