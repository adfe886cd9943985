package org.aseankg.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What the beginning of a file tells of its kind.
 *
 * @param form how it is written
 * @param columns the column names of a table, in their order
 * @param keys the keys of the outermost object of a JSON file, as far as the beginning has them
 */
record Head(Form form, List<String> columns, Set<String> keys) {

  /** How a file is written. */
  enum Form {
    TABLE,
    OBJECT,
    /** HTML or XML: what a server sends instead of data when something went wrong. */
    MARKUP,
    OTHER
  }

  /** Bytes; rows of column names are shorter, and keys come early. */
  private static final int LENGTH = 1 << 16;

  private static final JsonFactory JSON = new JsonFactory();

  /** Looks at the beginning of a file; what cannot be read is of no form. */
  static Head of(SourceFile file) {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes(LENGTH);
      String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
      if (text.startsWith("<")) {
        return new Head(Form.MARKUP, List.of(), Set.of());
      }
      return text.startsWith("{")
          ? new Head(Form.OBJECT, List.of(), keys(text))
          : new Head(Form.TABLE, columns(text), Set.of());
    } catch (IOException e) {
      return new Head(Form.OTHER, List.of(), Set.of());
    }
  }

  /** Whether a table has all these columns. */
  boolean hasColumns(String... names) {
    return form == Form.TABLE && columns.containsAll(List.of(names));
  }

  /** Whether an object has a key. */
  boolean hasKey(String name) {
    return keys.contains(name);
  }

  private static Set<String> keys(String text) {
    Set<String> keys = new TreeSet<>();
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        keys.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException e) {
      // The beginning ends in the middle of a value; what was seen so far counts.
      return keys;
    }
    return keys;
  }

  private static List<String> columns(String text) throws IOException {
    String line = text.lines().findFirst().orElse("");
    List<String> columns = new ArrayList<>();
    try (CSVParser rows = CsvRows.FORMAT.parse(new java.io.StringReader(line))) {
      for (CSVRecord row : rows) {
        row.forEach(cell -> columns.add(cell.strip()));
      }
    } catch (java.io.UncheckedIOException e) {
      return List.of();
    }
    return columns;
  }
}
