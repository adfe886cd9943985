package org.aseankg.search;

import java.util.List;

/**
 * Counts how many letters are wrong: one too many, one missing, another one, or two neighbours in
 * each other's place.
 */
final class Edits {

  /** A word with fewer letters must be right. */
  private static final int SHORTEST = 4;

  /** A word with as many letters may have two wrong. */
  private static final int LONG = 8;

  /** What is longer is no word; to compare it would cost much. */
  private static final int LONGEST = 40;

  private Edits() {}

  /** How many letters of a typed word may be wrong; none of a number. */
  static int allowed(String word) {
    int letters = Fields.letters(word);
    if (letters < SHORTEST || letters > LONGEST || word.chars().anyMatch(Character::isDigit)) {
      return 0;
    }
    return letters < LONG ? 1 : 2;
  }

  /** Edits between names of as many words, word by word; -1 where one of them is another word. */
  static int inOrder(List<String> typed, List<String> name) {
    if (typed.size() != name.size()) {
      return -1;
    }
    int edits = 0;
    for (int i = 0; i < typed.size(); i++) {
      int allowed = allowed(typed.get(i));
      int needed = between(typed.get(i), name.get(i), allowed);
      if (needed > allowed) {
        return -1;
      }
      edits += needed;
    }
    return edits;
  }

  /** The number of edits from one word to the other, or {@code most + 1} if it is higher. */
  static int between(String a, String b, int most) {
    if (a.equals(b)) {
      return 0;
    }
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    if (Math.abs(left.length - right.length) > most) {
      return most + 1;
    }
    int[] beforeLast = new int[right.length + 1];
    int[] last = new int[right.length + 1];
    int[] row = new int[right.length + 1];
    for (int j = 0; j <= right.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length; i++) {
      fill(row, last, beforeLast, left, right, i);
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return Math.min(last[right.length], most + 1);
  }

  private static void fill(
      int[] row, int[] last, int[] beforeLast, int[] left, int[] right, int i) {
    row[0] = i;
    for (int j = 1; j <= right.length; j++) {
      int replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
  }
}
