package org.aseankg;

/**
 * The thing asked for by name does not exist: a canned query, an entity, a graph. Exit code 1, HTTP
 * 404.
 */
public final class NotFoundException extends KgException {

  public NotFoundException(String message) {
    super(message);
  }
}
