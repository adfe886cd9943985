package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.aseankg.load.Item.EvidenceNote;
import org.aseankg.load.Item.Value;
import org.aseankg.model.Position;

/** Takes the items out of a record that conforms to its JSON Schema. */
final class RecordReader {

  private static final Set<String> STRUCTURE = Set.of("id", "type", "key", "evidence");

  private final String file;
  private final String source;
  private final Consumer<Item> out;

  private RecordReader(String file, String source, Consumer<Item> out) {
    this.file = file;
    this.source = source;
    this.out = out;
  }

  static void read(String file, JsonNode record, Consumer<Item> out) {
    RecordReader reader = new RecordReader(file, record.get("source").get("id").textValue(), out);
    reader.item(ItemTypes.SOURCE, record.get("source"), "/source", Map.of());
    for (ItemType type : ItemTypes.list()) {
      reader.items(type, record.path(type.section()), "/" + type.section(), Map.of());
    }
  }

  private void items(
      ItemType type, JsonNode array, String pointer, Map<String, List<Value>> parent) {
    for (int i = 0; i < array.size(); i++) {
      item(type, array.get(i), pointer + "/" + i, parent);
    }
  }

  private void item(ItemType type, JsonNode node, String pointer, Map<String, List<Value>> parent) {
    Map<String, List<Value>> values = new HashMap<>(parent);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (type.fields().containsKey(entry.getKey()) && !STRUCTURE.contains(entry.getKey())) {
        values.put(entry.getKey(), values(entry.getValue()));
      }
    }
    String id = node.path("id").asText("");
    Position position = new Position(file, 0, 0, pointer);
    out.accept(
        new Item(
            type,
            id,
            node.path("type").asText(""),
            node.path("key").asText(""),
            values,
            evidence(node, pointer),
            position));
    for (ItemType nested : type.nested()) {
      Map<String, List<Value>> standing =
          Map.of(nested.parentKey().orElseThrow(), List.of(new Value(id, "")));
      items(nested, node.path(nested.section()), pointer + "/" + nested.section(), standing);
    }
  }

  private static List<Value> values(JsonNode node) {
    List<Value> values = new ArrayList<>();
    if (node.isObject()) {
      node.properties().forEach(e -> add(values, e.getValue(), e.getKey()));
    } else {
      add(values, node, "");
    }
    return values;
  }

  private static void add(List<Value> values, JsonNode node, String language) {
    if (node.isArray()) {
      node.forEach(n -> values.add(new Value(n.asText(), language)));
    } else {
      values.add(new Value(node.asText(), language));
    }
  }

  private List<EvidenceNote> evidence(JsonNode item, String pointer) {
    List<EvidenceNote> notes = new ArrayList<>();
    JsonNode array = item.path("evidence");
    for (int i = 0; i < array.size(); i++) {
      JsonNode e = array.get(i);
      notes.add(
          new EvidenceNote(
              source,
              e.get("start").intValue(),
              e.get("end").intValue(),
              e.path("property").asText(""),
              e.path("basis").asText("stated"),
              e.path("certainty").asText("high"),
              e.path("note").asText(""),
              review(e),
              new Position(file, 0, 0, pointer + "/evidence/" + i)));
    }
    return notes;
  }

  private static Item.Review review(JsonNode evidence) {
    return new Item.Review(
        evidence.path("rule").asText(""),
        evidence.path("reviewedBy").asText(""),
        evidence.path("reviewedOn").asText(""));
  }
}
