package org.aseankg.web.entity;

import jakarta.servlet.http.HttpServletResponse;
import org.aseankg.describe.DescribeService;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.page.DocPath;
import org.aseankg.web.page.KnownThings;
import org.aseankg.web.page.PageLinks;

/**
 * Answers for the IRI of a thing, which is no document: 303 and the way to the document about it
 * (W3C, Cool URIs for the Semantic Web).
 */
final class IdentifierHandler implements Handler {

  private final DescribeService service;
  private final Iris iris;

  IdentifierHandler(DescribeService service, Iris iris) {
    this.service = service;
    this.iris = iris;
  }

  @Override
  public void handle(Exchange exchange) {
    DocPath path = DocPath.ofThing(exchange.request().getRequestURI());
    KnownThings.require(path.thing(iris), service);
    String query = exchange.request().getQueryString();
    String document = PageLinks.ascii(path.document());
    HttpServletResponse response = exchange.response();
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location", query == null ? document : document + '?' + PageLinks.ascii(query));
    response.setHeader("Link", "<" + document + ">; rel=\"describedby\"");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(0);
  }
}
