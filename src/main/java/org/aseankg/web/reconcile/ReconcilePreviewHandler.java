package org.aseankg.web.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aseankg.NotFoundException;
import org.aseankg.reconcile.Preview;
import org.aseankg.reconcile.ReconcileService;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.page.Html;

/** A small page about one entity, for a frame in a reconciliation client. */
public final class ReconcilePreviewHandler implements Handler {

  // Shown inside the pages of others, which is what it is for; it has no script and no form.
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors *";

  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("text/html", true));

  private final ReconcileService service;
  private final Supplier<String> version;

  public ReconcilePreviewHandler(ReconcileService service, Supplier<String> version) {
    this.service = service;
    this.version = version;
  }

  /** Leads from an identifier to the page of its entity. */
  public static Handler view(ReconcileService service) {
    return exchange -> {
      String id = id(exchange);
      String iri = service.iri(id).orElseThrow(() -> notFound(id));
      // The client encodes the identifier as one component, and no path may have %2F in it.
      exchange
          .response()
          .setHeader("Location", "/id/" + iri.substring(service.identifierSpace().length()));
      exchange.response().setStatus(303);
    };
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    String id = id(exchange);
    Offer<Boolean> offer = exchange.negotiate(OFFERS);
    String language = Language.choose(exchange);
    if (exchange.isKnown(EntityTag.of(version.get(), exchange.target(), language))) {
      return;
    }
    Preview preview = service.preview(id, Language.ALL, language).orElseThrow(() -> notFound(id));
    exchange.response().setHeader("Content-Security-Policy", POLICY);
    exchange.send(
        offer.mediaType() + ";charset=utf-8",
        page(preview, language).getBytes(StandardCharsets.UTF_8));
  }

  private static String id(Exchange exchange) {
    return exchange
        .query()
        .one("id")
        .orElseThrow(
            () ->
                RequestException.invalid(
                    "The parameter id is missing: expected an identifier as country/viet-nam."));
  }

  private static NotFoundException notFound(String id) {
    String shown = id.length() > 100 ? id.substring(0, 100) + "…" : id;
    return new NotFoundException("There is no entity \"" + shown + "\".");
  }

  private static String page(Preview preview, String language) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"").append(language).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n<title>");
    String name = preview.names().get(language);
    html.append(Html.escape(name)).append("</title>\n<style>\n");
    html.append("body { font: 13px/1.4 system-ui, sans-serif; margin: .6rem }\n");
    html.append("h1 { font-size: 15px; margin: 0 } p { margin: .1rem 0 .4rem }\n");
    html.append("dt { color: #595959 } dd { margin: 0 0 .2rem }\n</style>\n</head>\n<body>\n");
    boolean first = true;
    for (Map.Entry<String, String> entry : preview.names().entrySet()) {
      if (first || !entry.getValue().equals(name)) {
        html.append(first ? "<h1" : "<p").append(" lang=\"").append(entry.getKey()).append("\">");
        html.append(Html.escape(entry.getValue())).append(first ? "</h1>\n" : "</p>\n");
      }
      first = false;
    }
    html.append("<p>").append(Html.escape(preview.description())).append("</p>\n<dl>\n");
    preview
        .facts()
        .forEach(
            (property, values) -> {
              html.append("<dt>").append(Html.escape(property)).append("</dt>");
              values.forEach(v -> html.append("<dd>").append(Html.escape(v)).append("</dd>"));
              html.append('\n');
            });
    html.append("</dl>\n<p><a target=\"_blank\" rel=\"noopener\" href=\"");
    html.append(Html.escape(preview.iri())).append("\">").append(Html.escape(preview.iri()));
    return html.append("</a></p>\n</body>\n</html>\n").toString();
  }
}
