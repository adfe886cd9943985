package org.aseankg.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.aseankg.load.Item.EvidenceNote;
import org.aseankg.load.Item.Value;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/** Makes items of the rows of one table. */
final class TableReader {

  /** Columns that say something about the row rather than being keys of the section. */
  private static final Set<String> OWN =
      Set.of("id", "type", "key", "source", "certainty", "basis", "note");

  private static final Pattern SEPARATOR = Pattern.compile("\\s*\\|\\s*");

  /** A column: the key it fills and, for words, their language. */
  private record Column(String name, String key, String language) {}

  private final String file;
  private final ItemType type;
  private final List<Column> columns;

  private TableReader(String file, ItemType type, List<Column> columns) {
    this.file = file;
    this.type = type;
    this.columns = columns;
  }

  /**
   * Reads the row of column names.
   *
   * @throws RefusedException if a column is unknown or stands twice
   */
  static TableReader of(String file, ItemType type, CSVRecord header) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String cell : header) {
      String name = cell.strip();
      if (!names.add(name)) {
        throw wrongColumn(file, name, "The column stands twice: expected each once");
      }
      columns.add(column(file, type, name));
    }
    if (!type.isRelation() && !names.contains("id")) {
      throw wrongColumn(file, "id", "The column is missing: expected one for the identifiers");
    }
    return new TableReader(file, type, columns);
  }

  private static Column column(String file, ItemType type, String name) {
    int at = name.indexOf('@');
    String key = at < 0 ? name : name.substring(0, at);
    Field field = type.fields().get(key);
    boolean words = field != null && field.kind() == Field.Kind.TEXT;
    if (words
        ? at > 0 && name.substring(at + 1).matches("[a-z]{2,3}(-[A-Za-z0-9]+)*")
        : at < 0 && (field != null || OWN.contains(name))) {
      return new Column(name, key, words ? name.substring(at + 1) : "");
    }
    String expected =
        words
            ? "expected a language, as " + key + "@en"
            : "expected one of " + String.join(", ", names(type));
    throw wrongColumn(file, name, "The column is unknown: " + expected);
  }

  private static List<String> names(ItemType type) {
    Stream<String> keys =
        type.fields().values().stream()
            .map(f -> f.kind() == Field.Kind.TEXT ? f.key() + "@en" : f.key())
            .sorted();
    return Stream.concat(OWN.stream().sorted(), keys).toList();
  }

  private static RefusedException wrongColumn(String file, String name, String what) {
    return new RefusedException(new Position(file, 1, 0, name), what + ".");
  }

  /** The item of a row; empty, with a finding, where the row has too many or too few cells. */
  Optional<Item> read(CSVRecord row, int line, Consumer<Finding> findings) {
    Position position = new Position(file, line, 0, "");
    if (row.size() != columns.size()) {
      findings.accept(
          Finding.error(
              position,
              "The row has "
                  + row.size()
                  + " cells: expected "
                  + columns.size()
                  + ", as the first row has."));
      return Optional.empty();
    }
    Map<String, String> own = new HashMap<>();
    Map<String, List<Value>> values = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      take(columns.get(i), row.get(i).strip(), own, values);
    }
    return Optional.of(
        new Item(
            type,
            own.getOrDefault("id", ""),
            own.getOrDefault("type", ""),
            own.getOrDefault("key", ""),
            values,
            evidence(own, values, position),
            position));
  }

  private static void take(
      Column column, String cell, Map<String, String> own, Map<String, List<Value>> values) {
    if (cell.isEmpty()) {
      return;
    }
    if (OWN.contains(column.name())) {
      own.put(column.name(), cell);
    } else {
      values
          .computeIfAbsent(column.key(), k -> new ArrayList<>())
          .addAll(split(cell, column.language()));
    }
  }

  private static List<Value> split(String cell, String language) {
    return Arrays.stream(SEPARATOR.split(cell))
        .filter(v -> !v.isEmpty())
        .map(v -> new Value(v, language))
        .toList();
  }

  /**
   * A row about an entity is evidence for each thing it says of it; a row about a relation for the
   * relation.
   */
  private List<EvidenceNote> evidence(
      Map<String, String> own, Map<String, List<Value>> values, Position position) {
    if (!own.containsKey("source")) {
      return List.of();
    }
    List<String> about =
        type.isRelation()
            ? List.of()
            : values.keySet().stream()
                .filter(k -> !type.fields().get(k).isName())
                .sorted()
                .toList();
    List<EvidenceNote> notes = new ArrayList<>();
    for (Value source : split(own.get("source"), "")) {
      for (String property : about.isEmpty() ? List.of("") : about) {
        notes.add(
            new EvidenceNote(
                source.text(),
                -1,
                -1,
                property,
                own.getOrDefault("basis", "stated"),
                own.getOrDefault("certainty", "high"),
                own.getOrDefault("note", ""),
                Item.Review.NONE,
                position));
      }
    }
    return notes;
  }
}
