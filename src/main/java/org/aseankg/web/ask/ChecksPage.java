package org.aseankg.web.ask;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aseankg.NotFoundException;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryResult;
import org.aseankg.vocab.Iris;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.guard.QueryText;
import org.aseankg.web.http.DataVersion;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Shown;
import org.aseankg.web.page.FormValues;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageAddress;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.Pager;
import org.aseankg.web.page.ResultTable;
import org.aseankg.web.page.ToolTabs;

/**
 * What is known of the sources: where they disagree, what they cover and lack, where each statement
 * comes from. Each page lists some queries and shows the rows of one.
 */
public final class ChecksPage implements Handler {

  private static final Set<String> KNOWN = Set.of("check", "page", "lang");
  private static final int ON_A_PAGE = 50;
  private static final int LAST_PAGE = 10_000;

  private final String path;
  private final List<CannedQuery> tables;
  private final List<CannedQuery> listed;
  private final Checks checks;
  private final Iris iris;
  private final QueryGate gate;
  private final DataVersion version;

  private ChecksPage(
      String path,
      List<CannedQuery> tables,
      List<CannedQuery> listed,
      Checks checks,
      Iris iris,
      QueryGate gate,
      DataVersion version) {
    this.path = path;
    this.tables = tables;
    this.listed = listed;
    this.checks = checks;
    this.iris = iris;
    this.gate = gate;
    this.version = version;
  }

  /** Three pages: {@code /conflicts}, {@code /coverage} and {@code /provenance}. */
  public static List<ChecksPage> all(
      Iris iris, QueryCatalog catalog, Checks checks, QueryGate gate, DataVersion version) {
    QueryCatalog pictures = QueryCatalog.pictures(iris);
    QueryCatalog descriptions = QueryCatalog.descriptions(iris);
    List<CannedQuery> coverage =
        List.of(pictures.get("source-coverage"), descriptions.get("evidence-coverage"));
    List<CannedQuery> provenance =
        List.of(descriptions.get("graphs"), descriptions.get("statistics"));
    return List.of(
        new ChecksPage(
            "/conflicts",
            List.of(catalog.get("conflicts-between-sources")),
            checks.tagged("conflict"),
            checks,
            iris,
            gate,
            version),
        new ChecksPage("/coverage", coverage, checks.tagged("gap"), checks, iris, gate, version),
        new ChecksPage("/provenance", provenance, List.of(), checks, iris, gate, version));
  }

  /** What it and each of its checks show first, to be made beside the requests. */
  public List<Runnable> steps() {
    return checks.steps(Stream.concat(tables.stream(), listed.stream()).toList(), ON_A_PAGE);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(KNOWN);
    FormValues values = new FormValues(exchange.query());
    Optional<String> chosen = values.text("check");
    int page = values.number("page", LAST_PAGE, 1);
    String language = Language.ofPage(exchange);
    PageWords words = PageWords.of(language);
    gate.enter();
    try {
      Layout.send(exchange, page(exchange, chosen, page, language, words));
    } finally {
      gate.leave();
    }
  }

  private Page page(
      Exchange exchange, Optional<String> chosen, int number, String language, PageWords words) {
    String name = path.substring(1);
    Map<String, Integer> counts = checks.counts(listed);
    CannedQuery shown = chosen.map(this::find).orElseGet(() -> tables.get(0));
    PageHrefs hrefs = new PageHrefs(iris, Language.wanted(exchange).orElse(""));
    StringBuilder main = new StringBuilder(ToolTabs.html(path, words));
    main.append("<p class=\"lead\">").append(words.say(name + "-lead")).append("</p>\n");
    main.append(list(shown, counts, language, words));
    main.append("<h2>").append(Html.escape(shown.summary(language))).append("</h2>\n<p>");
    main.append(Html.escape(shown.description(language))).append("</p>\n");
    QueryResult rows = checks.rows(shown, ON_A_PAGE, number, language);
    main.append(
        rows.rows().isEmpty()
            ? "<p class=\"note\">" + words.say("check-none") + "</p>\n"
            : ResultTable.html(rows, words.plain("rows-here", rows.rows().size()), words, hrefs));
    main.append(
        Pager.html(
            PageAddress.with(path, "check", shown.name()), number, rows.next().isPresent(), words));
    main.append(more(shown, words));
    return Page.of(language, words.plain(name + "-title"), PageAddress.of(exchange))
        .describedAs(words.plain(name + "-lead"))
        .styledBy("tools.css")
        .shaped(Page.Shape.WIDE)
        .saying(main.toString());
  }

  private CannedQuery find(String name) {
    return Stream.concat(tables.stream(), listed.stream())
        .filter(q -> q.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new NotFoundException("There is no check \"" + Shown.of(name) + "\" here."));
  }

  private String list(
      CannedQuery shown, Map<String, Integer> counts, String language, PageWords words) {
    StringBuilder html = new StringBuilder("<ul class=\"facts checks\">\n");
    for (CannedQuery query : tables) {
      html.append(entry(query, shown, "", language));
    }
    // What finds most goes first.
    List<CannedQuery> sorted =
        listed.stream()
            .sorted(Comparator.comparingInt(c -> -counts.getOrDefault(c.name(), 0)))
            .toList();
    for (CannedQuery query : sorted) {
      html.append(entry(query, shown, badge(counts.get(query.name()), words), language));
    }
    return html.append("</ul>\n").toString();
  }

  private String entry(CannedQuery query, CannedQuery shown, String badge, String language) {
    return "<li class=\"fact\"><p><a href=\"%s?check=%s\"%s>%s</a> %s</p></li>\n"
        .formatted(
            path,
            query.name(),
            query == shown ? " aria-current=\"true\"" : "",
            Html.escape(query.summary(language)),
            badge);
  }

  private static String badge(Integer count, PageWords words) {
    if (count == null) {
      return "<span class=\"badge\">" + words.say("check-uncounted") + "</span>";
    }
    String number = count >= Checks.MOST ? count + "+" : count.toString();
    return count == 0
        ? "<span class=\"badge good\">" + words.say("check-clear") + "</span>"
        : "<span class=\"badge warn\">" + Html.escape(number) + "</span>";
  }

  private String more(CannedQuery shown, PageWords words) {
    return "<p class=\"toolbar\"><a href=\"/sparql?query=%s\">%s</a></p>\n"
        .formatted(
            Html.escape(
                QueryText.encode(
                    shown.exactText(Map.of(), org.aseankg.model.PartialDate.parse("2000"), iris))),
            words.say("query-editor"));
  }
}
