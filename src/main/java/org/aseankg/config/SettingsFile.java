package org.aseankg.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.aseankg.InvalidInputException;

/**
 * Reads settings from a file: YAML of one level in UTF-8, a line {@code name: value} each. A list
 * stands for its words with commas between them.
 */
final class SettingsFile {

  private static final long LARGEST = 1 << 20;

  /** A value with its place in the file. */
  record Entry(String value, int line) {}

  private final Path file;

  SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * The entries by name, in their order.
   *
   * @throws InvalidInputException if it cannot be read, or is not of this form
   */
  Map<String, Entry> read() {
    try (JsonParser yaml = new YAMLFactory().createParser(text())) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      JsonToken first = yaml.nextToken();
      if (first == null) {
        return entries;
      }
      if (first != JsonToken.START_OBJECT) {
        throw wrong(yaml);
      }
      while (yaml.nextToken() == JsonToken.FIELD_NAME) {
        String name = yaml.currentName();
        int line = line(yaml);
        if (entries.put(name, new Entry(value(yaml), line)) != null) {
          throw new InvalidInputException(
              place(line) + ": " + name + " is set a second time: expected it once.");
        }
      }
      if (yaml.nextToken() != null) {
        throw wrong(yaml);
      }
      return entries;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new InvalidInputException(
          place(line) + ": the line cannot be read: expected name: value.", e);
    } catch (IOException e) {
      throw new InvalidInputException(file + " cannot be read: expected a file of settings.", e);
    }
  }

  /** How a line of the file is named in messages. */
  String place(int line) {
    return file + ", line " + line;
  }

  private String text() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInputException("There is no file " + file + ": expected one of settings.");
    }
    if (Files.size(file) > LARGEST) {
      throw new InvalidInputException(
          file + " has more than " + LARGEST + " bytes: expected a file of settings.");
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(file + " is not text in UTF-8.", e);
    }
  }

  private String value(JsonParser yaml) throws IOException {
    JsonToken token = yaml.nextToken();
    if (token == JsonToken.START_ARRAY) {
      List<String> words = new ArrayList<>();
      while (yaml.nextToken() != JsonToken.END_ARRAY) {
        words.add(scalar(yaml));
      }
      StringJoiner joined = new StringJoiner(",");
      words.forEach(joined::add);
      return joined.toString();
    }
    return token == JsonToken.VALUE_NULL ? "" : scalar(yaml);
  }

  private String scalar(JsonParser yaml) throws IOException {
    JsonToken token = yaml.currentToken();
    if (token == null || !token.isScalarValue()) {
      throw wrong(yaml);
    }
    return yaml.getText();
  }

  private InvalidInputException wrong(JsonParser yaml) {
    return new InvalidInputException(
        place(line(yaml)) + ": expected lines of one level, name: value.");
  }

  private static int line(JsonParser yaml) {
    return yaml.currentTokenLocation().getLineNr();
  }
}
