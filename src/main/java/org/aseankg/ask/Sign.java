package org.aseankg.ask;

/**
 * What a word of a question means, as the lexicon says: {@code ask:date}, {@code role:chair},
 * {@code list}.
 *
 * @param type what kind of meaning
 * @param value which one of its kind; empty where the kind says all
 */
record Sign(String type, String value) {

  /** Reads {@code type:value} or {@code type}. */
  static Sign parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Sign(text, "")
        : new Sign(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Whether it is what a pattern asks for: {@code role} is met by every role. */
  boolean matches(String pattern) {
    return pattern.equals(type) || pattern.equals(toString());
  }

  @Override
  public String toString() {
    return value.isEmpty() ? type : type + ":" + value;
  }
}
