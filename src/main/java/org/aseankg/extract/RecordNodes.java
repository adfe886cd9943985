package org.aseankg.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The small parts of a record: words of a language, evidence, lists. */
final class RecordNodes {

  private static final int LONGEST_SPAN = 300;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final CleanText clean;
  private final String language;

  RecordNodes(CleanText clean, String language) {
    this.clean = clean;
    this.language = language;
  }

  static ObjectNode labels(Known known) {
    ObjectNode words = JSON.objectNode();
    known.names().stream()
        .filter(n -> !n.language().isEmpty())
        .forEach(
            n -> {
              if (!words.has(n.language())) {
                words.put(n.language(), n.text());
              }
            });
    if (words.isEmpty()) {
      words.put("en", known.label());
    }
    return words;
  }

  static void list(ObjectNode record, String section, List<ObjectNode> nodes) {
    if (!nodes.isEmpty()) {
      ArrayNode array = record.putArray(section);
      nodes.forEach(array::add);
    }
  }

  ObjectNode evidence(Happening.Read read, String property) {
    int start = clean.start(read.start());
    int end = Math.max(start + 1, clean.end(read.end()));
    ObjectNode node = JSON.objectNode();
    node.put("start", start);
    node.put("end", Math.min(end, start + LONGEST_SPAN));
    if (!property.isEmpty()) {
      node.put("property", property);
    }
    node.put("basis", read.basis());
    node.put("certainty", read.certainty());
    node.put("rule", read.rule());
    return node;
  }

  ObjectNode words(String text) {
    ObjectNode words = JSON.objectNode();
    words.put(language, text.length() > 500 ? text.substring(0, 500) : text);
    return words;
  }
}
