package org.aseankg.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Damages a file: its parts as its form knows them, its signs, or its bytes. */
final class Damage {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WORD = Pattern.compile("\\s+");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "null",
          "-1",
          "0",
          "1e999",
          "NaN",
          "2022-02-30",
          "2022-13",
          "9999999999",
          "-0044",
          "2022-08-05/2022-08-01",
          "country/viet-nam",
          "body/ministry",
          "person/../x",
          "event/",
          "/",
          "graph/inferred",
          "urn:x",
          "http://[",
          "<script>",
          "a\"b",
          "a,b",
          "'; DROP ALL",
          "\u0000",
          "\u202e",
          "e\u0301",
          "\ud800",
          "\ufffe",
          "x".repeat(5_000),
          "@en",
          "en",
          "zz-zz",
          "\r\n",
          "\t",
          "Việt Nam",
          "%2e%2e",
          "\\",
          "|",
          ";",
          "[",
          "{",
          "true",
          "99999999999999999999999999999");

  private Damage() {}

  static byte[] of(Seeds.Seed seed, Random random) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return Mutations.bytes(seed.bytes(), random);
    }
    String text = new String(seed.bytes(), StandardCharsets.UTF_8);
    if (kind <= 3) {
      return utf8(Mutations.signs(text, random));
    }
    String name = seed.fileName();
    if (name.contains("json")) {
      return utf8(json(text, random));
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return utf8(cells(text, name.endsWith(".csv") ? "," : "\t", random));
    }
    List<String> words = List.of(WORD.split(text));
    return utf8(String.join(" ", Mutations.words(words, words, random)));
  }

  /** Lines and cells taken out, doubled or filled with something else. */
  private static String cells(String text, String separator, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = 1 + random.nextInt(3); i > 0 && !lines.isEmpty(); i--) {
      int at = random.nextInt(lines.size());
      List<String> cells = new ArrayList<>(List.of(lines.get(at).split(separator, -1)));
      int cell = random.nextInt(cells.size());
      switch (random.nextInt(7)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(at));
        case 2 -> cells.remove(cell);
        case 3 -> cells.add(cell, Mutations.pick(VALUES, random));
        case 4 -> cells.set(cell, "\"" + Mutations.pick(VALUES, random));
        default -> cells.set(cell, Mutations.pick(VALUES, random));
      }
      if (at < lines.size()) {
        lines.set(at, String.join(separator, cells));
      }
    }
    return String.join(random.nextInt(5) == 0 ? "\r\n" : "\n", lines) + "\n";
  }

  /** Values of the tree replaced, taken out, put elsewhere, nested. */
  private static String json(String text, Random random) {
    try {
      JsonNode root = JSON.readTree(text);
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        List<JsonNode> holders = new ArrayList<>();
        collect(root, holders);
        if (!holders.isEmpty()) {
          change(Mutations.pick(holders, random), holders, random);
        }
      }
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isContainerNode() && holders.size() < 2_000) {
      holders.add(node);
      node.forEach(child -> collect(child, holders));
    }
  }

  private static void change(JsonNode holder, List<JsonNode> others, Random random) {
    JsonNode value = value(others, random);
    if (holder instanceof ArrayNode array) {
      int at = random.nextInt(array.size() + 1);
      if (random.nextBoolean() && at < array.size()) {
        array.remove(at);
      } else {
        array.insert(at, value);
      }
    } else if (holder instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.isEmpty() ? "x" : Mutations.pick(names, random);
      switch (random.nextInt(5)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(Mutations.pick(VALUES, random), value);
        case 2 -> object.set(Mutations.pick(names.isEmpty() ? VALUES : names, random), value);
        default -> object.set(name, value);
      }
    }
  }

  private static JsonNode value(List<JsonNode> others, Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextLong());
      case 3 -> NODES.numberNode(random.nextInt(100) - 10);
      case 4 -> NODES.numberNode(new java.math.BigDecimal("1e400"));
      case 5 -> Mutations.pick(others, random).deepCopy();
      case 6 -> nested(random.nextInt(20) == 0 ? 3_000 : 20, random.nextBoolean());
      default -> NODES.textNode(Mutations.pick(VALUES, random));
    };
  }

  private static JsonNode nested(int depth, boolean arrays) {
    JsonNode node = NODES.textNode("x");
    for (int i = 0; i < Math.min(depth, 400); i++) {
      node = arrays ? NODES.arrayNode().add(node) : NODES.objectNode().set("source", node);
    }
    return node;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
