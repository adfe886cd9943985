package org.aseankg.search;

/** How near a name is to what was typed; the first is the nearest. */
public enum Rung {
  /**
   * The same letters and marks; case, punctuation and the spelling of an edition's number aside.
   */
  EXACT("exact"),
  /** The same but for the place of a Vietnamese tone mark (hoà, hòa) or the kind of Đ. */
  TONE_VARIANT("tone-variant"),
  /** The same letters without tones, or without any marks; or the same words in another order. */
  UNACCENTED("unaccented"),
  /** The name begins with what was typed, or has all its words, the last one maybe begun. */
  PREFIX("prefix"),
  /** A letter or two are wrong. */
  TYPO("typo");

  private final String key;

  Rung(String key) {
    this.key = key;
  }

  /** The name of the rung in answers. */
  public String key() {
    return key;
  }
}
