package org.aseankg;

/** A query was stopped because it held more in memory than one may. */
public final class QueryMemoryException extends KgException {

  /** With one sentence for the person who asked. */
  public QueryMemoryException(String message) {
    super(message);
  }
}
