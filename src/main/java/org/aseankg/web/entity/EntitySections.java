package org.aseankg.web.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.Names;
import org.aseankg.model.PartialDate;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.web.page.Answers;
import org.aseankg.web.page.Articles;
import org.aseankg.web.page.Fact;
import org.aseankg.web.page.FactCells;
import org.aseankg.web.page.FactNames;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageLinks;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.PassageList;
import org.aseankg.web.page.Section;
import org.aseankg.web.page.SectionHtml;
import org.aseankg.web.page.SourceNotes;

/** The sections of the pages of entities, each the answer to a canned query. */
public final class EntitySections {

  /** Rows of a section: with a dozen sections, a page stays well below 300 kB. */
  private static final int ROWS = 72;

  /** Rows of a section in a file. */
  private static final int ROWS_OF_FILE = 2_000;

  private static final String EVENT = "event";
  private static final String CONFLICTS = "conflicts-between-sources";

  private final List<Section> sections = Section.bundled();
  private final QueryCatalog catalog;
  private final Answers answers;
  private final DescribeService service;
  private final Names names;
  private final Articles articles;
  private final PlaceMap map;

  public EntitySections(
      QueryCatalog catalog,
      Answers answers,
      DescribeService service,
      Names names,
      Articles articles,
      PlaceMap map) {
    this.map = map;
    this.articles = articles;
    this.catalog = catalog;
    this.answers = answers;
    this.service = service;
    this.names = names;
  }

  /**
   * Which page is made.
   *
   * @param entity the IRI
   * @param reference the entity as kind/slug
   * @param asOf the day, month or year; empty for today
   */
  record Wanted(String entity, String reference, Optional<PartialDate> asOf, String language) {

    String kind() {
      return reference.substring(0, reference.indexOf('/'));
    }
  }

  private record Answered(Section section, List<Fact> facts, boolean more) {}

  /** The texts that are quoted. */
  Articles articles() {
    return articles;
  }

  /** Whether there are sections for a kind. */
  boolean knows(String kind) {
    return sections.stream().anyMatch(s -> s.kind().equals(kind));
  }

  /** Whether what is said about a kind depends on the date it is for. */
  boolean isDated(String kind) {
    return sections.stream()
        .anyMatch(s -> s.kind().equals(kind) && catalog.get(s.query()).usesAsOf());
  }

  /** The conflicts between sources about the entity, then its sections, as HTML. */
  String html(Wanted wanted, PageHrefs hrefs) {
    List<Answered> answered = answered(wanted, ROWS);
    List<Fact> facts = answered.stream().flatMap(a -> a.facts().stream()).toList();
    List<String> sources =
        facts.stream().flatMap(f -> f.passages().stream()).map(Fact.Passage::source).toList();
    FactCells cells =
        new FactCells(
            wanted.entity(),
            wanted.language(),
            hrefs,
            FactNames.of(facts, service, names, wanted.language())::find);
    SourceNotes notes = SourceNotes.of(sources, service, names, wanted.language());
    SectionHtml forms =
        new SectionHtml(cells, new PassageList(cells.words(), hrefs, notes::of, articles));
    StringBuilder html = new StringBuilder(conflicts(wanted, cells));
    answered.forEach(a -> section(a, wanted, forms, cells.words(), html));
    if (wanted.kind().equals(EVENT)) {
      html.append(map.html(wanted.entity(), wanted.language(), hrefs));
    }
    return html.toString();
  }

  private List<Answered> answered(Wanted wanted, int most) {
    List<Answered> answered = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind().equals(wanted.kind())) {
        QueryResult result = run(section, wanted, most);
        List<Fact> found = Fact.of(section, result, wanted.entity());
        if (!found.isEmpty()) {
          answered.add(new Answered(section, found, result.next().isPresent()));
        }
      }
    }
    return answered;
  }

  /** Adds the facts of all sections, with many more rows than a page has, to a table. */
  void addTo(FactSheet sheet, Wanted wanted) {
    for (Answered a : answered(wanted, ROWS_OF_FILE)) {
      sheet.section(
          a.section(), a.facts(), FactNames.of(a.facts(), service, names, wanted.language())::find);
    }
  }

  /** Asks beside the requests what the page of an entity needs; what is slow is then known. */
  void prepare(Wanted wanted) {
    sections.stream()
        .filter(s -> s.kind().equals(wanted.kind()))
        .forEach(s -> run(s, wanted, ROWS));
  }

  private QueryResult run(Section section, Wanted wanted, int most) {
    CannedQuery query = catalog.get(section.query());
    return answers.run(
        query,
        new QueryRequest(
            Map.of(section.parameter(), wanted.entity()),
            query.usesAsOf() ? wanted.asOf() : Optional.empty(),
            most,
            1,
            wanted.language()));
  }

  private static void section(
      Answered answered, Wanted wanted, SectionHtml forms, PageWords words, StringBuilder html) {
    Section section = answered.section();
    String address =
        "/api/queries/%s?%s=%s&lang=%s%s"
            .formatted(
                section.query(),
                section.parameter(),
                PageLinks.ascii(wanted.reference()),
                wanted.language(),
                wanted.asOf().map(d -> "&asOf=" + d).orElse(""));
    String heading = words.say("section-" + section.name());
    html.append("<section aria-labelledby=\"%1$s\">\n".formatted(section.name()));
    html.append(
        "<div class=\"section-head\"><h2 id=\"%s\">%s</h2>".formatted(section.name(), heading));
    html.append("<p>");
    for (String format : List.of("csv", "json")) {
      html.append(
          "<a href=\"%1$s\" aria-label=\"%2$s: %3$s\">%3$s</a>"
              .formatted(
                  Html.escape(address + "&format=" + format),
                  heading,
                  format.toUpperCase(java.util.Locale.ROOT)));
    }
    html.append("</p></div>\n").append(forms.of(section, answered.facts()));
    if (answered.more()) {
      html.append(
          "<p class=\"note\">%s <a href=\"%s\">CSV</a></p>\n"
              .formatted(
                  words.say("section-more"), Html.escape(address + "&format=csv&limit=10000")));
    }
    html.append("</section>\n");
  }

  /** What sources contradict each other in, both sides with their source. */
  private String conflicts(Wanted wanted, FactCells cells) {
    QueryResult result =
        answers.run(
            catalog.get(CONFLICTS),
            new QueryRequest(
                Map.of("subject", wanted.entity()), Optional.empty(), ROWS, 1, wanted.language()));
    if (result.rows().isEmpty()) {
      return "";
    }
    return new ConflictBox(cells).html(result);
  }
}
