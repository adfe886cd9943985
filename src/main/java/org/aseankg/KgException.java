package org.aseankg;

/**
 * Root of everything this project throws on purpose. The message is one sentence for the person who
 * caused it: what, where, and what was expected. Each subtype means one thing and each face
 * (command line, HTTP) maps the subtype once, to an exit code and to a status.
 */
public abstract class KgException extends RuntimeException {

  protected KgException(String message) {
    super(message);
  }

  protected KgException(String message, Throwable cause) {
    super(message, cause);
  }
}
