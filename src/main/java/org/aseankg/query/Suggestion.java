package org.aseankg.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name somebody may have meant. */
final class Suggestion {

  private Suggestion() {}

  /**
   * A clause such as {@code : did you mean "chairs-of-event"?}, or a full stop when nothing is
   * near.
   */
  static String of(String typed, Collection<String> names) {
    return nearest(typed, names).map(name -> ": did you mean \"" + name + "\"?").orElse(".");
  }

  private static Optional<String> nearest(String typed, Collection<String> names) {
    return names.stream()
        .filter(n -> distance(typed, n) <= Math.max(2, n.length() / 3) || shares(typed, n))
        .min(Comparator.comparingInt((String n) -> distance(typed, n)).thenComparing(n -> n));
  }

  private static boolean shares(String typed, String name) {
    return typed.length() >= 4 && (name.contains(typed) || typed.contains(name));
  }

  /** Edits (insert, delete, replace) from one text to the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
