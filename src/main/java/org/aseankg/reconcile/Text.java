package org.aseankg.reconcile;

/** Texts of clients in our own sentences. */
final class Text {

  private static final int LONGEST = 80;

  private Text() {}

  /** The text on one line, cut where it is long. */
  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
