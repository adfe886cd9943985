package org.aseankg.search;

/** Walks over a text from word to word. */
final class WordScanner {

  private final String text;
  private int start;
  private int end;

  WordScanner(String text) {
    this.text = text;
  }

  /** Moves to the next word; false at the end. */
  boolean next() {
    start = end;
    while (start < text.length()) {
      int c = text.codePointAt(start);
      if (Character.isLetterOrDigit(c)) {
        end = Character.isDigit(c) ? number(start) : letters(start);
        return true;
      }
      int number = isPlus(c) ? digitsAfter(start + 1) : -1;
      if (number >= 0) {
        end = number(number);
        return true;
      }
      start += Character.charCount(c);
    }
    return false;
  }

  /** Offset of the word. */
  int start() {
    return start;
  }

  /** Offset after the word. */
  int end() {
    return end;
  }

  /** The word; a plus sign stands next to its number. */
  String word() {
    return isPlus(text.charAt(start))
        ? "+" + text.substring(start + 1, end).strip()
        : text.substring(start, end);
  }

  private static boolean isPlus(int c) {
    return c == '+' || c == '\uff0b';
  }

  private int digitsAfter(int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && Character.isDigit(text.codePointAt(i)) ? i : -1;
  }

  /** The end of digits, of letters that follow them, of a percent sign. */
  private int number(int from) {
    int i = from;
    while (i < text.length() && Character.isDigit(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    if (i < text.length() && text.charAt(i) == '%') {
      return i + 1;
    }
    return letters(i);
  }

  private int letters(int from) {
    int i = from;
    while (i < text.length() && isPartOfWord(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isPartOfWord(int c) {
    if (Character.isLetter(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          // Joiners and soft hyphens stand within words and are no part of their forms.
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
