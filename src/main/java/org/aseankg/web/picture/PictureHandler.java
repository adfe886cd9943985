package org.aseankg.web.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aseankg.picture.Svg;
import org.aseankg.vocab.Iris;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.http.DataVersion;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.page.Assets;
import org.aseankg.web.page.FormValues;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageAddress;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.Pager;
import org.aseankg.web.page.Sheet;
import org.aseankg.web.page.ToolTabs;

/** Answers with a picture and its table: as a page, as SVG or as CSV. */
public final class PictureHandler implements Handler {

  private static final List<String> FORMATS = List.of("html", "svg", "csv");
  private static final Set<String> COMMON = Set.of("lang", "format", "page");

  /**
   * One kind of picture.
   *
   * <p>Its words are named after it: {@code timeline-title} and so on.
   */
  interface View {

    /** The path of its page, by which its words are found, too. */
    String path();

    /** The parameters it takes besides the common ones. */
    Set<String> known();

    /**
     * Makes it.
     *
     * @param most how much may be drawn: more for a file than in a page
     */
    PictureAnswer answer(FormValues values, int most, String language, PageHrefs hrefs);
  }

  private static final int MOST_IN_PAGE = 260;
  private static final int MOST_IN_FILE = 4_000;

  private final View view;
  private final Iris iris;
  private final QueryGate gate;
  private final DataVersion version;

  public PictureHandler(View view, Iris iris, QueryGate gate, DataVersion version) {
    this.view = view;
    this.iris = iris;
    this.gate = gate;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Set<String> known = new HashSet<>(view.known());
    known.addAll(COMMON);
    exchange.query().requireKnown(known);
    FormValues values = new FormValues(exchange.query());
    String format = values.oneOf("format", FORMATS, "html");
    String language = Language.ofPage(exchange);
    String tag =
        EntityTag.of(
            version.ofData(),
            version.ofNames(),
            Assets.bundled().version(),
            exchange.target(),
            language);
    if (exchange.isKnown(tag)) {
      return;
    }
    PageHrefs hrefs = new PageHrefs(iris, Language.wanted(exchange).orElse(""));
    gate.enter();
    try {
      PictureAnswer answer =
          view.answer(values, format.equals("html") ? MOST_IN_PAGE : MOST_IN_FILE, language, hrefs);
      send(exchange, format, answer, language, hrefs);
    } finally {
      gate.leave();
    }
  }

  private void send(
      Exchange exchange, String format, PictureAnswer answer, String language, PageHrefs hrefs)
      throws IOException {
    switch (format) {
      case "svg" -> {
        if (answer.picture().isEmpty()) {
          throw new org.aseankg.NotFoundException("There is nothing to draw: ask for more.");
        }
        download(exchange, "svg");
        send(exchange, "image/svg+xml", Svg.standalone(answer.picture()));
      }
      case "csv" -> {
        download(exchange, "csv");
        send(exchange, "text/csv;charset=utf-8", answer.sheet().csv());
      }
      default ->
          send(
              exchange,
              "text/html;charset=utf-8",
              Layout.html(page(exchange, answer, language, hrefs)));
    }
  }

  private void download(Exchange exchange, String ending) {
    exchange
        .response()
        .setHeader(
            "Content-Disposition",
            "attachment; filename=\"asean-kg-" + view.path().substring(1) + "." + ending + "\"");
  }

  private static void send(Exchange exchange, String type, String text) throws IOException {
    exchange.send(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private Page page(Exchange exchange, PictureAnswer answer, String language, PageHrefs hrefs) {
    PageWords words = PageWords.of(language);
    String address = PageAddress.of(exchange);
    StringBuilder main = new StringBuilder();
    main.append(ToolTabs.html(view.path(), words));
    main.append("<p class=\"lead\">").append(Html.escape(answer.lead())).append("</p>\n");
    main.append(answer.form());
    answer
        .notes()
        .forEach(n -> main.append(n.startsWith("<div") ? n : "<p class=\"note\">" + n + "</p>\n"));
    if (answer.picture().isEmpty()) {
      main.append("<p class=\"note\">").append(words.say("nothing-to-draw")).append("</p>\n");
    } else {
      main.append(downloads(exchange, answer, words));
      main.append(
          "<div class=\"canvas\" tabindex=\"0\" role=\"region\" aria-label=\"%s\" data-zoom-in=\"%s\" data-zoom-out=\"%s\" data-zoom-all=\"%s\">\n%s</div>\n"
              .formatted(
                  words.say("picture"),
                  words.say("zoom-in"),
                  words.say("zoom-out"),
                  words.say("zoom-all"),
                  answer.picture()));
    }
    main.append(table(exchange, answer, words, hrefs));
    return Page.of(language, answer.title(), address)
        .describedAs(answer.lead())
        .styledBy("tools.css")
        .running("picker.js")
        .running("pictures.js")
        .shaped(Page.Shape.WIDE)
        .saying(main.toString());
  }

  private static String downloads(Exchange exchange, PictureAnswer answer, PageWords words) {
    String address = address(exchange, "format");
    return "<p class=\"toolbar\">%s<a href=\"%s\" download>SVG</a> <a href=\"%s\" download>CSV</a></p>\n"
        .formatted(
            answer.zooms(),
            Html.escape(PageAddress.with(address, "format", "svg")),
            Html.escape(PageAddress.with(address, "format", "csv")));
  }

  private String table(Exchange exchange, PictureAnswer answer, PageWords words, PageHrefs hrefs) {
    Sheet sheet = answer.sheet();
    if (sheet.rows().isEmpty()) {
      return "";
    }
    String caption = words.plain("rows", sheet.rows().size());
    String name = view.path().substring(1) + "-table";
    return "<h2 id=\"table\">"
        + words.say(name)
        + "</h2>\n"
        + sheet.html(caption, answer.page(), words, hrefs)
        + Pager.html(address(exchange, "page"), answer.page(), sheet.pages(), words);
  }

  private static String address(Exchange exchange, String without) {
    return PageAddress.without(
        exchange.request().getRequestURI(), exchange.request().getQueryString(), without, "lang");
  }

  /** The names of things, as a sentence of links has them. */
  static String list(List<String> links) {
    return links.stream().collect(Collectors.joining(", "));
  }
}
