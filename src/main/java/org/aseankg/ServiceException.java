package org.aseankg;

/**
 * Another server, which a query calls with SERVICE, gave no answer that can be used. Exit code 3,
 * HTTP 502 or, where it took too long, 504.
 */
public final class ServiceException extends KgException {

  private final String host;
  private final boolean late;

  /**
   * @param host the server, as {@code https://query.wikidata.org}
   * @param late whether it took too long
   */
  public ServiceException(String host, boolean late, String message) {
    super(message);
    this.host = host;
    this.late = late;
  }

  /** The server that was called. */
  public String host() {
    return host;
  }

  /** Whether it took too long. */
  public boolean isLate() {
    return late;
  }
}
