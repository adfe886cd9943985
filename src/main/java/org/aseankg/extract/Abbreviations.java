package org.aseankg.extract;

import java.util.Locale;

/** Abbreviations that are written as names are: Unesco, Asean. */
final class Abbreviations {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 9;

  private Abbreviations() {}

  /**
   * Whether a word can abbreviate a name: capitals, or a capital word whose letters stand in the
   * name in their order.
   */
  static boolean isOf(Tok word, String name) {
    return word.isAcronym() || isSpoken(word) && isWithin(word.text(), name);
  }

  /** Whether a word is the first letters of the capital words of a name. */
  static boolean isInitials(Tok word, String name) {
    StringBuilder initials = new StringBuilder();
    for (String part : name.split("[\\s-]+")) {
      if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
        initials.append(part.charAt(0));
      }
    }
    return word.text().contentEquals(initials);
  }

  private static boolean isSpoken(Tok word) {
    return word.isCapital()
        && word.text().length() >= SHORTEST
        && word.text().length() <= LONGEST
        && word.text().chars().allMatch(Character::isLetter);
  }

  private static boolean isWithin(String word, String name) {
    String letters = word.toLowerCase(Locale.ROOT);
    String text = name.toLowerCase(Locale.ROOT);
    for (int from = 0; from < text.length(); from++) {
      boolean starts = from == 0 || text.charAt(from - 1) == ' ';
      if (starts && text.charAt(from) == letters.charAt(0) && hasLetters(letters, text, from)) {
        return !text.contains(letters);
      }
    }
    return false;
  }

  private static boolean hasLetters(String letters, String text, int from) {
    int at = 0;
    for (int i = from; i < text.length() && at < letters.length(); i++) {
      at += text.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }
}
