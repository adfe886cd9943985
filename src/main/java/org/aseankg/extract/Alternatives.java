package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes out phrases that are given by their ways to say them: {@code (gave|made) a speech} is two
 * phrases, and {@code {name}} stands for the words of a class.
 */
final class Alternatives {

  /** More ways to say one thing are a mistake in the file. */
  private static final int MOST = 20_000;

  private final Map<String, String> classes;

  /**
   * @param classes the words of each class, parted by strokes
   */
  Alternatives(Map<String, String> classes) {
    this.classes = classes;
  }

  /** All phrases that a pattern stands for, in the order it gives them. */
  List<String> of(String pattern) {
    List<String> out = new ArrayList<>();
    for (String phrase : expand(named(pattern))) {
      String plain = String.join(" ", phrase.strip().split("\\s+"));
      if (!plain.isEmpty()) {
        out.add(plain);
      }
    }
    return out;
  }

  private String named(String pattern) {
    String text = pattern;
    for (int depth = 0; text.indexOf('{') >= 0; depth++) {
      int open = text.indexOf('{');
      int close = text.indexOf('}', open);
      String words = close < 0 ? null : classes.get(text.substring(open + 1, close));
      if (words == null || depth > 40) {
        throw new IllegalArgumentException(
            "The pattern \"" + pattern + "\" names a class that is not there.");
      }
      text = text.substring(0, open) + "(" + words + ")" + text.substring(close + 1);
    }
    return text;
  }

  private List<String> expand(String pattern) {
    int open = pattern.indexOf('(');
    if (open < 0) {
      return List.of(pattern);
    }
    int close = closing(pattern, open);
    List<String> out = new ArrayList<>();
    List<String> rest = expand(pattern.substring(close + 1));
    for (String choice : choices(pattern.substring(open + 1, close))) {
      for (String chosen : expand(choice)) {
        for (String end : rest) {
          out.add(pattern.substring(0, open) + chosen + end);
        }
      }
    }
    if (out.size() > MOST) {
      throw new IllegalArgumentException(
          "The pattern \"" + pattern + "\" stands for more than " + MOST + " phrases.");
    }
    return out;
  }

  private static int closing(String pattern, int open) {
    int level = 0;
    for (int i = open; i < pattern.length(); i++) {
      level += pattern.charAt(i) == '(' ? 1 : pattern.charAt(i) == ')' ? -1 : 0;
      if (level == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("The pattern \"" + pattern + "\" is not closed.");
  }

  private static List<String> choices(String group) {
    List<String> out = new ArrayList<>();
    int level = 0;
    int from = 0;
    for (int i = 0; i <= group.length(); i++) {
      char c = i == group.length() ? '|' : group.charAt(i);
      level += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && level == 0) {
        out.add(group.substring(from, i));
        from = i + 1;
      }
    }
    return out;
  }
}
