package org.aseankg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;

/**
 * What Fuseki runs for its query endpoint: the route of that path, in place of Fuseki's own query
 * action, which knows no entity tags, no 406, no result limit and answers errors as text.
 */
final class FusekiEndpoint implements ActionProcessor {

  private static final String FAILURE = FusekiEndpoint.class.getName() + ".failure";

  private final Dispatcher dispatcher;

  FusekiEndpoint(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void process(HttpAction action) {
    HttpServletRequest request = action.getRequest();
    try {
      dispatcher.dispatch(request, action.getResponse());
    } catch (IOException e) {
      // Fuseki would end the answer properly; the connection has to be cut further out.
      request.setAttribute(FAILURE, e);
    }
  }

  /** Throws what ended an answer that had begun, once the request is out of Fuseki's hands. */
  static void rethrow(HttpServletRequest request) throws IOException {
    if (request.getAttribute(FAILURE) instanceof IOException failure) {
      throw failure;
    }
  }
}
