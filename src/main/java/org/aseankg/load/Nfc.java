package org.aseankg.load;

import java.text.Normalizer;
import java.util.function.Consumer;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/** Tells of words that are not in Unicode NFC; they are loaded in NFC all the same. */
final class Nfc {

  private Nfc() {}

  static void check(Item item, Consumer<Finding> findings) {
    item.values()
        .forEach(
            (key, values) ->
                values.stream()
                    .filter(v -> !Normalizer.isNormalized(v.text(), Normalizer.Form.NFC))
                    .findFirst()
                    .ifPresent(
                        v -> findings.accept(Finding.notice(at(item, key), message(v.text())))));
  }

  private static Position at(Item item, String key) {
    Position p = item.position();
    String pointer = p.line() > 0 ? key : p.pointer() + "/" + key;
    return new Position(p.file(), p.line(), p.column(), pointer);
  }

  private static String message(String text) {
    return "\""
        + text
        + "\" is not in Unicode NFC and was loaded in it: expected composed characters.";
  }
}
