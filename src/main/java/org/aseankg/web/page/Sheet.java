package org.aseankg.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aseankg.model.EntityRef;

/**
 * A table of a page, which can be had as CSV too.
 *
 * @param columns the columns
 * @param rows a cell for each column
 */
public record Sheet(List<Column> columns, List<List<Cell>> rows) {

  /** How many rows a page shows. */
  static final int ON_A_PAGE = 100;

  /** How many things a cell of a page shows; CSV has them all. */
  private static final int MOST_THINGS = 6;

  /**
   * A column.
   *
   * @param name in CSV
   * @param words the name of its words in the files of {@code lexicon}
   * @param things whether its cells are things, whose IRIs have a column of their own in CSV
   */
  public record Column(String name, String words, boolean things) {

    /** A column of text. */
    public static Column text(String name) {
      return new Column(name, "column-" + name, false);
    }

    /** A column of links to things. */
    public static Column things(String name) {
      return new Column(name, "column-" + name, true);
    }
  }

  /**
   * A cell: a text, or things.
   *
   * @param text a text, empty where there are things
   * @param things what is linked
   */
  public record Cell(String text, List<EntityRef> things) {

    /** A cell with text; empty for null. */
    public static Cell of(Object value) {
      return new Cell(String.valueOf(value), List.of());
    }

    /** A cell with text, or an empty one. */
    public static Cell of(Optional<?> value) {
      return of(value.map(Object::toString).orElse(""));
    }

    /** A cell with a link to a thing. */
    public static Cell of(EntityRef thing) {
      return new Cell("", List.of(thing));
    }

    /** A cell with a link to a thing, or an empty one. */
    public static Cell ofThing(Optional<EntityRef> thing) {
      return new Cell("", thing.stream().toList());
    }

    /** A cell with links to several things. */
    public static Cell of(Collection<EntityRef> things) {
      return new Cell("", List.copyOf(things));
    }

    private String html(PageHrefs hrefs) {
      return things.isEmpty()
          ? Html.escape(text)
          : things.stream()
                  .limit(MOST_THINGS)
                  .map(t -> hrefs.link(t.iri(), t.label()))
                  .collect(Collectors.joining("<br>"))
              + (things.size() > MOST_THINGS ? "<br>+ " + (things.size() - MOST_THINGS) : "");
    }
  }

  /** How many pages there are, at least one. */
  public int pages() {
    return Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  /**
   * The rows of a page.
   *
   * @param caption what the table holds, plain text
   * @param page from 1; beyond the last one there is no row
   */
  public String html(String caption, int page, PageWords words, PageHrefs hrefs) {
    StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    html.append(" aria-label=\"").append(Html.escape(caption)).append("\">\n");
    html.append("<table class=\"stack\">\n<caption>").append(Html.escape(caption));
    html.append("</caption>\n<thead><tr>");
    columns.forEach(
        c -> html.append("<th scope=\"col\">").append(words.say(c.words())).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    rows.stream()
        .skip((long) (page - 1) * ON_A_PAGE)
        .limit(ON_A_PAGE)
        .forEach(r -> row(r, words, hrefs, html));
    return html.append("</tbody>\n</table>\n</div>\n").toString();
  }

  private void row(List<Cell> row, PageWords words, PageHrefs hrefs, StringBuilder html) {
    html.append("<tr>");
    for (int i = 0; i < row.size(); i++) {
      boolean date = columns.get(i).name().equals("from") || columns.get(i).name().equals("until");
      html.append(date ? "<td class=\"date\"" : "<td")
          .append(" data-label=\"")
          .append(words.say(columns.get(i).words()))
          .append("\">")
          .append(date ? words.dates().show(row.get(i).text()) : row.get(i).html(hrefs))
          .append("</td>");
    }
    html.append("</tr>\n");
  }

  /** All rows as RFC 4180 has them, in the order of the columns. */
  public String csv() {
    StringBuilder csv = new StringBuilder();
    List<String> head = new ArrayList<>();
    for (Column column : columns) {
      head.add(column.name());
      if (column.things()) {
        head.add(column.name() + "Iri");
      }
    }
    line(head, csv);
    for (List<Cell> row : rows) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        Cell cell = row.get(i);
        fields.add(columns.get(i).things() ? joined(cell, EntityRef::label) : cell.text());
        if (columns.get(i).things()) {
          fields.add(joined(cell, EntityRef::iri));
        }
      }
      line(fields, csv);
    }
    return csv.toString();
  }

  private static String joined(Cell cell, java.util.function.Function<EntityRef, String> part) {
    return cell.things().stream().map(part).collect(Collectors.joining("; "));
  }

  private static void line(List<String> fields, StringBuilder csv) {
    csv.append(fields.stream().map(Sheet::field).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String field(String text) {
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
