package org.aseankg.extract;

/**
 * A word, a number or a mark of the text.
 *
 * @param text as it stands there
 * @param key as words are compared: case folded, the tone mark behind all letters
 * @param start where it starts in the cleaned text
 * @param end where it ends, exclusive
 * @param quoted whether it stands between quotes
 */
record Tok(String text, String key, int start, int end, boolean quoted) {

  boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isMark() {
    return !isWord() && !isNumber();
  }

  boolean isCapital() {
    return Character.isUpperCase(text.charAt(0));
  }

  /** Whether it is an abbreviation of capitals, as ACCSM or SOC. */
  boolean isAcronym() {
    if (text.length() < 2 || !isCapital()) {
      return false;
    }
    return text.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  boolean is(String mark) {
    return text.equals(mark);
  }

  /** The number it is, or -1. */
  int number() {
    if (!isNumber() || text.length() > 6) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
