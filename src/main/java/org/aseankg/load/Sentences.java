package org.aseankg.load;

/** Makes sentences of what libraries say. */
final class Sentences {

  private Sentences() {}

  /** The first line of a text, with a full stop at its end. */
  static String ended(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line : line + ".";
  }

  /** As {@link #ended}, and with a capital at its start. */
  static String of(String text) {
    String ended = ended(text);
    return Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
  }
}
