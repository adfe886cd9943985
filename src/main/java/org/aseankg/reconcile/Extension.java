package org.aseankg.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aseankg.InvalidInputException;

/**
 * What somebody wants to know of entities that were matched.
 *
 * @param ids their identifiers, as given
 * @param columns the properties wanted of each
 */
public record Extension(List<String> ids, List<Column> columns) {

  private static final int MOST_IDS = 1_000;
  private static final int MOST_COLUMNS = 30;
  private static final int MOST_CELLS = 5_000;
  private static final Set<String> KEYS = Set.of("ids", "properties");

  /**
   * A property wanted.
   *
   * @param property its id
   * @param limit values of one entity at most; 0 for all
   */
  public record Column(String property, int limit) {}

  /**
   * Reads a request as the specification writes it.
   *
   * @throws InvalidInputException if it is not as the specification has it
   * @throws TooManyException if it asks for too much at once
   */
  public static Extension read(String text) {
    JsonNode root = RequestJson.object("extend", text);
    RequestJson.requireKnown(root, KEYS, "The request");
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode id : array(root, "ids")) {
      if (!id.isTextual()) {
        throw RequestJson.wrong("An identifier", id, "a text");
      }
      ids.add(id.asText());
    }
    List<Column> columns = new ArrayList<>();
    array(root, "properties").forEach(p -> columns.add(column(p)));
    if (ids.size() > MOST_IDS
        || columns.size() > MOST_COLUMNS
        || ids.size() * columns.size() > MOST_CELLS) {
      throw new TooManyException(
          "The request is for "
              + columns.size()
              + " properties of "
              + ids.size()
              + " entities: expected at most "
              + MOST_COLUMNS
              + " properties, "
              + MOST_IDS
              + " entities and "
              + MOST_CELLS
              + " cells.");
    }
    return new Extension(List.copyOf(ids), columns);
  }

  private static JsonNode array(JsonNode root, String key) {
    JsonNode array = root.path(key);
    if (!array.isArray()) {
      throw RequestJson.wrong("\"" + key + "\" of the request", array, "an array");
    }
    return array;
  }

  private static Column column(JsonNode node) {
    if (!node.path("id").isTextual()) {
      throw RequestJson.wrong("A property", node, "an object with \"id\"");
    }
    JsonNode settings = node.path("settings");
    if (!settings.isMissingNode() && !settings.isNull() && !settings.isObject()) {
      throw RequestJson.wrong("\"settings\" of a property", settings, "an object");
    }
    return new Column(node.get("id").asText(), limit(settings.path("limit")));
  }

  /** A form's field is a text, even where it holds a number. */
  private static int limit(JsonNode node) {
    String text = node.asText("");
    if (node.isMissingNode() || node.isNull() || node.isTextual() && text.isBlank()) {
      return 0;
    }
    if (!text.matches("\\d{1,9}")) {
      throw RequestJson.wrong("The setting \"limit\"", node, "a whole number, 0 for all");
    }
    return Integer.parseInt(text);
  }
}
