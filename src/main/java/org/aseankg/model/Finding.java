package org.aseankg.model;

/**
 * Something a person should know about a file: what, and where.
 *
 * @param severity whether it keeps the source out
 * @param position where it was found
 * @param message one sentence: what was found and what was expected
 */
public record Finding(Severity severity, Position position, String message) {

  /** How grave a finding is. */
  public enum Severity {
    /** The source is kept out whole. */
    ERROR,
    /** The source is loaded; the sentence says what was made of it. */
    NOTICE
  }

  /** A finding that keeps its source out. */
  public static Finding error(Position position, String message) {
    return new Finding(Severity.ERROR, position, message);
  }

  /** A finding that does not. */
  public static Finding notice(Position position, String message) {
    return new Finding(Severity.NOTICE, position, message);
  }

  /** Whether it keeps its source out. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return position + ": " + message;
  }
}
