package org.aseankg.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aseankg.web.http.Paths;
import org.aseankg.web.ops.Observed;
import org.aseankg.web.ops.RequestLog;

/**
 * Stands before everything: sends the SPARQL endpoint's requests to Fuseki and all others to the
 * routes, so that no path reaches a servlet that is not in the list.
 */
final class FrontFilter implements Filter {

  private final Dispatcher dispatcher;
  private final RequestLog log;

  FrontFilter(Dispatcher dispatcher, RequestLog log) {
    this.dispatcher = dispatcher;
    this.log = log;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest httpRequest = (HttpServletRequest) request;
    HttpServletResponse httpResponse = (HttpServletResponse) response;
    Observed seen = log.begin(httpRequest);
    boolean cut = true;
    try {
      if (httpRequest.getRequestURI().equals(Paths.SPARQL)) {
        chain.doFilter(request, response);
        FusekiEndpoint.rethrow(httpRequest);
      } else {
        dispatcher.dispatch(httpRequest, httpResponse);
      }
      cut = false;
    } finally {
      log.end(seen, httpRequest, httpResponse, cut);
    }
  }
}
