package org.aseankg.web;

import java.io.IOException;

/** Answers the requests of one route that is for operators only. */
@FunctionalInterface
interface OperatorHandler {

  /**
   * Answers one request, as {@link Handler} does.
   *
   * @param operator who asks; was let in with the scope that the route needs
   */
  void handle(Exchange exchange, Doorkeeper.Guest operator) throws IOException;
}
