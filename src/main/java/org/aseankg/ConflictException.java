package org.aseankg;

/**
 * Somebody else has changed meanwhile what was to be changed: look at it again. Exit code 2, HTTP
 * 409.
 */
public final class ConflictException extends KgException {

  public ConflictException(String message) {
    super(message);
  }
}
