package org.aseankg.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aseankg.search.Folding;
import org.aseankg.search.Hit;
import org.aseankg.search.NameIndex;
import org.aseankg.search.SearchRequest;

/** Entities, types and properties by the beginning of a name. */
final class Suggestions {

  private static final List<String> LANGUAGES = List.of("en", "vi");

  private final NameIndex index;
  private final TypeCatalog types;
  private final PropertyCatalog properties;
  private final Identifiers identifiers;
  private final Cards cards;

  Suggestions(
      NameIndex index,
      TypeCatalog types,
      PropertyCatalog properties,
      Identifiers identifiers,
      Cards cards) {
    this.index = index;
    this.types = types;
    this.properties = properties;
    this.identifiers = identifiers;
    this.cards = cards;
  }

  /** Entities, the one of that identifier first. */
  List<Suggestion> entities(
      String prefix, Optional<EntityType> type, int from, int count, String language) {
    Set<String> found = new LinkedHashSet<>(identifiers.resolve(prefix));
    List<String> kinds = type.map(t -> List.copyOf(t.kinds())).orElse(List.of());
    SearchRequest request =
        new SearchRequest(prefix, kinds, Optional.empty(), language, from + 2 * count);
    index.suggest(request).stream().map(Hit::iri).forEach(found::add);
    List<Suggestion> suggestions = new ArrayList<>();
    found.stream()
        .flatMap(iri -> cards.profile(iri).stream())
        .filter(p -> type.isEmpty() || p.classes().contains(type.get().id()))
        .skip(from)
        .limit(count)
        .forEach(
            p -> {
              Cards.Card card = cards.of(p, language);
              suggestions.add(
                  new Suggestion(
                      identifiers.of(p.iri()), card.name(), card.description(), card.types()));
            });
    return suggestions;
  }

  /** Types. */
  List<Suggestion> types(String prefix, int from, int count, String language) {
    Optional<EntityType> exact = types.find(prefix.strip());
    return page(
        Stream.concat(
            exact.stream(),
            types.list().stream()
                .filter(t -> !t.equals(exact.orElse(null)))
                .filter(t -> begins(prefix, t.id(), LANGUAGES.stream().map(t::name)))),
        from,
        count,
        t -> new Suggestion(t.id(), t.name(language), String.join(", ", t.broader()), List.of()));
  }

  /** Properties, all or those of a type. */
  List<Suggestion> properties(
      String prefix, Optional<EntityType> type, int from, int count, String language) {
    return page(
        type.map(properties::of).orElseGet(properties::list).stream()
            .filter(p -> begins(prefix, p.id(), LANGUAGES.stream().map(p::name))),
        from,
        count,
        p -> new Suggestion(p.id(), p.name(language), p.description(language), List.of()));
  }

  private static <T> List<Suggestion> page(
      Stream<T> found, int from, int count, java.util.function.Function<T, Suggestion> make) {
    return found.skip(from).limit(count).map(make).toList();
  }

  /** Whether an identifier, or a word of a name, begins so. */
  private static boolean begins(String prefix, String id, Stream<String> names) {
    String typed = Folding.bare(prefix);
    return Stream.concat(Stream.of(id), names)
        .map(Folding::bare)
        .anyMatch(n -> (" " + n).contains(" " + typed));
  }
}
