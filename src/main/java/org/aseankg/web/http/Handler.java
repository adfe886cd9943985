package org.aseankg.web.http;

import java.io.IOException;

/** Answers the requests of one route: parses, calls one service, writes. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers one request. What it throws before the first byte has left is turned into a problem
   * document; afterwards the connection is cut, so that no client takes a part for the whole.
   */
  void handle(Exchange exchange) throws IOException;
}
