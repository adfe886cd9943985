package org.aseankg.extract.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Matcher;
import org.aseankg.InvalidInputException;
import org.aseankg.vocab.Iris;

/** What may be changed of a fact. Whether the new values are right is told by the loader. */
public final class Edits {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 10_000;

  private Edits() {}

  /**
   * Reads {@code key=value}: a value that is JSON is taken as that, {@code null} as none, any other
   * as text.
   *
   * @throws InvalidInputException if there is no key or no value
   */
  public static Map.Entry<String, JsonNode> parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || text.length() > LONGEST) {
      throw new InvalidInputException(
          "An edit is written key=value, as role=host: expected that with at most "
              + LONGEST
              + " characters.");
    }
    return Map.entry(text.substring(0, equals).strip(), value(text.substring(equals + 1).strip()));
  }

  private static JsonNode value(String text) {
    // A date as 2022 is a text; only what cannot be a plain word is taken as JSON.
    if (text.startsWith("{") || text.startsWith("[") || text.equals("null")) {
      try {
        return JSON.readTree(text);
      } catch (JsonProcessingException e) {
        throw new InvalidInputException(
            "The value is not JSON: " + e.getOriginalMessage() + ".", e);
      }
    }
    return TextNode.valueOf(text);
  }

  /** New values with numbers where the fact had numbers. */
  public static ObjectNode typed(Fact fact, ObjectNode values) {
    ObjectNode typed = JSON.createObjectNode();
    values
        .properties()
        .forEach(
            e -> {
              boolean number = fact.values().path(e.getKey()).isNumber();
              typed.set(e.getKey(), number ? number(e.getValue()) : e.getValue());
            });
    return typed;
  }

  private static JsonNode number(JsonNode value) {
    try {
      JsonNode read = JSON.readTree(value.asText());
      return read.isNumber() ? read : value;
    } catch (JsonProcessingException e) {
      return value;
    }
  }

  static void require(Fact fact, ObjectNode values) {
    if (values.isEmpty()) {
      throw new InvalidInputException("An edit changes nothing: expected key=value.");
    }
    for (String key : (Iterable<String>) values::fieldNames) {
      boolean other = fact.kind() == Fact.Kind.ATTRIBUTE && !key.equals(fact.property());
      if (Decision.CLOSED.contains(key) || (other && !key.equals("certainty"))) {
        throw new InvalidInputException(
            "The fact " + fact.id() + " does not say \"" + key + "\": edit the fact that does.");
      }
    }
    if (values.has("certainty") && !Fact.CERTAINTIES.contains(values.path("certainty").asText())) {
      throw new InvalidInputException("A certainty is expected to be high, medium or low.");
    }
    if (values.has("id")) {
      requireSameKind(fact, values.path("id").asText());
    }
  }

  static void requireSameKind(Fact fact, String entity) {
    Matcher m = Iris.REFERENCE.matcher(entity);
    String kind = fact.entity().isEmpty() ? "" : fact.entity().split("/", 2)[0];
    if (fact.kind() != Fact.Kind.ENTITY
        || !m.matches()
        || m.group(3) != null
        || !m.group(1).equals(kind)) {
      throw new InvalidInputException(
          fact.kind() == Fact.Kind.ENTITY
              ? "\"" + entity + "\" cannot stand for it: expected " + kind + "/ and a slug."
              : "The fact " + fact.id() + " is about no thing alone: expected one that is.");
    }
  }
}
