package org.aseankg.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import org.eclipse.jetty.ee10.servlet.ServletApiRequest;

/** The connections that requests come by. */
final class Connections {

  private Connections() {}

  /** Ends the connection of a request at once, from whichever thread. */
  static void cut(Exchange exchange) {
    ServletRequest request = exchange.request();
    while (request instanceof ServletRequestWrapper wrapper) {
      request = wrapper.getRequest();
    }
    if (request instanceof ServletApiRequest jetty) {
      jetty.getRequest().getConnectionMetaData().getConnection().getEndPoint().close();
    }
  }
}
