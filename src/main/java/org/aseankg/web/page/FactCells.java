package org.aseankg.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aseankg.query.Value;
import org.aseankg.web.http.Language;

/** Values of facts as HTML in a language; every text is escaped here. */
public final class FactCells {

  private static final int MOST = 12;

  private final String entity;
  private final String language;
  private final PageWords words;
  private final PageHrefs hrefs;
  private final PageDates dates;
  private final Function<String, Optional<String>> names;

  /**
   * @param entity whose page it is: it is not named on its own page again and again
   * @param names the names of IRIs that come without one
   */
  public FactCells(
      String entity, String language, PageHrefs hrefs, Function<String, Optional<String>> names) {
    this.names = names;
    this.entity = entity;
    this.language = language;
    this.words = PageWords.of(language);
    this.hrefs = hrefs;
    this.dates = PageDates.of(language);
  }

  /** The words of the page. */
  public PageWords words() {
    return words;
  }

  /** The links of the page. */
  public PageHrefs hrefs() {
    return hrefs;
  }

  /** The dates of the page. */
  public PageDates dates() {
    return dates;
  }

  /** What a fact is about: the first of some columns with a value. */
  public String title(Fact fact, List<String> columns) {
    return columns.stream()
        .map(c -> values(c, readable(fact.all(c))))
        .filter(v -> !v.isEmpty())
        .findFirst()
        .orElse("–");
  }

  /** When it was: a date, or from one to another. */
  public String when(Fact fact, List<String> columns) {
    if (columns.isEmpty()) {
      return "";
    }
    String first = fact.first(columns.get(0));
    String last = columns.size() > 1 ? fact.first(columns.get(1)) : "";
    boolean bounds = columns.get(0).equals("earliest");
    if (first.isEmpty() && last.isEmpty()) {
      return "";
    }
    if (columns.size() == 1) {
      return dates.show(first);
    }
    if (bounds && !first.isEmpty() && !last.isEmpty()) {
      return dates.span(first, last);
    }
    if (first.equals(last)) {
      return dates.show(first);
    }
    if (last.isEmpty()) {
      return words.say("since") + " " + dates.show(first);
    }
    return first.isEmpty() ? words.say("until") + " " + dates.show(last) : dates.range(first, last);
  }

  /** All values of a column beside the entity itself, with commas. */
  public String values(Fact fact, String column) {
    List<Fact.Cell> others =
        readable(fact.all(column)).stream()
            .filter(c -> !c.value().text().equals(entity) && !isUsual(column, c))
            .toList();
    return values(column, others);
  }

  private String values(String column, List<Fact.Cell> shown) {
    String html =
        shown.stream()
            .limit(MOST)
            .map(c -> value(column, c))
            .distinct()
            .collect(Collectors.joining(", "));
    return shown.size() > MOST ? html + " " + words.say("and-more") : html;
  }

  /** That a source states a fact, and that a meeting was held, goes without saying. */
  private static boolean isUsual(String column, Fact.Cell cell) {
    String text = cell.value().text();
    return column.equals("basis") && text.equals("stated")
        || column.equals("status") && text.endsWith("/status/held");
  }

  /** A note in words of its own where there are some, as "on behalf of …". */
  public String note(Fact fact, String column) {
    String values = values(fact, column);
    if (values.isEmpty()) {
      return "";
    }
    String name = "note-" + column;
    return words.knows(name)
        ? words.say(name).replace("{0}", values)
        : "<span class=\"soft\">" + heading(column) + "</span> " + values;
  }

  /** The name of a column. */
  String heading(String column) {
    return words.say("col-" + column);
  }

  /** A text that is also there in the language of the page is left out in the other one. */
  private List<Fact.Cell> readable(Collection<Fact.Cell> cells) {
    boolean own = cells.stream().anyMatch(c -> c.value().lang().equals(language));
    List<Fact.Cell> kept = new ArrayList<>();
    for (Fact.Cell cell : cells) {
      String lang = cell.value().lang();
      if (!own || lang.isEmpty() || lang.equals(language) || !Language.ALL.contains(lang)) {
        kept.add(cell);
      }
    }
    return kept;
  }

  private String value(String column, Fact.Cell cell) {
    Value value = cell.value();
    if (value.isIri()) {
      return hrefs.link(value.text(), name(cell));
    }
    if (value.type().equals("date")) {
      return dates.show(value.text());
    }
    if (words.knows("value-" + value.text())) {
      return words.say("value-" + value.text());
    }
    if (column.equals("lastSeen") || column.equals("lastTogether")) {
      return dates.show(value.text());
    }
    String text = Html.escape(value.text().replaceAll("^(-?\\d+)\\.0$", "$1"));
    return value.lang().isEmpty() || value.lang().equals(language)
        ? text
        : "<span lang=\"%s\">%s</span>".formatted(Html.escape(value.lang()), text);
  }

  private String name(Fact.Cell cell) {
    String iri = cell.value().text();
    return cell.label().isEmpty() ? names.apply(iri).orElseGet(() -> shortened(iri)) : cell.label();
  }

  private static String shortened(String iri) {
    int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
    return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
  }
}
