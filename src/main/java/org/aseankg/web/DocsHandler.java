package org.aseankg.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aseankg.web.catalog.ExampleRequest;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;
import org.aseankg.web.http.Words;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageAddress;

/** The page that lists every operation, for people: what it takes, what it gives, an example. */
final class DocsHandler implements Handler {

  private static final int LONGEST = 90;
  private static final Set<String> KNOWN = Set.of("lang");
  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("text/html", true));

  private final Supplier<OpenApi> api;

  DocsHandler(Supplier<OpenApi> api) {
    this.api = api;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    exchange.negotiate(OFFERS);
    Words words = Words.of(Language.ofPage(exchange));
    Layout.send(exchange, page(words, PageAddress.of(exchange)));
  }

  private Page page(Words words, String address) {
    StringBuilder body = new StringBuilder();
    body.append("<p><a href=\"/openapi.json\">OpenAPI 3.1 (JSON)</a> ·")
        .append(" <a href=\"/openapi.yaml\">OpenAPI 3.1 (YAML)</a></p>\n");
    for (Route route : api.get().operations(words.lang())) {
      section(route, words, body);
    }
    return Page.of(words.lang(), words.say("What this server answers"), address)
        .saying(body.toString())
        .shaped(Page.Shape.WIDE);
  }

  private static void section(Route route, Words words, StringBuilder body) {
    String methods = route.methods().isEmpty() ? "" : String.join(", ", route.methods()) + " ";
    body.append("<h2><code>%s</code></h2>\n".formatted(Html.escape(methods + route.path())));
    body.append("<p>%s</p>\n".formatted(sentence(words.say(route.description()))));
    if (!route.operation().parameters().isEmpty()) {
      body.append("<div class=\"scroll\"><table>\n<tr>");
      for (String heading : List.of("Parameter", "What it does", "Values")) {
        body.append("<th scope=\"col\">%s</th>".formatted(Html.escape(words.say(heading))));
      }
      body.append("</tr>\n");
      route.operation().parameters().forEach(p -> row(p, route, words, body));
      body.append("</table></div>\n");
    }
    if (!route.operation().mediaTypes().isEmpty()) {
      String types = String.join(", ", route.operation().mediaTypes());
      body.append("<p>%s: %s</p>\n".formatted(Html.escape(words.say("Formats")), types));
    }
    if (route.methods().contains("GET")) {
      String target = ExampleRequest.target(route);
      body.append(
          "<p>%s: <a href=\"%s\"><code>%s</code></a></p>\n"
              .formatted(
                  Html.escape(words.say("Example")),
                  Html.escape(target),
                  Html.escape(brief(target))));
    }
  }

  /** An address is there to be followed; a query in it is not there to be read. */
  private static String brief(String target) {
    return target.length() <= LONGEST ? target : target.substring(0, LONGEST) + "…";
  }

  /** A sentence in which what stands between backticks is code. */
  private static String sentence(String text) {
    return Html.escape(text).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  private static void row(Param parameter, Route route, Words words, StringBuilder body) {
    boolean required = parameter.required() || route.isInPath(parameter);
    String name = "<code>" + Html.escape(parameter.name()) + "</code>";
    body.append("<tr><td>")
        .append(required ? "<strong>" + name + "</strong>" : name)
        .append("</td><td>")
        .append(sentence(words.say(parameter.description())))
        .append("</td><td>")
        .append(Html.escape(String.join(", ", parameter.oneOf())))
        .append("</td></tr>\n");
  }
}
