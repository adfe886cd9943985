package org.aseankg.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.query.Column;
import org.aseankg.query.QueryResult;
import org.aseankg.query.Value;

/**
 * Something a page says: rows of a canned query that say the same of the same thing, with every
 * place where it was read.
 *
 * @param cells the values of each column shown, without repetition
 * @param passages where it was read
 */
record Fact(Map<String, Set<Cell>> cells, Set<Passage> passages) {

  /**
   * A value with its name.
   *
   * @param label of an IRI; empty where it has none
   */
  record Cell(Value value, String label) {}

  /**
   * A place in a source.
   *
   * @param source its IRI
   * @param title its name
   * @param start offset of the first character; empty where none is known
   * @param end offset after the last
   * @param certainty high, medium or low; empty where it is not told
   */
  record Passage(String source, String title, String start, String end, String certainty) {}

  /**
   * The facts of an answer: rows with the same time, name and group are one.
   *
   * @param entity whose page it is; on the page of a source, that it says so itself is not told
   */
  static List<Fact> of(Section section, QueryResult result, String entity) {
    Map<List<Cell>, Fact> facts = new LinkedHashMap<>();
    for (Map<String, Value> row : result.rows()) {
      List<Cell> key = new ArrayList<>();
      section.when().forEach(c -> key.add(cell(row, c)));
      section.title().forEach(c -> key.add(cell(row, c)));
      if (!section.group().isEmpty()) {
        key.add(cell(row, section.group()));
      }
      Fact fact =
          facts.computeIfAbsent(key, k -> new Fact(new LinkedHashMap<>(), new LinkedHashSet<>()));
      section.columns().forEach(c -> fact.add(c, cell(row, c)));
      passage(row).filter(p -> !p.source().equals(entity)).ifPresent(fact.passages::add);
    }
    return List.copyOf(facts.values());
  }

  private void add(String column, Cell cell) {
    if (cell != null) {
      cells.computeIfAbsent(column, c -> new LinkedHashSet<>()).add(cell);
    }
  }

  private static Cell cell(Map<String, Value> row, String column) {
    Value value = row.get(column);
    return value == null ? null : new Cell(value, text(row, Column.labelOf(column)));
  }

  private static Optional<Passage> passage(Map<String, Value> row) {
    String source = text(row, "source");
    return source.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Passage(
                source,
                text(row, Column.labelOf("source")),
                text(row, "start"),
                text(row, "end"),
                text(row, "certainty")));
  }

  private static String text(Map<String, Value> row, String column) {
    Value value = row.get(column);
    return value == null ? "" : value.text();
  }

  /** The values of a column. */
  Set<Cell> all(String column) {
    return cells.getOrDefault(column, Set.of());
  }

  /** The first value of a column as text; empty where there is none. */
  String first(String column) {
    return all(column).stream().findFirst().map(c -> c.value().text()).orElse("");
  }
}
