package org.aseankg.web.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aseankg.config.Bundle;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.Names;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.Value;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.Encoded;
import org.aseankg.web.page.Articles;
import org.aseankg.web.page.AskBox;
import org.aseankg.web.page.Fact;
import org.aseankg.web.page.FactCells;
import org.aseankg.web.page.FactNames;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.PassageList;
import org.aseankg.web.page.Section;
import org.aseankg.web.page.SourceNotes;

/** What the home page says: the box, meetings, chairs, counts, sources. */
public final class HomePage {

  private static final int MEETINGS = 5;
  private static final int CHAIRS = 20;

  /** The classes that are counted, in the order they are shown. */
  private static final List<String> COUNTED =
      List.of(
          "Person", "Body", "Country", "Event", "Participation", "Tenure", "Instrument", "Source");

  private static final Section EVENTS =
      new Section(
          "",
          "",
          "",
          "",
          "list",
          "",
          List.of("earliest", "latest"),
          List.of("event"),
          List.of("location", "status"));
  private static final Section TERMS =
      new Section(
          "",
          "",
          "",
          "",
          "list",
          "",
          List.of("from", "until"),
          List.of("chairOf"),
          List.of("holder", "heldThrough", "theme"));
  private static final Section SOURCES =
      new Section("", "", "", "", "list", "", List.of("issued"), List.of("source"), List.of());

  private final QueryCatalog pages;
  private final QueryCatalog counts;
  private final QueryRunner runner;
  private final DescribeService service;
  private final Names names;
  private final Articles articles;
  private final Iris iris;

  public HomePage(
      QueryRunner runner, DescribeService service, Names names, Iris iris, Articles articles) {
    this.articles = articles;
    this.pages = QueryCatalog.pages(iris);
    this.counts = QueryCatalog.descriptions(iris);
    this.runner = runner;
    this.service = service;
    this.names = names;
    this.iris = iris;
  }

  Page page(String language) {
    PageWords words = PageWords.of(language);
    String heading =
        "<h1>%s</h1>\n<p class=\"lead\">%s</p>\n"
            .formatted(words.say("home-title"), words.say("home-lead"));
    return Page.of(language, words.plain("home-title"), "/")
        .describedAs(words.plain("site"))
        .headed(heading)
        .shaped(Page.Shape.HOME)
        .saying(AskBox.large(words, ""))
        .saying(examples(language, words))
        .saying("<div class=\"cards\">\n")
        .saying(card("home-chairs", terms(language), words))
        .saying(card("home-latest", facts("latest-events", EVENTS, MEETINGS, language), words))
        .saying(card("home-next", facts("next-events", EVENTS, MEETINGS, language), words))
        .saying(card("home-counts", counts(language, words), words))
        .saying(card("home-sources", facts("latest-sources", SOURCES, MEETINGS, language), words))
        .saying("</div>\n");
  }

  /** Questions to begin with, as links. */
  static String examples(String language, PageWords words) {
    return Bundle.text("lexicon/" + language + "/examples.txt")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(q -> "<li><a href=\"/ask?q=%s\">%s</a></li>".formatted(Encoded.of(q), Html.escape(q)))
        .collect(
            Collectors.joining(
                "\n",
                "<ul class=\"chips\" aria-label=\"" + words.say("home-examples") + "\">\n",
                "\n</ul>\n"));
  }

  private static String card(String name, String html, PageWords words) {
    String body = html.isEmpty() ? "<p class=\"soft\">" + words.say("home-none") + "</p>" : html;
    return "<section class=\"card\" aria-labelledby=\"%1$s\"><h2 id=\"%1$s\">%2$s</h2>\n%3$s</section>\n"
        .formatted(name, words.say(name), body);
  }

  private String facts(String query, Section section, int most, String language) {
    List<Fact> facts =
        Fact.of(section, run(pages, query, most, language), "").stream().limit(most).toList();
    FactCells cells = cells(facts, language);
    StringBuilder html = new StringBuilder();
    for (Fact fact : facts) {
      String notes =
          section.notes().stream()
              .map(c -> cells.note(fact, c))
              .filter(n -> !n.isEmpty())
              .collect(Collectors.joining(" · "));
      html.append("<li>").append(cells.title(fact, section.title()));
      html.append("<br><span class=\"when\">").append(cells.when(fact, section.when()));
      html.append(notes.isEmpty() ? "" : " · " + notes).append("</span></li>\n");
    }
    return html.isEmpty() ? "" : "<ul class=\"plain\">\n" + html + "</ul>\n";
  }

  /** Who holds a chair, with the sources that say so. */
  private String terms(String language) {
    List<Fact> facts = Fact.of(TERMS, run(pages, "chairs-now", CHAIRS, language), "");
    FactCells cells = cells(facts, language);
    SourceNotes notes =
        SourceNotes.of(
            facts.stream().flatMap(f -> f.passages().stream()).map(Fact.Passage::source).toList(),
            service,
            names,
            language);
    PassageList passages = new PassageList(cells.words(), cells.hrefs(), notes::of, articles);
    StringBuilder html = new StringBuilder();
    for (Fact fact : facts) {
      html.append("<li><strong>").append(cells.values(fact, "holder")).append("</strong>");
      String through = cells.note(fact, "heldThrough");
      html.append(through.isEmpty() ? "" : " " + through);
      html.append("<br>").append(cells.title(fact, TERMS.title()));
      html.append(" <span class=\"when\">").append(cells.when(fact, TERMS.when()));
      html.append("</span>");
      String theme = cells.values(fact, "theme");
      html.append(theme.isEmpty() ? "" : "<br><span class=\"soft\">“" + theme + "”</span>");
      html.append(passages.folded(fact.passages())).append("</li>\n");
    }
    return html.isEmpty() ? "" : "<ul class=\"plain\">\n" + html + "</ul>\n";
  }

  private FactCells cells(List<Fact> facts, String language) {
    return new FactCells(
        "", language, new PageHrefs(iris, ""), FactNames.of(facts, service, names, language)::find);
  }

  private String counts(String language, PageWords words) {
    Map<String, String> byClass = new HashMap<>();
    for (Map<String, Value> row : run(counts, "statistics", 0, language).rows()) {
      String type = row.get("class").text();
      byClass.put(type.substring(type.indexOf('#') + 1), row.get("count").text());
    }
    StringBuilder html = new StringBuilder("<dl class=\"counts\">\n");
    for (String type : COUNTED) {
      html.append(
          "<div><dt>%s</dt><dd>%s</dd></div>\n"
              .formatted(
                  words.say("count-" + type), grouped(byClass.getOrDefault(type, "0"), language)));
    }
    return html.append("</dl>\n").toString();
  }

  private static String grouped(String number, String language) {
    return String.format(java.util.Locale.forLanguageTag(language), "%,d", Long.parseLong(number));
  }

  private QueryResult run(QueryCatalog catalog, String name, int most, String language) {
    // A meeting at two places has two rows.
    return runner.run(
        catalog.get(name), new QueryRequest(Map.of(), Optional.empty(), 3 * most, 1, language));
  }
}
