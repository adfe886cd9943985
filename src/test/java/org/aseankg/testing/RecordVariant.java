package org.aseankg.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A record made from another by giving everything it declares other identifiers, names and years.
 * Roles, evidence and their number stay as they are; what it takes from the reference tables too.
 */
final class RecordVariant {

  private static final Set<String> NAMES = Set.of("label", "altLabel", "translatedLabel", "title");

  /** The number each kind of thing gets in this record; things with one number are the same. */
  private final Map<String, Integer> numbers;

  private final int years;
  private final Map<String, String> renamed = new LinkedHashMap<>();
  private final Map<String, Integer> people = new LinkedHashMap<>();

  private RecordVariant(Map<String, Integer> numbers, int years) {
    this.numbers = numbers;
    this.years = years;
  }

  /**
   * A variant of a record.
   *
   * @param numbers by kind, as {@code event}; a kind that is missing keeps its identifiers
   * @param years added to every date
   */
  static JsonNode of(JsonNode record, Map<String, Integer> numbers, int years) {
    RecordVariant variant = new RecordVariant(numbers, years);
    variant.collect(record);
    return variant.copy(record, "", "");
  }

  private void collect(JsonNode node) {
    String id = node.path("id").asText("");
    String kind = id.substring(0, Math.max(0, id.indexOf('/')));
    Integer number = numbers.get(kind);
    if (number != null && kind.equals("person")) {
      int person = number + people.size();
      people.put(id, person);
      renamed.put(id, "person/" + Names.slug(person));
    } else if (number != null) {
      renamed.put(id, id + "-" + number);
    }
    node.forEach(this::collect);
  }

  private JsonNode copy(JsonNode node, String key, String id) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      String inside = node.path("id").asText(id);
      node.properties().forEach(e -> copy.set(e.getKey(), child(e, key, inside)));
      return copy;
    }
    if (node.isArray()) {
      Set<JsonNode> distinct = new LinkedHashSet<>();
      node.forEach(n -> distinct.add(copy(n, key, id)));
      return JsonNodeFactory.instance.arrayNode().addAll(distinct);
    }
    if (key.equals("edition")) {
      return IntNode.valueOf(node.intValue() + numbers.getOrDefault("event", 0));
    }
    return node.isTextual() ? TextNode.valueOf(text(node.textValue(), key, id)) : node;
  }

  /** The texts of a name stand one level deeper, by language. */
  private JsonNode child(Map.Entry<String, JsonNode> entry, String key, String id) {
    return copy(entry.getValue(), NAMES.contains(key) ? key : entry.getKey(), id);
  }

  private String text(String text, String key, String id) {
    if (NAMES.contains(key)) {
      return name(text, key, id);
    }
    if (text.matches("\\d{4}(-\\d\\d){0,2}")) {
      return moved(text);
    }
    return text.matches("[a-z]+/[a-z0-9-]+(#.+)?") ? reference(text) : text;
  }

  private String name(String text, String key, String id) {
    if (people.containsKey(id)) {
      int person = people.get(id);
      return key.equals("altLabel") ? Names.plain(person) : Names.of(person);
    }
    return renamed.containsKey(id)
        ? text + ", " + numbers.get(id.substring(0, id.indexOf('/')))
        : text;
  }

  private String reference(String text) {
    int hash = text.indexOf('#');
    if (hash < 0) {
      return renamed.getOrDefault(text, text);
    }
    String entity = text.substring(0, hash);
    String relation = text.substring(hash);
    for (Map.Entry<String, String> e : renamed.entrySet()) {
      if (relation.endsWith("-" + e.getKey().replace('/', '-'))) {
        relation = relation.replace(e.getKey().replace('/', '-'), e.getValue().replace('/', '-'));
        break;
      }
    }
    return renamed.getOrDefault(entity, entity) + relation;
  }

  private String moved(String date) {
    int year = Integer.parseInt(date.substring(0, 4)) + years;
    String rest = date.substring(4);
    return year + (rest.equals("-02-29") && !Year.isLeap(year) ? "-02-28" : rest);
  }
}
