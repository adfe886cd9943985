package org.aseankg.web.ask;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aseankg.search.Hit;
import org.aseankg.search.NameIndex;
import org.aseankg.search.SearchRequest;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.Encoded;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.page.HitList;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageAddress;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;

/** The page of entities found by name: {@code /search?q=…}. */
public final class SearchPageHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("q", "type", "page", "lang");
  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("text/html", true));
  private static final int ON_A_PAGE = 20;
  private static final int LAST_PAGE = 50;
  private static final int LONGEST = 1_000;

  private final NameIndex index;
  private final Iris iris;
  private final Supplier<String> version;

  /**
   * @param version changes whenever a search may find something else
   */
  public SearchPageHandler(NameIndex index, Iris iris, Supplier<String> version) {
    this.index = index;
    this.iris = iris;
    this.version = version;
  }

  private record Search(String text, String kind, int page) {}

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    exchange.negotiate(OFFERS);
    String language = Language.ofPage(exchange);
    Search search = search(exchange.query());
    if (exchange.isKnown(EntityTag.of(version.get(), exchange.target(), language))) {
      return;
    }
    PageWords words = PageWords.of(language);
    String title =
        search.text().isEmpty()
            ? words.plain("search-title")
            : words.plain("search-for", search.text());
    Page page =
        Page.of(language, title, PageAddress.of(exchange))
            .withHead("<meta name=\"robots\" content=\"noindex\">\n")
            .saying(form(search, words))
            .saying(search.text().isEmpty() ? "" : results(search, language, words));
    exchange.send(
        "text/html;charset=utf-8",
        Layout.html(page).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private Search search(Parameters parameters) {
    String text = parameters.one("q").orElse("").strip();
    if (text.length() > LONGEST) {
      throw RequestException.invalid(
          "The name has " + text.length() + " characters: expected at most " + LONGEST + ".");
    }
    String kind = parameters.one("type").orElse("");
    if (!kind.isEmpty() && !index.kinds().contains(kind)) {
      throw RequestException.invalid(
          "The type is \"" + kind + "\": expected " + String.join(", ", index.kinds()) + ".");
    }
    int page = parameters.positive("page").orElse(1);
    if (page > LAST_PAGE) {
      throw RequestException.invalid(
          "The page is " + page + ": expected at most " + LAST_PAGE + ".");
    }
    return new Search(text, kind, page);
  }

  private static String form(Search search, PageWords words) {
    String kind =
        search.kind().isEmpty()
            ? ""
            : "<input type=\"hidden\" name=\"type\" value=\"" + Html.escape(search.kind()) + "\">";
    return """
        <form class="ask large" action="/search" role="search" aria-label="%1$s">
        <label for="name" class="hidden">%1$s</label>
        <input id="name" name="q" type="search" maxlength="1000" autocomplete="off" placeholder="%1$s" value="%2$s">
        %3$s<button>%4$s</button>
        </form>
        """
        .formatted(
            words.say("search-label"),
            Html.escape(search.text()),
            kind,
            words.say("search-button"));
  }

  private String results(Search search, String language, PageWords words) {
    List<String> kinds = search.kind().isEmpty() ? List.of() : List.of(search.kind());
    List<Hit> hits =
        index.search(
            new SearchRequest(
                search.text(), kinds, Optional.empty(), language, search.page() * ON_A_PAGE + 1));
    int first = (search.page() - 1) * ON_A_PAGE;
    List<Hit> shown = hits.stream().skip(first).limit(ON_A_PAGE).toList();
    StringBuilder html = new StringBuilder(kinds(search, words));
    html.append(
        shown.isEmpty()
            ? "<p>" + words.say("search-none") + "</p>\n"
            : HitList.list(shown, words, new PageHrefs(iris, "")));
    html.append(pager(search, hits.size() > first + ON_A_PAGE, words));
    html.append("<p><a href=\"/ask?q=").append(Encoded.of(search.text())).append("\">");
    return html.append(words.say("search-ask")).append("</a></p>\n").toString();
  }

  private String kinds(Search search, PageWords words) {
    StringBuilder html = new StringBuilder("<ul class=\"chips\">\n");
    chip("", words.say("search-all"), search, html);
    for (String kind : index.kinds()) {
      if (words.knows("kind-" + kind)) {
        chip(kind, words.say("kind-" + kind), search, html);
      }
    }
    return html.append("</ul>\n").toString();
  }

  private static void chip(String kind, String name, Search search, StringBuilder html) {
    String current = kind.equals(search.kind()) ? " aria-current=\"true\"" : "";
    html.append("<li><a href=\"").append(address(search.text(), kind, 1)).append('"');
    html.append(current).append('>').append(name).append("</a></li>\n");
  }

  private static String address(String text, String kind, int page) {
    return "/search?q="
        + Encoded.of(text)
        + (kind.isEmpty() ? "" : "&amp;type=" + kind)
        + (page == 1 ? "" : "&amp;page=" + page);
  }

  private static String pager(Search search, boolean more, PageWords words) {
    if (search.page() == 1 && !more) {
      return "";
    }
    StringBuilder html =
        new StringBuilder(
            "<nav class=\"pager\" aria-label=\"%1$s\"><span>%1$s %2$d</span>"
                .formatted(words.say("page"), search.page()));
    if (search.page() > 1) {
      html.append(link(search, search.page() - 1, "prev", words.say("previous")));
    }
    if (more && search.page() < LAST_PAGE) {
      html.append(link(search, search.page() + 1, "next", words.say("next")));
    }
    return html.append("</nav>\n").toString();
  }

  private static String link(Search search, int page, String relation, String text) {
    return " <a rel=\"%s\" href=\"%s\">%s</a>"
        .formatted(relation, address(search.text(), search.kind(), page), text);
  }
}
