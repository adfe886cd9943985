package org.aseankg.web.operator;

import java.io.IOException;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;

/**
 * Lets only operators through to a handler. The token is looked at before a byte of the body is
 * read. It has to come in the header: a cookie, which a browser would send by itself for any page,
 * opens nothing here, so that no other site can make a browser write.
 */
final class GuardedHandler implements Handler {

  private final Doorkeeper door;
  private final Scope needed;
  private final OperatorHandler handler;

  GuardedHandler(Doorkeeper door, Scope needed, OperatorHandler handler) {
    this.door = door;
    this.needed = needed;
    this.handler = handler;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Doorkeeper.Guest operator = door.requireBearer(exchange.request(), needed);
    // What an operator is told is for them: no cache keeps it, no page of another site reads it.
    exchange.response().setHeader("Access-Control-Allow-Origin", null);
    exchange.response().setHeader("Access-Control-Expose-Headers", null);
    exchange.response().setHeader("Cache-Control", "no-store");
    handler.handle(exchange, operator);
  }
}
