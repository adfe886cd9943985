package org.aseankg.web.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The home page for people; for programs, what this server answers, made from its routes. */
public final class IndexHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS =
      List.of(new Offer<>("application/json", false), new Offer<>("text/html", true));

  private final Supplier<List<Route>> routes;
  private final Handler home;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param routes asked when the first request comes: the index is itself one of them
   * @param home the page
   */
  public IndexHandler(Supplier<List<Route>> routes, Handler home) {
    this.routes = routes;
    this.home = home;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    if (exchange.negotiate(OFFERS).value()) {
      home.handle(exchange);
      return;
    }
    byte[] body = json(routes.get());
    if (!exchange.isKnown(EntityTag.of(new String(body, StandardCharsets.UTF_8)))) {
      exchange.send(OFFERS.get(0).mediaType(), body);
    }
  }

  private byte[] json(List<Route> list) throws IOException {
    return json.writeValueAsBytes(
        Map.of(
            "paths",
            list.stream()
                .map(
                    r ->
                        Map.of(
                            "path", r.path(),
                            "methods", r.allow(),
                            "description", r.description()))
                .toList()));
  }
}
