package org.aseankg.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.search.NameIndex;
import org.aseankg.search.Profile;

/** What is shown of an entity beside its name, so that it can be told from its namesakes. */
final class Cards {

  private static final int REMEMBERED = 20_000;
  private static final int MOST_VALUES = 2;
  private static final String SEPARATOR = " · ";

  /** The properties that tell entities of a kind apart. */
  private static final Map<String, List<String>> TELLING =
      Map.of(
          "person", List.of("post"),
          "event", List.of("start-date", "place"),
          "post", List.of("body"),
          "instrument", List.of("adopted-on"),
          "source", List.of("issued"));

  private static final List<String> OTHERWISE = List.of("country");

  private final NameIndex index;
  private final TypeCatalog types;
  private final PropertyCatalog properties;
  private final PropertyValues values;
  private final Remembered<String, Optional<Profile>> profiles;
  private final Remembered<List<String>, Card> cards;

  Cards(NameIndex index, TypeCatalog types, PropertyCatalog properties, PropertyValues values) {
    this.index = index;
    this.types = types;
    this.properties = properties;
    this.values = values;
    this.profiles = new Remembered<>(REMEMBERED, index::version);
    this.cards = new Remembered<>(REMEMBERED, index::version);
  }

  /**
   * An entity in a few words.
   *
   * @param types the narrowest first
   */
  record Card(String name, List<EntityType> types, String description) {}

  /** What the index knows of an entity. */
  Optional<Profile> profile(String iri) {
    return profiles.get(iri, () -> index.profile(iri));
  }

  /** The card of an entity in a language. */
  Card of(Profile profile, String language) {
    return cards.get(List.of(profile.iri(), language), () -> make(profile, language));
  }

  private Card make(Profile profile, String language) {
    List<EntityType> shown = types.shown(profile.classes());
    List<String> words = new ArrayList<>();
    shown.stream().limit(1).forEach(t -> words.add(t.name(language)));
    for (String id : TELLING.getOrDefault(profile.kind(), OTHERWISE)) {
      properties.find(id).stream()
          .flatMap(p -> values.of(p, profile.iri(), language).stream())
          .map(PropertyValues.Item::label)
          .distinct()
          .limit(MOST_VALUES)
          .forEach(words::add);
    }
    return new Card(profile.label(language), shown, String.join(SEPARATOR, words));
  }
}
