package org.aseankg.web.http;

import org.apache.jena.irix.IRIs;
import org.apache.jena.sparql.core.Prologue;

/**
 * Keeps the folder that the server was started in to itself: the engine resolves a base such as
 * {@code <file:x>} against it, and an answer would tell it.
 */
public final class OwnFolder {

  private OwnFolder() {}

  /**
   * Refuses a base or prefix that leads there.
   *
   * @throws RequestException if there is one
   */
  public static void refuse(Prologue prologue) {
    String folder = IRIs.getBaseStr();
    boolean led =
        String.valueOf(prologue.getBaseURI()).startsWith(folder)
            || prologue.getPrefixMapping().getNsPrefixMap().values().stream()
                .anyMatch(p -> p.startsWith(folder));
    if (led) {
      throw RequestException.invalid(
          "The base of the query is a relative name of a file: expected an absolute IRI.");
    }
  }

  /** A message without the folder. */
  static String without(String message) {
    return message.replace(IRIs.getBaseStr(), "");
  }
}
