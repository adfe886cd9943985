package org.aseankg.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.aseankg.model.EntityRef;
import org.aseankg.model.Evidence;
import org.aseankg.model.PartialDate;
import org.aseankg.model.Period;
import org.aseankg.model.Standing;

/** Runs a canned query for a facade and makes one record of the rows about one relation. */
final class Facts {

  private final QueryCatalog catalog;
  private final QueryRunner runner;

  Facts(QueryCatalog catalog, QueryRunner runner) {
    this.catalog = catalog;
    this.runner = runner;
  }

  /** One record for each row. */
  <T> List<T> each(String query, Map<String, String> arguments, Function<Row, T> make) {
    return each(query, arguments, Optional.empty(), make);
  }

  /** One record for each row of the answer for a date. */
  <T> List<T> each(
      String query,
      Map<String, String> arguments,
      Optional<PartialDate> asOf,
      Function<Row, T> make) {
    return rows(query, arguments, asOf).stream().map(make).toList();
  }

  /** One record for each relation; its rows differ in their evidence. */
  <T> List<T> byRelation(
      String query,
      Map<String, String> arguments,
      Optional<PartialDate> asOf,
      Function<Related, T> make) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows(query, arguments, asOf)) {
      groups.computeIfAbsent(row.iri("relation"), r -> new ArrayList<>()).add(row);
    }
    return groups.values().stream().map(Related::new).map(make).toList();
  }

  private List<Row> rows(String query, Map<String, String> arguments, Optional<PartialDate> asOf) {
    QueryRequest request = new QueryRequest(arguments, asOf, Integer.MAX_VALUE, 1, "en");
    return runner.run(catalog.get(query), request).rows().stream().map(Row::new).toList();
  }

  /** One row, read by type. */
  record Row(Map<String, Value> values) {

    String iri(String column) {
      return values.get(column).text();
    }

    String text(String column) {
      Value value = values.get(column);
      return value == null ? "" : value.text();
    }

    Optional<PartialDate> date(String column) {
      return PartialDate.find(text(column));
    }

    Optional<EntityRef> find(String column) {
      Value value = values.get(column);
      if (value == null) {
        return Optional.empty();
      }
      Value label = values.get(Column.labelOf(column));
      return Optional.of(new EntityRef(value.text(), label == null ? value.text() : label.text()));
    }

    EntityRef get(String column) {
      return find(column).orElseThrow();
    }

    OptionalInt number(String column) {
      String text = text(column);
      return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
  }

  /** The rows about one relation: each attribute is that of the first row that has it. */
  record Related(List<Row> rows) {

    EntityRef get(String column) {
      return find(column).orElseThrow();
    }

    Optional<EntityRef> find(String column) {
      return rows.stream().flatMap(r -> r.find(column).stream()).findFirst();
    }

    List<EntityRef> all(String column) {
      return rows.stream().flatMap(r -> r.find(column).stream()).distinct().toList();
    }

    String text(String column) {
      return rows.stream()
          .map(r -> r.text(column))
          .filter(t -> !t.isEmpty())
          .findFirst()
          .orElse("");
    }

    String relation() {
      return rows.get(0).iri("relation");
    }

    Period period() {
      return new Period(
          rows.stream().flatMap(r -> r.date("from").stream()).findFirst(),
          rows.stream().flatMap(r -> r.date("until").stream()).findFirst());
    }

    Standing standing() {
      return Standing.of(text("standing"));
    }

    List<Evidence> evidence() {
      return rows.stream()
          .map(
              r ->
                  new Evidence(
                      r.get("source"), r.number("start"), r.number("end"), r.text("certainty")))
          .distinct()
          .toList();
    }
  }
}
