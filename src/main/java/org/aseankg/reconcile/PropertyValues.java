package org.aseankg.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.PartialDate;
import org.aseankg.query.Column;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.Value;
import org.aseankg.store.KgStore;

/** The values of properties, read from the store and remembered until the data changes. */
final class PropertyValues {

  private static final int REMEMBERED = 50_000;
  private static final int MOST_ENTITIES = 200;

  private final QueryRunner runner;
  private final Remembered<Key, List<Item>> remembered;

  PropertyValues(QueryRunner runner, KgStore store) {
    this.runner = runner;
    this.remembered = new Remembered<>(REMEMBERED, store::version);
  }

  private record Key(String property, String entity, String language) {}

  /**
   * One value.
   *
   * @param label of a value that is an entity its name, of others the value
   * @param first the first day on which it can have begun to hold
   * @param last the last day on which it can have ceased to
   * @param seen a day on which a source saw it hold
   */
  record Item(
      Value value,
      String label,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      Optional<LocalDate> seen) {}

  /** The values of an entity, labelled in a language. */
  List<Item> of(Property property, String entity, String language) {
    return remembered.get(
        new Key(property.id(), entity, language),
        () ->
            rows(property, Map.of("entity", entity), 0, language).stream()
                .filter(row -> row.containsKey(Property.VALUE))
                .map(PropertyValues::item)
                .distinct()
                .toList());
  }

  /** The entities that have a value, which is an entity itself. */
  List<String> having(Property property, String value) {
    return rows(property, Map.of("value", value), MOST_ENTITIES, "en").stream()
        .map(row -> row.get("entity").text())
        .distinct()
        .toList();
  }

  private List<Map<String, Value>> rows(
      Property property, Map<String, String> arguments, int limit, String language) {
    QueryRequest request = new QueryRequest(arguments, Optional.empty(), limit, 1, language);
    return runner.run(property.query(), request).rows();
  }

  private static Item item(Map<String, Value> row) {
    Value value = row.get(Property.VALUE);
    Value label = row.get(Column.labelOf(Property.VALUE));
    return new Item(
        value,
        label == null ? value.text() : label.text(),
        date(row.get(Property.FIRST)).map(PartialDate::first),
        date(row.get(Property.LAST)).map(PartialDate::last),
        // Seen in 2022 is not seen at its end.
        date(row.get(Property.SEEN)).map(PartialDate::first));
  }

  private static Optional<PartialDate> date(Value value) {
    return value == null ? Optional.empty() : PartialDate.find(value.text());
  }
}
