package org.aseankg.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.InvalidInputException;
import org.aseankg.reconcile.Query.Known;
import org.aseankg.reconcile.Query.Strictness;
import org.aseankg.reconcile.Query.Wanted;

/** Reads a batch of queries as the specification writes it. */
public final class BatchReader {

  /** Queries in one batch at most; the manifest says so. */
  public static final int MOST = 100;

  private static final int LIMIT = 10;
  private static final int MOST_CANDIDATES = 100;
  private static final int MOST_PROPERTIES = 20;
  private static final int MOST_VALUES = 20;
  private static final int MOST_TYPES = 50;
  private static final Set<String> KEYS =
      Set.of("query", "type", "limit", "properties", "type_strict");

  private BatchReader() {}

  /**
   * Reads a batch.
   *
   * @return the queries by their keys, in the order given
   * @throws InvalidInputException if it is not as the specification has it
   * @throws TooManyException if it has more queries than {@link #MOST}
   */
  public static Map<String, Query> read(String text) {
    JsonNode batch = RequestJson.object("queries", text);
    if (batch.size() > MOST) {
      throw new TooManyException(
          "The batch has " + batch.size() + " queries: expected at most " + MOST + ".");
    }
    Map<String, Query> queries = new LinkedHashMap<>();
    batch.properties().forEach(e -> queries.put(e.getKey(), query(e.getValue(), name(e.getKey()))));
    return queries;
  }

  /** Reads the one query of the old form: an object, or a text that is the name. */
  public static Query readOne(String text) {
    return text.stripLeading().startsWith("{")
        ? query(RequestJson.object("query", text), "The query")
        : Query.of(text, LIMIT);
  }

  private static String name(String key) {
    return "Query \"" + Text.shortened(key) + "\"";
  }

  private static Query query(JsonNode node, String where) {
    if (!node.isObject()) {
      throw RequestJson.wrong(where, node, "an object");
    }
    RequestJson.requireKnown(node, KEYS, where);
    JsonNode text = node.get("query");
    if (text != null && !text.isTextual()) {
      throw RequestJson.wrong("\"query\" of " + lower(where), text, "a text");
    }
    List<Known> properties = properties(node.get("properties"), where);
    if (text == null && properties.isEmpty()) {
      throw new InvalidInputException(
          where + " has neither \"query\" nor \"properties\": expected one of them.");
    }
    return new Query(
        Optional.ofNullable(text).map(JsonNode::asText),
        types(node.get("type"), where),
        strictness(node.get("type_strict"), where),
        limit(node.get("limit"), where),
        properties);
  }

  private static String lower(String where) {
    return where.substring(0, 1).toLowerCase(Locale.ROOT) + where.substring(1);
  }

  private static List<String> types(JsonNode node, String where) {
    List<String> types = new ArrayList<>();
    for (JsonNode type : several(node)) {
      if (!type.isTextual()) {
        throw RequestJson.wrong("\"type\" of " + lower(where), type, "a text or an array of texts");
      }
      types.add(type.asText());
    }
    requireFew(types.size(), MOST_TYPES, "types", where);
    // An empty text stands for no type in the requests of older clients.
    types.removeIf(String::isBlank);
    return types;
  }

  private static Iterable<JsonNode> several(JsonNode node) {
    return node == null || node.isNull() ? List.of() : node.isArray() ? node : List.of(node);
  }

  private static Strictness strictness(JsonNode node, String where) {
    if (node == null || node.isNull()) {
      return Strictness.ANY;
    }
    return switch (node.asText()) {
      case "any" -> Strictness.ANY;
      case "all" -> Strictness.ALL;
      case "should" -> Strictness.SHOULD;
      default ->
          throw RequestJson.wrong(
              "\"type_strict\" of " + lower(where), node, "\"any\", \"all\" or \"should\"");
    };
  }

  private static int limit(JsonNode node, String where) {
    if (node == null || node.isNull()) {
      return LIMIT;
    }
    double limit = node.isNumber() ? node.doubleValue() : Double.NaN;
    // Also refuses what is no number; a limit above ours is ours.
    if (!(limit >= 1) || limit != Math.rint(limit)) {
      throw RequestJson.wrong("\"limit\" of " + lower(where), node, "a whole number above 0");
    }
    return (int) Math.min(limit, MOST_CANDIDATES);
  }

  private static List<Known> properties(JsonNode node, String where) {
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw RequestJson.wrong("\"properties\" of " + lower(where), node, "an array");
    }
    requireFew(node.size(), MOST_PROPERTIES, "properties", where);
    List<Known> properties = new ArrayList<>();
    for (JsonNode property : node) {
      JsonNode id = property.path("pid");
      if (!property.isObject() || !id.isTextual() || !property.has("v")) {
        throw RequestJson.wrong(
            "A property of " + lower(where), property, "an object with \"pid\" and \"v\"");
      }
      properties.add(new Known(id.asText(), values(property.get("v"), where)));
    }
    return properties;
  }

  private static List<Wanted> values(JsonNode node, String where) {
    List<Wanted> values = new ArrayList<>();
    for (JsonNode value : several(node)) {
      values.add(value(value, where));
    }
    requireFew(values.size(), MOST_VALUES, "values of a property", where);
    values.removeIf(v -> v.id().isEmpty() && v.text().isBlank());
    return values;
  }

  private static Wanted value(JsonNode value, String where) {
    if (value.isObject() && value.path("id").isTextual()) {
      String id = value.get("id").asText();
      return new Wanted(Optional.of(id), value.path("name").asText(id));
    }
    if (value.isTextual() || value.isNumber() || value.isBoolean()) {
      return new Wanted(Optional.empty(), value.asText());
    }
    throw RequestJson.wrong(
        "A value of " + lower(where),
        value,
        "a text, a number, true or false, or an object with \"id\"");
  }

  private static void requireFew(int count, int most, String what, String where) {
    if (count > most) {
      throw new InvalidInputException(
          where + " has " + count + " " + what + ": expected at most " + most + ".");
    }
  }
}
