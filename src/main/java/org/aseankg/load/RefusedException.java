package org.aseankg.load;

import org.aseankg.KgException;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/**
 * Nothing can be made of a file, for the one reason it carries. It ends in the report of the load
 * and never leaves this package.
 */
final class RefusedException extends KgException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  RefusedException(Position position, String message) {
    this(position, message, null);
  }

  RefusedException(Position position, String message, Throwable cause) {
    super(position + ": " + message, cause);
    this.finding = Finding.error(position, message);
  }

  /** What is wrong, and where. */
  Finding finding() {
    return finding;
  }
}
