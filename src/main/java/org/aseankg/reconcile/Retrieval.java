package org.aseankg.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.aseankg.model.PartialDate;
import org.aseankg.reconcile.Query.Known;
import org.aseankg.search.Description;
import org.aseankg.search.Hit;
import org.aseankg.search.NameIndex;
import org.aseankg.search.Profile;
import org.aseankg.search.SearchRequest;

/**
 * Finds the entities that a row can mean at all: by identifier, by name, by what is known of it.
 */
final class Retrieval {

  /** The score of an entity that was found by what is known of it, not by its name. */
  static final double UNNAMED = 90;

  /** So many namesakes are looked at, even where fewer candidates are wanted. */
  private static final int LEAST = 20;

  /** Where more is known than the name, namesakes further down may fit better. */
  private static final int LEAST_KNOWN = 50;

  private static final double PERCENT = 100;

  private final NameIndex index;
  private final Identifiers identifiers;
  private final PropertyCatalog properties;
  private final PropertyValues values;
  private final Agreement agreement;

  Retrieval(
      NameIndex index,
      Identifiers identifiers,
      PropertyCatalog properties,
      PropertyValues values,
      Agreement agreement) {
    this.index = index;
    this.identifiers = identifiers;
    this.properties = properties;
    this.values = values;
    this.agreement = agreement;
  }

  /**
   * An entity that was found.
   *
   * @param score how near its name is, from 0 to 100
   * @param hit the name that was found; empty where it was found otherwise
   * @param identified whether the row's text is its identifier
   */
  record Found(String iri, double score, Optional<Hit> hit, boolean identified) {}

  /** The entities found, each once, the nearest names first. */
  List<Found> find(Query query, TypeWish types, String language) {
    Map<String, Found> found = new LinkedHashMap<>();
    query
        .text()
        .map(identifiers::resolve)
        .orElse(List.of())
        .forEach(iri -> found.put(iri, new Found(iri, PERCENT, Optional.empty(), true)));
    query.text().ifPresent(t -> edition(t, query, types, language, found));
    query.text().ifPresent(t -> named(t, query, types, language, found));
    for (Known known : query.properties()) {
      if (Identifiers.identifies(known.property())) {
        known.values().stream()
            .flatMap(v -> identifiers.resolve(known.property(), v.id().orElse(v.text())).stream())
            .forEach(iri -> found.putIfAbsent(iri, unnamed(iri)));
      }
    }
    if (query.text().isEmpty() && found.isEmpty()) {
      described(query, types).forEach(iri -> found.putIfAbsent(iri, unnamed(iri)));
    }
    return new ArrayList<>(found.values());
  }

  /** A table may have the number of an edition in a column of its own; names have it in them. */
  private void edition(
      String text, Query query, TypeWish types, String language, Map<String, Found> found) {
    query.properties().stream()
        .filter(known -> known.property().equals("edition"))
        .flatMap(known -> known.values().stream())
        .forEach(v -> named(text + ' ' + v.text(), query, types, language, found));
  }

  private static Found unnamed(String iri) {
    return new Found(iri, UNNAMED, Optional.empty(), false);
  }

  private void named(
      String text, Query query, TypeWish types, String language, Map<String, Found> found) {
    SearchRequest request =
        new SearchRequest(
            text, types.searched(), Optional.empty(), language, Math.max(LEAST, 2 * query.limit()));
    for (Hit hit : index.search(request)) {
      found.putIfAbsent(
          hit.iri(), new Found(hit.iri(), PERCENT * hit.score(), Optional.of(hit), false));
    }
  }

  /**
   * Without a name: the entities that have the entities known of them, else a fitting description.
   */
  private Set<String> described(Query query, TypeWish types) {
    Set<String> found = null;
    for (Known known : query.properties()) {
      Property property = properties.get(known.property());
      if (property.leadsToEntities()) {
        Set<String> having = new LinkedHashSet<>();
        known.values().stream()
            .flatMap(v -> agreement.entities(v).stream())
            .forEach(iri -> having.addAll(values.having(property, iri)));
        if (found == null) {
          found = having;
        } else {
          found.retainAll(having);
        }
      }
    }
    return found != null ? found : fitting(query, types);
  }

  private Set<String> fitting(Query query, TypeWish types) {
    OptionalInt edition = OptionalInt.empty();
    Optional<PartialDate> date = Optional.empty();
    for (Known known : query.properties()) {
      String text = known.values().isEmpty() ? "" : known.values().get(0).text();
      if (known.property().equals("edition") && text.matches("\\d{1,6}")) {
        edition = OptionalInt.of(Integer.parseInt(text));
      }
      if (properties.get(known.property()).isTime()) {
        date = PartialDate.find(text);
      }
    }
    if (edition.isEmpty() && date.isEmpty()) {
      return Set.of();
    }
    Description description =
        new Description(
            Set.of(),
            types.searched(),
            List.of(),
            edition,
            List.of(),
            date.map(d -> OptionalLong.of(d.first().toEpochDay())).orElse(OptionalLong.empty()),
            date.map(d -> OptionalLong.of(d.last().toEpochDay())).orElse(OptionalLong.empty()));
    Set<String> found = new LinkedHashSet<>();
    index.described(description, Math.max(LEAST, query.limit())).stream()
        .map(Profile::iri)
        .forEach(found::add);
    return found;
  }
}
