package org.aseankg.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of one kind, each with a number, to be found in a row of words. */
final class Phrases {

  private final Map<String, Integer> numbers = new HashMap<>();

  /** How many words the longest phrase has that begins with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  /** A phrase found: how many words it has, and its number. */
  record Found(int words, int number) {}

  void add(List<String> words, int number) {
    numbers.putIfAbsent(String.join(" ", words), number);
    longest.merge(words.get(0), words.size(), Math::max);
  }

  /** Whether a word is such a phrase. */
  boolean has(String word) {
    return numbers.containsKey(word);
  }

  /** The longest phrase that stands at a place; null where there is none. */
  Found at(List<String> words, int from) {
    if (from >= words.size()) {
      return null;
    }
    int most = Math.min(longest.getOrDefault(words.get(from), 0), words.size() - from);
    for (int length = most; length > 0; length--) {
      String phrase =
          length == 1 ? words.get(from) : String.join(" ", words.subList(from, from + length));
      Integer number = numbers.get(phrase);
      if (number != null) {
        return new Found(length, number);
      }
    }
    return null;
  }
}
