package org.aseankg;

/**
 * A query was stopped before its end, because its time was up or somebody stopped it. Exit code 3,
 * HTTP 503.
 */
public final class QueryCancelledException extends KgException {

  public QueryCancelledException(String message) {
    super(message);
  }
}
