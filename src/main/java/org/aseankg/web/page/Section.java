package org.aseankg.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aseankg.config.Bundle;

/**
 * A section of the page about an entity: a canned query and how its rows are shown. They stand in
 * {@code queries/pages/sections.tsv}.
 *
 * @param kind of entity, as in its IRI
 * @param name of its words
 * @param query name of the canned query
 * @param parameter the parameter that takes the entity
 * @param form timeline, table, list, tree or groups
 * @param group the column that groups are made by; empty for other forms
 * @param when columns that say when: one date, or the first and the last
 * @param title columns that say what; the first with a value is taken
 * @param notes columns said beside it
 */
public record Section(
    String kind,
    String name,
    String query,
    String parameter,
    String form,
    String group,
    List<String> when,
    List<String> title,
    List<String> notes) {

  private static final int FIELDS = 8;

  /** All sections, in the order of the file. */
  public static List<Section> bundled() {
    return Bundle.text("queries/pages/sections.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> parse(l.split("\t", -1)))
        .toList();
  }

  private static Section parse(String[] f) {
    if (f.length != FIELDS) {
      throw new IllegalStateException("A section has " + f.length + " fields: " + f[0]);
    }
    String[] form = f[4].split(":", 2);
    return new Section(
        f[0],
        f[1],
        f[2],
        f[3],
        form[0],
        form.length > 1 ? form[1] : "",
        columns(f[5]),
        columns(f[6]),
        columns(f[7]));
  }

  private static List<String> columns(String field) {
    return Arrays.stream(field.split(" ")).filter(c -> !c.isEmpty()).toList();
  }

  /** All columns that are shown. */
  Stream<String> columns() {
    return Stream.of(group.isEmpty() ? List.<String>of() : List.of(group), when, title, notes)
        .flatMap(List::stream);
  }
}
