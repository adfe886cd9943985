package org.aseankg.ask;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aseankg.config.Bundle;
import org.aseankg.search.Folding;

/**
 * Words that say the same in descriptions: spellings, forms of one word, near synonyms, from {@code
 * lexicon/synonyms.tsv}. Words are compared without marks.
 */
final class Synonyms {

  private static final int SHORTEST_STEM = 3;

  private final Map<String, Set<String>> groups = new HashMap<>();

  private final Set<String> distinguishing = new HashSet<>();

  private Synonyms() {}

  /** Whether a word makes a name mean another thing, as "deputy" does. */
  boolean distinguishes(String word) {
    return distinguishing.contains(word);
  }

  static Synonyms bundled() {
    Synonyms synonyms = new Synonyms();
    Bundle.text("lexicon/synonyms.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .forEach(synonyms::add);
    Bundle.text("lexicon/distinguishing.txt")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .forEach(w -> synonyms.distinguishing.add(Folding.bare(w)));
    return synonyms;
  }

  private void add(String line) {
    Set<String> group = new HashSet<>();
    for (String word : line.split("\\s+")) {
      group.add(Folding.bare(word));
    }
    group.forEach(w -> groups.computeIfAbsent(w, k -> new HashSet<>()).addAll(group));
  }

  /** Whether a set of words has this one, in some form of it. */
  boolean has(Set<String> words, String word) {
    if (words.contains(word)) {
      return true;
    }
    String stem = stem(word);
    if (words.contains(stem) || words.contains(stem + "s")) {
      return true;
    }
    Set<String> group = groups.getOrDefault(word, groups.getOrDefault(stem, Set.of()));
    return group.stream().anyMatch(words::contains);
  }

  /** Without the English plural. */
  static String stem(String word) {
    if (word.length() > SHORTEST_STEM + 2 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.length() > SHORTEST_STEM && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
