package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in one sentence what a record should have at some place. */
final class SchemaSentences {

  private static final Map<String, String> KINDS =
      Map.of(
          "string", "a text",
          "integer", "a whole number",
          "number", "a number",
          "object", "an object",
          "array", "a list",
          "boolean", "true or false",
          "null", "null");

  private final JsonNode schema;

  SchemaSentences(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * Where a message belongs: an unknown key to its value, anything else to the value it is about.
   */
  static String pointer(ValidationMessage message) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
      pointer.append('/').append(message.getInstanceLocation().getElement(i));
    }
    return message.getType().equals("additionalProperties")
        ? pointer.append('/').append(message.getProperty()).toString()
        : pointer.toString();
  }

  /** One sentence for all messages about one place. */
  String of(String pointer, List<ValidationMessage> messages) {
    // Where one of several forms is expected, what the value's own form lacks says most.
    List<ValidationMessage> telling =
        messages.stream().filter(m -> !m.getType().equals("type")).toList();
    return telling.isEmpty() ? wrongType(messages) : of(pointer, telling.get(0));
  }

  private String of(String pointer, ValidationMessage message) {
    String value = String.valueOf(message.getInstanceNode());
    String said = message.getMessage();
    return switch (message.getType()) {
      case "additionalProperties" ->
          "The key \"" + message.getProperty() + "\" is unknown: expected " + keys(pointer) + ".";
      case "required" -> "\"" + message.getProperty() + "\" is missing: expected it here.";
      case "enum" -> value + " is not allowed here: expected one of " + allowed(message) + ".";
      case "minimum" -> value + " is too small: expected at least " + limit(message) + ".";
      case "maximum" -> value + " is too large: expected at most " + limit(message) + ".";
      case "propertyNames" ->
          "\""
              + message.getProperty()
              + "\" is not a language: expected a tag in lower case, as en or vi.";
      case "pattern" ->
          said.startsWith("is not ")
              ? value + " " + Sentences.ended(said)
              : value + " is not written as expected: expected " + limit(message) + ".";
      default -> Sentences.of(message.getError());
    };
  }

  private static String wrongType(List<ValidationMessage> messages) {
    List<String> expected = new ArrayList<>();
    for (ValidationMessage message : messages) {
      expected.add(kind(message.getArguments()[1]));
    }
    return "Found "
        + kind(messages.get(0).getArguments()[0])
        + ": expected "
        + expected.stream().distinct().collect(Collectors.joining(" or "))
        + ".";
  }

  private static String kind(Object type) {
    return KINDS.getOrDefault(String.valueOf(type), String.valueOf(type));
  }

  private static String allowed(ValidationMessage message) {
    List<String> values = new ArrayList<>();
    message.getSchemaNode().forEach(n -> values.add(n.asText()));
    return String.join(", ", values);
  }

  private static String limit(ValidationMessage message) {
    return message.getSchemaNode().asText();
  }

  /** The keys that the object around a pointer may have. */
  private String keys(String pointer) {
    String[] steps = pointer.split("/");
    String section = "";
    for (int i = 1; i < steps.length - 1; i++) {
      section = steps[i].matches("\\d+") ? section : steps[i];
    }
    JsonNode properties =
        section.isEmpty()
            ? schema.path("properties")
            : schema.path("$defs").path(section).path("properties");
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names.isEmpty() ? "none of that name" : "one of " + String.join(", ", names);
  }
}
