package org.aseankg.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.aseankg.config.Bundle;
import org.aseankg.search.Folding;

/**
 * Numbers of editions in a question, in digits or words, from {@code
 * lexicon/{language}/ordinals.tsv}.
 */
final class Numbers {

  private static final int MOST_DIGITS = 3;

  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<String, Integer> cardinals = new HashMap<>();

  Numbers(List<String> languages) {
    for (String language : languages) {
      Bundle.text("lexicon/" + language + "/ordinals.tsv")
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(f -> ordinals.put(Folding.bare(f[0]), Integer.valueOf(f[1].strip())));
      Bundle.text("lexicon/" + language + "/cardinals.tsv")
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(f -> cardinals.put(Folding.bare(f[0]), Integer.valueOf(f[1].strip())));
    }
  }

  /** The number a word that counts says. */
  OptionalInt cardinal(String bareWord) {
    Integer value = cardinals.get(bareWord);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Whether a word is a number that counts. */
  boolean isCardinal(String bareWord) {
    return cardinals.containsKey(bareWord);
  }

  /** The number a word says; a year is none. */
  OptionalInt at(QuestionText question, int index) {
    String word = question.words().get(index).bare();
    String digits = word.replaceFirst("(?<=\\d)(st|nd|rd|th)$", "");
    if (digits.matches("\\d{1," + MOST_DIGITS + "}")) {
      return OptionalInt.of(Integer.parseInt(digits));
    }
    Integer value = ordinals.get(word);
    if (value == null && index > 0) {
      value = ordinals.get(question.words().get(index - 1).bare() + " " + word);
    }
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
