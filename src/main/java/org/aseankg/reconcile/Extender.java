package org.aseankg.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aseankg.model.PartialDate;
import org.aseankg.query.Value;
import org.aseankg.reconcile.Extended.Cell;
import org.aseankg.reconcile.PropertyValues.Item;

/** Fetches values of entities that were matched. */
final class Extender {

  private final TypeCatalog types;
  private final PropertyCatalog properties;
  private final PropertyValues values;
  private final Identifiers identifiers;

  Extender(
      TypeCatalog types,
      PropertyCatalog properties,
      PropertyValues values,
      Identifiers identifiers) {
    this.types = types;
    this.properties = properties;
    this.values = values;
    this.identifiers = identifiers;
  }

  /** The values asked for; an identifier that is none has no values. */
  Extended extend(Extension wanted, String language, Deadline deadline) {
    Map<String, Property> columns = new LinkedHashMap<>();
    wanted.columns().forEach(c -> columns.put(c.property(), properties.get(c.property())));
    Map<String, Map<String, List<Cell>>> rows = new LinkedHashMap<>();
    for (String id : wanted.ids()) {
      deadline.check();
      Optional<String> entity = identifiers.entity(id);
      Map<String, List<Cell>> row = new LinkedHashMap<>();
      for (Extension.Column c : wanted.columns()) {
        row.put(
            c.property(),
            entity
                .map(e -> cells(columns.get(c.property()), e, c.limit(), language))
                .orElse(List.of()));
      }
      rows.put(id, row);
    }
    List<Extended.Column> described = new ArrayList<>();
    columns.forEach(
        (id, property) ->
            described.add(new Extended.Column(id, property.name(language), type(id, rows))));
    return new Extended(described, rows);
  }

  private List<Cell> cells(Property property, String entity, int limit, String language) {
    return values.of(property, entity, language).stream()
        .map(this::cell)
        .distinct()
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .toList();
  }

  private Cell cell(Item item) {
    Value value = item.value();
    String text = value.text();
    return switch (value.type()) {
      case "iri" -> new Cell("id", identifiers.of(text), item.label());
      case "integer" -> new Cell(isNumber(text) ? "int" : "str", text, "");
      case "decimal" -> new Cell(isNumber(text) ? "float" : "str", text, "");
      // A month or a year stays one: the specification's dates are exact to the second.
      case "date" -> new Cell(isDay(text) ? "date" : "str", text, "");
      default -> new Cell("str", text, "");
    };
  }

  /** JSON has no infinity. */
  private static boolean isNumber(String text) {
    return text.length() < 40 && text.matches("[+-]?\\d+(\\.\\d+)?");
  }

  private static boolean isDay(String text) {
    return PartialDate.find(text)
        .filter(d -> d.precision() == PartialDate.Precision.DAY)
        .isPresent();
  }

  private Optional<EntityType> type(String property, Map<String, Map<String, List<Cell>>> rows) {
    Set<String> kinds =
        rows.values().stream()
            .flatMap(row -> row.get(property).stream())
            .filter(c -> c.kind().equals("id") && c.text().indexOf('/') > 0)
            .map(c -> c.text().substring(0, c.text().indexOf('/')))
            .collect(Collectors.toSet());
    return kinds.size() == 1 ? types.ofKind(kinds.iterator().next()) : Optional.empty();
  }
}
