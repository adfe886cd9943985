package org.aseankg.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aseankg.web.http.CommonHeaders;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Language;

/**
 * The frame of every page: head, navigation, the box to search and ask, the language switch, the
 * foot. It has no script and no style of its own in it, as {@link CommonHeaders#PAGE_POLICY} wants.
 */
public final class Layout {

  /** Paths in the navigation with the name of their words. */
  private static final List<Map.Entry<String, String>> NAVIGATION =
      List.of(
          Map.entry("/search", "nav-search"),
          Map.entry("/timeline", "nav-timeline"),
          Map.entry("/queries", "nav-queries"),
          Map.entry("/sparql", "nav-sparql"),
          Map.entry("/coverage", "nav-coverage"),
          Map.entry("/ontology", "nav-ontology"),
          Map.entry("/docs", "nav-docs"));

  private static final String SITE = "asean-kg";

  private Layout() {}

  /** Sends a page with an entity tag made from its text. */
  public static void send(Exchange exchange, Page page) throws IOException {
    String html = html(page);
    if (!exchange.isKnown(EntityTag.of(html))) {
      exchange.send("text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The whole page. */
  public static String html(Page page) {
    PageWords words = PageWords.of(page.language());
    return """
        <!doctype html>
        <html lang="%s">
        <head>
        %s</head>
        <body class="%s">
        <a class="skip" href="#main">%s</a>
        %s<main id="main" tabindex="-1">
        %s%s</main>
        %s</body>
        </html>
        """
        .formatted(
            Html.escape(page.language()),
            head(page, words),
            page.shape().name,
            words.say("skip"),
            header(page, words),
            heading(page),
            page.main(),
            footer(words));
  }

  private static String head(Page page, PageWords words) {
    Assets assets = Assets.bundled();
    boolean home = page.shape() == Page.Shape.HOME;
    String title = Html.escape(page.title());
    String description =
        page.description().isEmpty() ? words.say("site") : Html.escape(page.description());
    StringBuilder head = new StringBuilder();
    head.append("<meta charset=\"utf-8\">\n");
    head.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    head.append("<title>").append(home ? title : title + " · " + SITE).append("</title>\n");
    head.append(meta("name", "description", description));
    head.append(meta("name", "color-scheme", "light dark"));
    head.append(meta("property", "og:title", title));
    head.append(meta("property", "og:description", description));
    head.append(meta("property", "og:type", home ? "website" : "article"));
    head.append(meta("property", "og:site_name", SITE));
    head.append(meta("property", "og:locale", page.language().equals("vi") ? "vi_VN" : "en_GB"));
    for (String language : Language.ALL) {
      head.append(
          "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">\n"
              .formatted(language, href(PageAddress.with(page.address(), "lang", language))));
    }
    head.append(
        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"%s\">\n"
            .formatted(assets.path("icon.svg")));
    sheet(head, "style.css");
    page.styles().forEach(s -> sheet(head, s));
    head.append(page.head());
    script(head, "combobox.js");
    page.scripts().forEach(s -> script(head, s));
    return head.toString();
  }

  private static String meta(String key, String name, String escaped) {
    return "<meta %s=\"%s\" content=\"%s\">\n".formatted(key, name, escaped);
  }

  private static void sheet(StringBuilder head, String name) {
    head.append("<link rel=\"stylesheet\" href=\"%s\">\n".formatted(Assets.bundled().path(name)));
  }

  private static void script(StringBuilder head, String name) {
    head.append(
        "<script type=\"module\" src=\"%s\"></script>\n".formatted(Assets.bundled().path(name)));
  }

  private static String header(Page page, PageWords words) {
    StringBuilder html = new StringBuilder("<header class=\"site\">\n");
    html.append("<a class=\"brand\" href=\"/\">").append(SITE).append("</a>\n");
    if (page.shape() != Page.Shape.HOME) {
      html.append(AskBox.small(words, page.typed()));
    }
    html.append("<nav aria-label=\"").append(words.say("nav")).append("\"><ul>\n");
    String path = page.address().split("[?]", 2)[0];
    for (Map.Entry<String, String> entry : NAVIGATION) {
      String current = isCurrent(path, entry.getKey()) ? " aria-current=\"page\"" : "";
      html.append(
          "<li><a href=\"%s\"%s>%s</a></li>\n"
              .formatted(entry.getKey(), current, words.say(entry.getValue())));
    }
    return html.append("<li>")
        .append(languageSwitch(page, words))
        .append("</li>\n</ul></nav>\n</header>\n")
        .toString();
  }

  /** An entry leads to its own pages, and to those that are side by side with it. */
  private static boolean isCurrent(String path, String entry) {
    boolean hasOwn = NAVIGATION.stream().anyMatch(e -> path.startsWith(e.getKey()));
    return hasOwn ? path.startsWith(entry) : ToolTabs.areTogether(path, entry);
  }

  private static String languageSwitch(Page page, PageWords words) {
    String other = page.language().equals("vi") ? "en" : "vi";
    return "<a class=\"language\" rel=\"alternate\" href=\"%s\" lang=\"%s\" hreflang=\"%s\">%s</a>"
        .formatted(
            href(PageAddress.with(page.address(), "lang", other)),
            other,
            other,
            words.say("language"));
  }

  private static String heading(Page page) {
    return page.heading().isEmpty()
        ? "<h1>" + Html.escape(page.title()) + "</h1>\n"
        : page.heading();
  }

  private static String footer(PageWords words) {
    return """
        <footer class="site">
        <p>%s</p>
        <p><a href="/.well-known/void">VoID</a> <a href="/dcat">DCAT</a> \
        <a href="/dump.nq.gz">N-Quads</a> <a href="/docs">API</a> \
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a></p>
        </footer>
        """
        .formatted(words.say("foot").replace("asean-kg", SITE.toLowerCase(Locale.ROOT)));
  }

  private static String href(String address) {
    return Html.escape(address);
  }
}
