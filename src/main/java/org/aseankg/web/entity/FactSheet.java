package org.aseankg.web.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.describe.Description;
import org.aseankg.describe.Names;
import org.aseankg.model.EntityRef;
import org.aseankg.web.page.Fact;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.Section;
import org.aseankg.web.page.Sheet;

/** The facts of a page as one table: what is said of the thing itself, then section by section. */
final class FactSheet {

  private static final List<Sheet.Column> COLUMNS =
      List.of(
          Sheet.Column.text("section"),
          Sheet.Column.text("from"),
          Sheet.Column.text("until"),
          Sheet.Column.things("what"),
          Sheet.Column.text("detail"),
          Sheet.Column.things("source"));

  private final String language;
  private final PageWords words;
  private final List<List<Sheet.Cell>> rows = new ArrayList<>();

  FactSheet(String language) {
    this.language = language;
    this.words = PageWords.of(language);
  }

  /** Adds what is said of the thing itself; what only programs need has no name and is left out. */
  FactSheet statements(Description description, Names names) {
    Map<Node, String> labels = names.of(description, language);
    for (Triple triple : description.statements()) {
      Node value = triple.getObject();
      Optional<String> property = names.term(triple.getPredicate(), language);
      if (property.isPresent() && !value.isBlank()) {
        EntityRef what =
            value.isLiteral()
                ? new EntityRef("", value.getLiteralLexicalForm())
                : new EntityRef(value.getURI(), labels.getOrDefault(value, value.getURI()));
        add(words.plain("statements"), "", "", what, property.get(), List.of());
      }
    }
    return this;
  }

  /**
   * Adds the facts of a section.
   *
   * @param labels the names of things that have none in their fact
   */
  FactSheet section(Section section, List<Fact> facts, Function<String, Optional<String>> labels) {
    String name = words.plain("section-" + section.name());
    for (Fact fact : facts) {
      add(
          name,
          first(fact, section.when(), 0),
          first(fact, section.when(), 1),
          section.title().stream()
              .flatMap(c -> fact.all(c).stream())
              .min(Comparator.comparing(c -> !c.value().lang().equals(language)))
              .map(c -> ref(c, labels))
              .orElse(new EntityRef("", "")),
          detail(section, fact, labels),
          fact.passages().stream()
              .map(p -> new EntityRef(p.source(), p.title()))
              .distinct()
              .toList());
    }
    return this;
  }

  private void add(
      String section,
      String from,
      String until,
      EntityRef what,
      String detail,
      List<EntityRef> sources) {
    rows.add(
        List.of(
            Sheet.Cell.of(section),
            Sheet.Cell.of(from),
            Sheet.Cell.of(until),
            Sheet.Cell.of(what),
            Sheet.Cell.of(detail),
            Sheet.Cell.of(sources)));
  }

  private static String first(Fact fact, List<String> columns, int index) {
    return index < columns.size() ? fact.first(columns.get(index)) : "";
  }

  private String detail(Section section, Fact fact, Function<String, Optional<String>> labels) {
    List<String> columns = new ArrayList<>(section.notes());
    if (!section.group().isEmpty()) {
      columns.add(0, section.group());
    }
    return columns.stream()
        .filter(c -> !fact.all(c).isEmpty())
        .map(c -> words.plain("col-" + c) + ": " + values(fact.all(c), labels))
        .collect(Collectors.joining("; "));
  }

  private String values(Set<Fact.Cell> cells, Function<String, Optional<String>> labels) {
    return cells.stream().map(c -> ref(c, labels).label()).collect(Collectors.joining(", "));
  }

  private EntityRef ref(Fact.Cell cell, Function<String, Optional<String>> labels) {
    String text = cell.value().text();
    if (!cell.value().isIri()) {
      String name = "value-" + text;
      return new EntityRef("", words.knows(name) ? words.plain(name) : text);
    }
    String label = cell.label().isEmpty() ? labels.apply(text).orElse(text) : cell.label();
    return new EntityRef(text, label);
  }

  /** All rows as RFC 4180 has them. */
  String csv() {
    return new Sheet(COLUMNS, rows).csv();
  }
}
