package org.aseankg.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.aseankg.model.Position;

/**
 * Reads a JSON file of any size item by item: the members of an array, or the values of an object,
 * at a path of keys as {@code results/bindings}. Everything else is passed over.
 */
final class JsonItems {

  /**
   * One item.
   *
   * @param section the path it was found at
   * @param node the item whole
   * @param position where it starts
   */
  record Item(String section, JsonNode node, Position position) {}

  /** Tokens of one item; the longest item of Wikidata has about a tenth. */
  private static final int LONGEST = 2_000_000;

  /** How the parser begins to tell that a file ends too early. */
  private static final String UNEXPECTED_END = "Unexpected end-of-input";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = new JsonFactory();

  private final SourceFile file;
  private final JsonParser parser;
  private final Set<String> sections;
  private final Consumer<Item> items;

  private JsonItems(
      SourceFile file, JsonParser parser, Set<String> sections, Consumer<Item> items) {
    this.file = file;
    this.parser = parser;
    this.sections = sections;
    this.items = items;
  }

  /**
   * Hands on every item at one of the paths.
   *
   * @throws RefusedException if the file is not JSON, or not whole
   */
  static void read(SourceFile file, Set<String> sections, Consumer<Item> items, Findings findings)
      throws IOException {
    try (Utf8 text = new Utf8(file.name(), file.open());
        JsonParser parser = FACTORY.createParser(text)) {
      try {
        new JsonItems(file, parser, sections, items).readAll();
      } catch (JsonProcessingException e) {
        throw broken(file, parser, e);
      }
      TextNotices.of(file.name(), text).forEach(findings::add);
    }
  }

  private static RefusedException broken(
      SourceFile file, JsonParser parser, JsonProcessingException e) {
    boolean known = e.getLocation() != null;
    Position position = at(file, known ? e.getLocation() : parser.currentTokenLocation());
    // Not every end of a file has its own exception.
    boolean cut =
        e instanceof JsonEOFException || e.getOriginalMessage().startsWith(UNEXPECTED_END);
    String what =
        e instanceof StreamConstraintsException
            ? "Something is nested too deep, or is too long, for any data of this form."
            : cut
                ? "The file ends in the middle: expected the rest of its JSON."
                : "The file is not JSON: " + Sentences.ended(e.getOriginalMessage());
    return new RefusedException(position, what, e);
  }

  private void readAll() throws IOException {
    parser.nextToken();
    object("");
    if (parser.nextToken() != null) {
      throw new RefusedException(
          here(), "Something stands behind the end of the JSON object: expected nothing.");
    }
  }

  private void object(String path) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = path.isEmpty() ? parser.currentName() : path + "/" + parser.currentName();
      JsonToken value = parser.nextToken();
      if (sections.contains(key)) {
        section(key, value);
      } else if (value == JsonToken.START_OBJECT && leadsOn(key)) {
        object(key);
      } else {
        parser.skipChildren();
      }
    }
  }

  private boolean leadsOn(String path) {
    return sections.stream().anyMatch(s -> s.startsWith(path + "/"));
  }

  private void section(String section, JsonToken start) throws IOException {
    if (start == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        item(section);
      }
    } else if (start == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        parser.nextToken();
        item(section);
      }
    } else {
      throw new RefusedException(
          here(), "The key " + section + " holds a single value: expected a list or an object.");
    }
  }

  private void item(String section) throws IOException {
    Position position = here();
    try (TokenBuffer buffer = new TokenBuffer(parser)) {
      int depth = 0;
      int tokens = 0;
      do {
        JsonToken token = parser.currentToken();
        if (token == null || ++tokens > LONGEST) {
          throw new RefusedException(
              position, "The entry does not end: expected one of at most " + LONGEST + " values.");
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        buffer.copyCurrentEvent(parser);
        if (depth > 0) {
          parser.nextToken();
        }
      } while (depth > 0);
      items.accept(new Item(section, JSON.readTree(buffer.asParser()), position));
    }
  }

  private Position here() {
    return at(file, parser.currentTokenLocation());
  }

  private static Position at(SourceFile file, JsonLocation location) {
    JsonLocation at = location == null ? JsonLocation.NA : location;
    return new Position(
        file.name(), Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), "");
  }
}
