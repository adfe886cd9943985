package org.aseankg.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.search.Profile;

/** Makes previews. */
final class Previews {

  private static final int MOST_VALUES = 3;
  private static final int MOST_FACTS = 6;

  /** What a preview shows already, or what is too much for it. */
  private static final Set<String> LEFT_OUT =
      Set.of("name-en", "name-vi", "date", "year", "holder", "latitude", "longitude");

  private final PropertyCatalog properties;
  private final PropertyValues values;
  private final Cards cards;

  Previews(PropertyCatalog properties, PropertyValues values, Cards cards) {
    this.properties = properties;
    this.values = values;
    this.cards = cards;
  }

  Preview of(Profile profile, List<String> languages, String language) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(language, profile.label(language));
    languages.forEach(l -> names.putIfAbsent(l, profile.label(l)));
    Map<String, List<String>> facts = new LinkedHashMap<>();
    for (Property property : properties.list()) {
      if (facts.size() < MOST_FACTS
          && property.kinds().contains(profile.kind())
          && !LEFT_OUT.contains(property.id())) {
        List<String> shown =
            values.of(property, profile.iri(), language).stream()
                .map(PropertyValues.Item::label)
                .distinct()
                .limit(MOST_VALUES)
                .toList();
        Optional.of(shown)
            .filter(s -> !s.isEmpty())
            .ifPresent(s -> facts.put(property.name(language), s));
      }
    }
    return new Preview(profile.iri(), names, cards.of(profile, language).description(), facts);
  }
}
