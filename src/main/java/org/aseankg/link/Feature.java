package org.aseankg.link;

import java.util.Locale;

/**
 * One reason for or against a link.
 *
 * @param what the reason in words
 * @param weight what it adds to the score, below zero where it speaks against
 * @param ofName whether it is about the name
 */
record Feature(String what, double weight, boolean ofName) {

  static Feature of(String what, double weight) {
    return new Feature(what, weight, false);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (%+.2f)", what, weight);
  }
}
