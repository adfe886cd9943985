package org.aseankg.web.page;

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
public record Fact(Map<String, Set<Cell>> cells, Set<Passage> passages) {

  /**
   * A value with its name.
   *
   * @param label of an IRI; empty where it has none
   */
  public record Cell(Value value, String label) {}

  /**
   * A place in a source.
   *
   * @param source its IRI
   * @param title its name
   * @param start offset of the first character; empty where none is known
   * @param end offset after the last
   * @param certainty high, medium or low; empty where it is not told
   */
  public record Passage(String source, String title, String start, String end, String certainty) {}

  /**
   * The facts of an answer: rows with the same time, name and group are one.
   *
   * @param entity whose page it is; on the page of a source, that it says so itself is not told
   */
  public static List<Fact> of(Section section, QueryResult result, String entity) {
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
    return withoutDoubles(section, List.copyOf(facts.values()));
  }

  /** What one source dates and another does not is one fact, where only one is dated. */
  private static List<Fact> withoutDoubles(Section section, List<Fact> facts) {
    if (section.when().isEmpty()) {
      return facts;
    }
    List<Fact> kept = new ArrayList<>();
    for (Fact fact : facts) {
      List<Fact> dated =
          facts.stream()
              .filter(f -> !fact.isDated(section) && f.isDated(section))
              .filter(f -> section.title().stream().allMatch(c -> f.all(c).equals(fact.all(c))))
              .toList();
      if (dated.size() == 1) {
        dated.get(0).passages.addAll(fact.passages);
      } else {
        kept.add(fact);
      }
    }
    return kept;
  }

  private boolean isDated(Section section) {
    return section.when().stream().anyMatch(c -> !all(c).isEmpty());
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
  public Set<Cell> all(String column) {
    return cells.getOrDefault(column, Set.of());
  }

  /** The first value of a column as text; empty where there is none. */
  public String first(String column) {
    return all(column).stream().findFirst().map(c -> c.value().text()).orElse("");
  }
}
