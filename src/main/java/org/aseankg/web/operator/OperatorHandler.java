package org.aseankg.web.operator;

import java.io.IOException;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;

/** Answers the requests of one route that is for operators only. */
@FunctionalInterface
public interface OperatorHandler {

  /**
   * Answers one request, as {@link Handler} does.
   *
   * @param operator who asks; was let in with the scope that the route needs
   */
  void handle(Exchange exchange, Doorkeeper.Guest operator) throws IOException;
}
