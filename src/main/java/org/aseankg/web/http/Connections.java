package org.aseankg.web.http;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletApiRequest;
import org.eclipse.jetty.io.EndPoint;

/** The connections that requests come by. */
public final class Connections {

  private Connections() {}

  /** Ends the connection of a request at once, from whichever thread. */
  public static void cut(Exchange exchange) {
    of(exchange.request()).ifPresent(EndPoint::close);
  }

  /** Has a read from the connection fail when nothing comes for so long; tells how long it was. */
  static long waitAtMost(ServletRequest request, long millis) {
    Optional<EndPoint> connection = of(request);
    long before = connection.map(EndPoint::getIdleTimeout).orElse(millis);
    connection.ifPresent(c -> c.setIdleTimeout(millis));
    return before;
  }

  private static Optional<EndPoint> of(ServletRequest sent) {
    ServletRequest request = sent;
    while (request instanceof ServletRequestWrapper wrapper) {
      request = wrapper.getRequest();
    }
    return request instanceof ServletApiRequest jetty
        ? Optional.of(jetty.getRequest().getConnectionMetaData().getConnection().getEndPoint())
        : Optional.empty();
  }
}
