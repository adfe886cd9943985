package org.aseankg.link;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aseankg.search.Folding;

/**
 * Compares titles of posts without the country in them, which one data set writes and another
 * leaves out: Minister of Home Affairs of Viet Nam, Minister for Home Affairs.
 */
final class PostTitles {

  private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "to", "in", "s");

  private final List<String> countryNames;

  /** Knows the names of countries, by their codes. */
  PostTitles(Map<String, Set<String>> countryNames) {
    this.countryNames =
        countryNames.values().stream()
            .flatMap(Collection::stream)
            .map(Folding::bare)
            .filter(n -> n.length() > 3)
            .distinct()
            .sorted(java.util.Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The words that tell a post from others of its country. */
  String stem(String title) {
    String words = " " + Folding.bare(title) + " ";
    for (String country : countryNames) {
      words = words.replace(" " + country + " ", " ");
    }
    StringBuilder stem = new StringBuilder();
    for (String word : words.strip().split(" ")) {
      if (!SMALL.contains(word)) {
        stem.append(stem.isEmpty() ? "" : " ").append(word);
      }
    }
    return stem.toString();
  }

  Set<String> stems(Collection<String> titles) {
    Set<String> stems = new LinkedHashSet<>();
    titles.forEach(t -> stems.add(stem(t)));
    stems.remove("");
    return stems;
  }
}
