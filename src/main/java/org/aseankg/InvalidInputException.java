package org.aseankg;

/**
 * What the caller gave is not what was expected: a parameter, an option, a query, a file. Exit code
 * 2, HTTP 400.
 */
public final class InvalidInputException extends KgException {

  public InvalidInputException(String message) {
    super(message);
  }

  public InvalidInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
