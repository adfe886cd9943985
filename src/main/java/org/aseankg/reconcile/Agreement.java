package org.aseankg.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aseankg.model.PartialDate;
import org.aseankg.query.Value;
import org.aseankg.reconcile.PropertyValues.Item;
import org.aseankg.reconcile.Query.Known;
import org.aseankg.reconcile.Query.Wanted;
import org.aseankg.search.Folding;
import org.aseankg.search.NameIndex;
import org.aseankg.search.NameMatch;

/**
 * How far what is known of a row agrees with what the graph says of an entity, property by
 * property: {@link #FULL}, {@link #NONE}, or {@link #OPEN} where the graph does not say.
 */
final class Agreement {

  static final double FULL = 1;
  static final double OPEN = 0.5;
  static final double NONE = 0;

  private static final double NEAR = 0.001;
  private static final int REMEMBERED = 10_000;

  private final PropertyCatalog properties;
  private final PropertyValues values;
  private final Identifiers identifiers;
  private final NameIndex index;
  private final Remembered<String, Set<String>> named;

  Agreement(
      PropertyCatalog properties, PropertyValues values, Identifiers identifiers, NameIndex index) {
    this.properties = properties;
    this.values = values;
    this.identifiers = identifiers;
    this.index = index;
    this.named = new Remembered<>(REMEMBERED, index::version);
  }

  /** The agreement of each property that is known of the row. */
  Map<String, Double> of(List<Known> known, String entity) {
    Map<String, Double> agreements = new LinkedHashMap<>();
    List<Item> dated = null;
    for (Known k : known) {
      Property property = properties.get(k.property());
      if (!property.isTime()) {
        List<Item> items = values.of(property, entity, "en");
        List<Item> equal = items.stream().filter(i -> isAny(property, i, k.values())).toList();
        agreements.put(property.id(), items.isEmpty() ? OPEN : equal.isEmpty() ? NONE : FULL);
        if (property.isDated() && !equal.isEmpty()) {
          dated = equal;
        }
      }
    }
    for (Known k : known) {
      Property property = properties.get(k.property());
      if (property.isTime()) {
        // "Minister of Finance in 2019" asks for the time in that post, not in any.
        List<Item> items = dated != null ? dated : values.of(date(), entity, "en");
        agreements.put(property.id(), overlap(items, k.values()));
      }
    }
    return agreements;
  }

  private Property date() {
    return properties.get("date");
  }

  /** The entities a value stands for: by identifier, else by name. */
  Set<String> entities(Wanted wanted) {
    if (wanted.id().isPresent()) {
      return Set.copyOf(identifiers.resolve(wanted.id().get()));
    }
    return named.get(
        wanted.text(),
        () -> {
          Set<String> found = new TreeSet<>(identifiers.resolve(wanted.text()));
          index.named(wanted.text()).stream().map(NameMatch::iri).forEach(found::add);
          return found;
        });
  }

  private boolean isAny(Property property, Item item, List<Wanted> wanted) {
    return wanted.stream().anyMatch(w -> is(property, item, w));
  }

  private boolean is(Property property, Item item, Wanted wanted) {
    if (item.value().isIri()) {
      return entities(wanted).contains(item.value().text());
    }
    String text = wanted.text().strip();
    return switch (item.value().type()) {
      case "integer", "decimal" -> isNumber(item.value(), text);
      case "date" -> overlaps(item.value(), text);
      default ->
          Identifiers.identifies(property.id())
              ? text.equalsIgnoreCase(item.value().text())
                  || text.endsWith("/" + item.value().text())
                  || text.endsWith(":" + item.value().text())
              : Folding.bare(text).equals(Folding.bare(item.value().text()));
    };
  }

  private static boolean isNumber(Value value, String text) {
    try {
      return Math.abs(Double.parseDouble(text) - Double.parseDouble(value.text())) < NEAR;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean overlaps(Value value, String text) {
    Optional<PartialDate> ours = PartialDate.find(value.text());
    Optional<PartialDate> theirs = day(text);
    return ours.isPresent()
        && theirs.isPresent()
        && !ours.get().first().isAfter(theirs.get().last())
        && !theirs.get().first().isAfter(ours.get().last());
  }

  private static double overlap(List<Item> items, List<Wanted> wanted) {
    List<PartialDate> dates = new ArrayList<>();
    wanted.forEach(w -> day(w.text()).ifPresent(dates::add));
    return dates.isEmpty() || items.isEmpty()
        ? OPEN
        : items.stream()
            .flatMapToDouble(i -> dates.stream().mapToDouble(d -> overlap(i, d)))
            .max()
            .orElse(OPEN);
  }

  /** A missing end does not mean "still": it is open after the last day on which it was seen. */
  private static double overlap(Item item, PartialDate date) {
    if (item.first().filter(date.last()::isBefore).isPresent()
        || item.last().filter(date.first()::isAfter).isPresent()) {
      return NONE;
    }
    Optional<LocalDate> sure = item.last().or(item::seen).or(item::first);
    return item.first().isPresent() && !date.first().isAfter(sure.orElseThrow()) ? FULL : OPEN;
  }

  /** A day, month or year, with or without a time behind it. */
  private static Optional<PartialDate> day(String text) {
    int time = text.indexOf('T');
    return PartialDate.find((time < 0 ? text : text.substring(0, time)).strip());
  }
}
