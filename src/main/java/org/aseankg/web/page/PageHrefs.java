package org.aseankg.web.page;

import java.util.regex.Pattern;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Links of pages. What stands under the base of the data is linked on this server, so that pages
 * work wherever it runs.
 */
public final class PageHrefs {

  // Nothing that a browser would run.
  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+");

  private final Iris iris;
  private final String query;

  /**
   * @param language the language that was asked for by parameter, kept on the way; or empty
   */
  public PageHrefs(Iris iris, String language) {
    this.iris = iris;
    this.query = language.isEmpty() ? "" : "?lang=" + language;
  }

  /** A link with a text; only the text where the IRI is none that a browser should follow. */
  public String link(String iri, String text) {
    String shown = Html.escape(text);
    String href = href(iri);
    return href.isEmpty() ? shown : "<a href=\"" + Html.escape(href) + "\">" + shown + "</a>";
  }

  /** The address of a page of this server with the language kept. */
  public String keep(String address) {
    return query.isEmpty() || address.indexOf('?') < 0
        ? address + query
        : address + "&" + query.substring(1);
  }

  /** Where an IRI leads; empty where a browser should not follow. */
  public String href(String iri) {
    String base = iris.base();
    int hash = iri.indexOf('#');
    String path = hash < 0 ? iri : iri.substring(0, hash);
    String fragment = hash < 0 ? "" : iri.substring(hash);
    if (iri.startsWith(AKG.NS)) {
      return "/ontology" + query + fragment;
    }
    if (path.startsWith(base + "id/")) {
      return document(path.substring(base.length() + "id/".length()), fragment);
    }
    if (path.startsWith(base + "concept/") || path.startsWith(base + "graph/")) {
      return document(path.substring(base.length()), fragment);
    }
    return WEB.matcher(iri).matches() ? iri : "";
  }

  private String document(String path, String fragment) {
    return PageLinks.ascii("/doc/" + path) + query + PageLinks.ascii(fragment);
  }
}
