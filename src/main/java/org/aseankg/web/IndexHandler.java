package org.aseankg.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What this server answers, made from its routes: a page for people, a list for programs. */
final class IndexHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS =
      List.of(new Offer<>("application/json", false), new Offer<>("text/html", true));

  private final Supplier<List<Route>> routes;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param routes asked when the first request comes: the index is itself one of them
   */
  IndexHandler(Supplier<List<Route>> routes) {
    this.routes = routes;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    List<Route> list = routes.get();
    Offer<Boolean> offer = exchange.negotiate(OFFERS);
    byte[] body = offer.value() ? page(list) : json(list);
    if (!exchange.isKnown(EntityTag.of(new String(body, StandardCharsets.UTF_8)))) {
      exchange.send(offer.value() ? "text/html;charset=utf-8" : offer.mediaType(), body);
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

  private static byte[] page(List<Route> list) {
    String rows =
        list.stream()
            .map(
                r ->
                    "<tr><td><code>%s</code></td><td>%s</td></tr>"
                        .formatted(Html.escape(r.path()), Html.escape(r.description())))
            .collect(Collectors.joining("\n"));
    String body =
        "<p>A knowledge graph of ASEAN: who met, where, when, in what capacity, and who chaired"
            + " what.</p>\n<table>\n<tr><th>Path</th><th>What</th></tr>\n"
            + rows
            + "\n</table>";
    return Html.page("asean-kg", body).getBytes(StandardCharsets.UTF_8);
  }
}
