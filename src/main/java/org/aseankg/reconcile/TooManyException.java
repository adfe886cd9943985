package org.aseankg.reconcile;

import org.aseankg.KgException;

/** More is asked for in one request than is answered in one. HTTP 413. */
public final class TooManyException extends KgException {

  TooManyException(String message) {
    super(message);
  }
}
