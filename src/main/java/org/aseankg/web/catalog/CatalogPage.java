package org.aseankg.web.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.web.guard.QueryText;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.page.FormHtml;
import org.aseankg.web.page.FormValues;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageAddress;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.ToolTabs;

/** The page that lists the canned queries. */
public final class CatalogPage implements Handler {

  private static final Set<String> KNOWN = Set.of("tag", "q", "lang");

  private final QueryCatalog catalog;

  public CatalogPage(QueryCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    FormValues values = new FormValues(exchange.query());
    Optional<String> tag = values.text("tag");
    Optional<String> typed = values.text("q");
    String language = Language.ofPage(exchange);
    PageWords words = PageWords.of(language);
    List<CannedQuery> wanted =
        catalog.list().stream()
            .filter(q -> tag.isEmpty() || q.tags().contains(tag.get()))
            .filter(q -> typed.isEmpty() || isAbout(q, typed.get(), language))
            .toList();
    String form =
        new FormHtml("/queries", words.plain("filter"), words)
            .input("q", words.plain("queries-words"), typed.orElse(""), " type=\"search\"")
            .end(words.plain("filter-button"));
    Layout.send(
        exchange,
        Page.of(language, words.plain("queries-title"), PageAddress.of(exchange))
            .describedAs(words.plain("queries-lead"))
            .styledBy("tools.css")
            .shaped(Page.Shape.WIDE)
            .saying(ToolTabs.html("/queries", words))
            .saying("<p class=\"lead\">" + words.say("queries-lead") + "</p>\n")
            .saying(form + tags(tag.orElse(""), words))
            .saying(list(wanted, language, words)));
  }

  private static boolean isAbout(CannedQuery query, String typed, String language) {
    String text = query.name() + ' ' + query.summary(language) + ' ' + query.description(language);
    String folded = text.toLowerCase(Locale.ROOT);
    return List.of(typed.toLowerCase(Locale.ROOT).split("\\s+")).stream()
        .allMatch(folded::contains);
  }

  private String tags(String chosen, PageWords words) {
    Set<String> all = new TreeSet<>();
    catalog.list().forEach(q -> all.addAll(q.tags()));
    StringBuilder html =
        new StringBuilder("<nav aria-label=\"" + words.say("queries-tags") + "\">");
    html.append("<ul class=\"chips\">\n");
    html.append(chip("/queries", chosen.isEmpty(), words.say("all")));
    for (String tag : all) {
      String address = "/queries?tag=" + QueryText.encode(tag);
      html.append(chip(address, tag.equals(chosen), words.say("tag-" + tag)));
    }
    return html.append("</ul></nav>\n").toString();
  }

  private static String chip(String address, boolean current, String name) {
    return "<li><a href=\"%s\"%s>%s</a></li>\n"
        .formatted(Html.escape(address), current ? " aria-current=\"page\"" : "", name);
  }

  private static String list(List<CannedQuery> queries, String language, PageWords words) {
    if (queries.isEmpty()) {
      return "<p class=\"note\">" + words.say("queries-none") + "</p>\n";
    }
    StringBuilder html = new StringBuilder("<ul class=\"facts\">\n");
    for (CannedQuery query : queries) {
      html.append(
          "<li class=\"fact\"><p><a href=\"/queries/%s\">%s</a> <code>%s</code></p><p class=\"soft\">%s</p></li>\n"
              .formatted(
                  query.name(),
                  Html.escape(query.summary(language)),
                  query.name(),
                  Html.escape(query.description(language))));
    }
    return html.append("</ul>\n").toString();
  }
}
