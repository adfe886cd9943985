package org.aseankg;

/** What was asked for exists but cannot be had at the moment. */
public class UnavailableException extends KgException {

  public UnavailableException(String message) {
    super(message);
  }

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
