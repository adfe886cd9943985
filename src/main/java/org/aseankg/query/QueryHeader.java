package org.aseankg.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The decorator of a query file: the lines that start with {@code #+}, together one YAML document
 * in the terms of grlc, with {@code _vi} twins for what people read and {@code columns} for the
 * types of the answer. A key that is not known is an error, so that a typing mistake cannot pass.
 */
final class QueryHeader {

  private static final String MARK = "#+";
  private static final Set<String> KEYS =
      Set.of(
          "summary",
          "summary_vi",
          "description",
          "description_vi",
          "tags",
          "defaults",
          "enumerate",
          "examples",
          "pagination",
          "columns",
          "method",
          "endpoint");
  private static final YAMLMapper YAML = new YAMLMapper();

  private final String file;
  private final JsonNode root;
  private final Map<String, Integer> lines;

  private QueryHeader(String file, JsonNode root, Map<String, Integer> lines) {
    this.file = file;
    this.root = root;
    this.lines = lines;
  }

  /**
   * Reads the header of a query file.
   *
   * @throws QueryFileException naming file and line when the header is no YAML or has an unknown
   *     key
   */
  static QueryHeader parse(String file, String text) {
    StringBuilder yaml = new StringBuilder();
    Map<String, Integer> lines = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      boolean decorated = line.startsWith(MARK);
      String content = decorated ? line.substring(MARK.length()).stripTrailing() : "";
      if (content.startsWith(" ")) {
        content = content.substring(1);
      }
      yaml.append(content).append('\n');
      if (!content.isEmpty() && Character.isLetter(content.charAt(0)) && content.contains(":")) {
        lines.putIfAbsent(content.substring(0, content.indexOf(':')), number);
      }
    }
    QueryHeader header = new QueryHeader(file, read(file, yaml.toString()), lines);
    header.requireKnownKeys();
    return header;
  }

  private static JsonNode read(String file, String yaml) {
    try {
      JsonNode root = YAML.readTree(yaml);
      if (!root.isObject()) {
        throw new QueryFileException(
            file, 1, "has no header: expected lines that start with \"#+\", the first a summary");
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new QueryFileException(
          file,
          line,
          "has a header that is not YAML: "
              + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private void requireKnownKeys() {
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                throw new QueryFileException(
                    file,
                    line(key),
                    "has the unknown header key \"" + key + "\": expected one of " + sortedKeys());
              }
            });
  }

  private static String sortedKeys() {
    return String.join(", ", KEYS.stream().sorted().toList());
  }

  /** The line of a key, 1 for a key that is not there. */
  int line(String key) {
    return lines.getOrDefault(key, 1);
  }

  /** The text of a key, which must be there. */
  String text(String key) {
    JsonNode value = root.path(key);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new QueryFileException(
          file, line(key), "has no text for the header key \"" + key + "\"");
    }
    return value.asText().strip();
  }

  /** The entries of a list of words, which must be there. */
  List<String> words(String key) {
    JsonNode value = root.path(key);
    if (!value.isArray() || value.isEmpty()) {
      throw new QueryFileException(
          file, line(key), "has no list for the header key \"" + key + "\"");
    }
    return strings(value);
  }

  /** The number of a key, or empty where it is absent. */
  OptionalInt number(String key) {
    JsonNode value = root.path(key);
    if (value.isMissingNode()) {
      return OptionalInt.empty();
    }
    if (!value.isInt() || value.asInt() < 1) {
      throw new QueryFileException(
          file, line(key), "has no number above 0 for the header key \"" + key + "\"");
    }
    return OptionalInt.of(value.asInt());
  }

  /** A map of words, written as a YAML map or as grlc's list of maps with one entry each. */
  Map<String, List<String>> entries(String key) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    JsonNode value = root.path(key);
    List<JsonNode> maps = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(maps::add);
    } else if (!value.isMissingNode()) {
      maps.add(value);
    }
    for (JsonNode map : maps) {
      if (!map.isObject()) {
        throw new QueryFileException(
            file, line(key), "has no \"name: value\" under the header key \"" + key + "\"");
      }
      map.properties().forEach(e -> entries.put(e.getKey(), strings(e.getValue())));
    }
    return entries;
  }

  private static List<String> strings(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(n -> texts.add(n.asText()));
    } else {
      texts.add(node.asText());
    }
    return texts;
  }
}
