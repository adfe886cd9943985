package org.aseankg;

/**
 * The store cannot be opened, read or written: locked, damaged, of another layout, on a full disk.
 * Exit code 3, HTTP 503.
 */
public final class StoreException extends KgException {

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
