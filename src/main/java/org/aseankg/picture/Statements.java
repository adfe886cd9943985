package org.aseankg.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.model.EntityRef;
import org.aseankg.model.PartialDate;
import org.aseankg.query.Column;
import org.aseankg.query.QueryResult;
import org.aseankg.query.Value;

/**
 * Statements by subject and property, from an answer with the columns {@code subject}, {@code
 * property} and {@code value}.
 */
final class Statements {

  private record One(Value value, String label) {}

  private final Map<String, Map<String, List<One>>> bySubject = new LinkedHashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  Statements(QueryResult result) {
    for (Map<String, Value> row : result.rows()) {
      String subject = row.get("subject").text();
      String label = label(row, "subject");
      if (!label.isEmpty()) {
        labels.put(subject, label);
      }
      bySubject
          .computeIfAbsent(subject, s -> new HashMap<>(8))
          .computeIfAbsent(row.get("property").text(), p -> new ArrayList<>(1))
          .add(new One(row.get("value"), label(row, "value")));
    }
  }

  private static String label(Map<String, Value> row, String column) {
    Value label = row.get(Column.labelOf(column));
    return label == null ? "" : label.text();
  }

  /** The IRIs of all that something is said about, in the order of the answer. */
  Set<String> subjects() {
    return bySubject.keySet();
  }

  private List<One> all(String subject, String property) {
    return bySubject.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
  }

  /** The things a property leads to. */
  List<EntityRef> things(String subject, String property) {
    return all(subject, property).stream()
        .filter(o -> o.value().isIri())
        .map(
            o ->
                new EntityRef(o.value().text(), o.label().isEmpty() ? o.value().text() : o.label()))
        .toList();
  }

  /** The first thing that a property leads to. */
  Optional<EntityRef> thing(String subject, String property) {
    return things(subject, property).stream().findFirst();
  }

  /** The first text, in a language where it is there in that one, else in English. */
  String text(String subject, String property, String language) {
    List<One> all = all(subject, property);
    return in(all, language)
        .or(() -> in(all, "en"))
        .or(() -> all.stream().findFirst())
        .map(o -> o.value().text())
        .orElse("");
  }

  private static Optional<One> in(List<One> all, String language) {
    return all.stream().filter(o -> o.value().lang().equals(language)).findFirst();
  }

  /** The first date. */
  Optional<LocalDate> date(String subject, String property) {
    return all(subject, property).stream()
        .findFirst()
        .flatMap(o -> PartialDate.find(o.value().text()))
        .map(PartialDate::first);
  }
}
