package org.aseankg.load;

import java.text.Normalizer;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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

  /** A literal in composed characters; any other node as it is. */
  static Node composed(Node node) {
    if (!node.isLiteral() || isComposed(node.getLiteralLexicalForm())) {
      return node;
    }
    String text = composed(node.getLiteralLexicalForm());
    return node.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralDT(text, node.getLiteralDatatype())
        : NodeFactory.createLiteralLang(text, node.getLiteralLanguage());
  }

  /** What is said of a text that is not composed. */
  static String message(String text) {
    return "\""
        + text
        + "\" is not in Unicode NFC and was loaded in it: expected composed characters.";
  }
}
