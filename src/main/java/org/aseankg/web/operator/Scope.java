package org.aseankg.web.operator;

import java.util.Locale;
import org.aseankg.InvalidInputException;

/** What a token allows; each scope allows what those before it do. */
public enum Scope {
  /** Looking at what is not public, as proposed facts. */
  READ,
  /** Changing the data. */
  WRITE,
  /** Changing how the server runs. */
  ADMIN;

  /**
   * The scope of that name.
   *
   * @throws InvalidInputException if there is none
   */
  public static Scope parse(String word) {
    for (Scope scope : values()) {
      if (scope.word().equals(word)) {
        return scope;
      }
    }
    throw new InvalidInputException(
        "The scope is \"" + word + "\": expected read, write or admin.");
  }

  /** Its name in files and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean allows(Scope needed) {
    return compareTo(needed) >= 0;
  }
}
