package org.aseankg.web.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aseankg.NotFoundException;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.http.Shown;
import org.aseankg.web.page.FormValues;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageAddress;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.ToolTabs;

/**
 * The query editor. Without a script it is a form that sends what it holds to the endpoint; with
 * one, {@code editor.js} makes it complete words, show results and stop.
 */
public final class EditorHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("query", "example", "view", "lang");
  private static final List<String> VIEWS = List.of("table", "chart", "map", "timeline", "graph");

  // Longer queries travel in the fragment, which no server sees.
  private static final int LONGEST = 8_000;

  private final QueryCatalog catalog;
  private final QueryCatalog examples;
  private final Iris iris;

  public EditorHandler(QueryCatalog catalog, Iris iris) {
    this.catalog = catalog;
    this.examples = QueryCatalog.examples(iris);
    this.iris = iris;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    String view = new FormValues(exchange.query()).oneOf("view", VIEWS, "table");
    String language = Language.ofPage(exchange);
    PageWords words = PageWords.of(language);
    String query = query(exchange.query());
    Layout.send(
        exchange,
        Page.of(language, words.plain("sparql-title"), PageAddress.of(exchange))
            .describedAs(words.plain("sparql-lead"))
            .styledBy("codemirror.css")
            .styledBy("show-hint.css")
            .styledBy("tools.css")
            .running("codemirror.js")
            .running("sparql.js")
            .running("show-hint.js")
            .running("matchbrackets.js")
            .running("editor.js")
            .shaped(Page.Shape.WIDE)
            .saying(ToolTabs.html("/sparql", words))
            .saying("<p class=\"lead\">" + words.say("sparql-lead") + "</p>\n")
            .saying("<div class=\"workbench\">\n<div>\n" + form(query, view, words))
            .saying("<div id=\"result\" class=\"result\"></div>\n</div>\n")
            .saying(gallery(language, words) + "</div>\n"));
  }

  private String query(Parameters parameters) {
    Optional<String> name = parameters.one("example").filter(n -> !n.isBlank());
    Optional<String> given = parameters.one("query").filter(q -> !q.isBlank());
    if (given.isPresent() && given.get().length() > LONGEST) {
      throw RequestException.invalid(
          "The query has "
              + given.get().length()
              + " characters: expected at most "
              + LONGEST
              + " in an address.");
    }
    return given.orElseGet(() -> text(name.orElse("chairs-by-country")));
  }

  private String text(String example) {
    return examples
        .find(example)
        .map(q -> withoutHeader(q.text()))
        .or(() -> catalog.find(example).map(q -> q.exampleText(iris)))
        .orElseThrow(
            () ->
                new NotFoundException(
                    "There is no example \""
                        + Shown.of(example)
                        + "\": choose one in the query editor."));
  }

  private static String withoutHeader(String text) {
    return text.lines()
            .filter(l -> !l.startsWith("#+"))
            .reduce((a, b) -> a + "\n" + b)
            .orElse("")
            .strip()
        + "\n";
  }

  private static String form(String query, String view, PageWords words) {
    StringBuilder data = new StringBuilder();
    for (String name :
        List.of(
            "running",
            "stopped",
            "no-rows",
            "cut",
            "failed",
            "more",
            "copied",
            "editor",
            "rows-found",
            "triples-found",
            "yes",
            "no",
            "sort",
            "keys")) {
      data.append(" data-").append(name).append("=\"").append(words.say("sparql-" + name));
      data.append('"');
    }
    for (String name : VIEWS) {
      data.append(" data-view-").append(name).append("=\"").append(words.say("view-" + name));
      data.append("\" data-need-").append(name).append("=\"").append(words.say("need-" + name));
      data.append('"');
    }
    return """
        <form id="editor" action="/kg/sparql" method="post" data-view="%s"%s>
        <label for="query">%s</label>
        <textarea id="query" name="query" class="query" spellcheck="false" autocapitalize="off" \
        autocomplete="off">%s</textarea>
        <p class="soft" id="keys"></p>
        <div class="run">
        <button id="run">%s</button>
        <button id="stop" type="button" class="stop" hidden>%s</button>
        <button name="format" value="csv" id="csv" class="plain-button">CSV</button>
        <button id="share" type="button" class="plain-button" hidden>%s</button>
        <span class="status" id="status" role="status"></span>
        </div>
        </form>
        """
        .formatted(
            view,
            data,
            words.say("sparql-query"),
            Html.escape(query),
            words.say("sparql-run"),
            words.say("sparql-stop"),
            words.say("sparql-share"));
  }

  private String gallery(String language, PageWords words) {
    StringBuilder html =
        new StringBuilder("<section class=\"gallery\" aria-labelledby=\"gallery\"");
    html.append(" tabindex=\"0\">\n");
    html.append("<h2 id=\"gallery\">").append(words.say("sparql-gallery")).append("</h2>\n<ul>\n");
    for (CannedQuery query : examples.list()) {
      html.append(entry(query, "&amp;view=" + query.tags().get(0), language));
    }
    catalog.list().forEach(q -> html.append(entry(q, "", language)));
    return html.append("</ul>\n</section>\n").toString();
  }

  private static String entry(CannedQuery query, String more, String language) {
    return "<li><a href=\"/sparql?example=%s%s\">%s</a></li>\n"
        .formatted(query.name(), more, Html.escape(query.summary(language)));
  }
}
