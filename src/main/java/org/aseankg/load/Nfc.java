package org.aseankg.load;

import java.text.Normalizer;
import java.util.function.Consumer;
import org.aseankg.model.Finding;

/** Tells of words that are not in Unicode NFC; they are loaded in NFC all the same. */
final class Nfc {

  private Nfc() {}

  static void check(Item item, Consumer<Finding> findings) {
    item.values()
        .forEach(
            (key, values) ->
                values.stream()
                    .filter(v -> !isComposed(v.text()))
                    .findFirst()
                    .ifPresent(
                        v -> findings.accept(Finding.notice(item.at(key), message(v.text())))));
  }

  static boolean isComposed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** What is said of a text that is not composed. */
  static String message(String text) {
    return "\""
        + text
        + "\" is not in Unicode NFC and was loaded in it: expected composed characters.";
  }
}
