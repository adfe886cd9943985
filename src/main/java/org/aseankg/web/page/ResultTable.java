package org.aseankg.web.page;

import java.util.List;
import java.util.Map;
import org.aseankg.query.Column;
import org.aseankg.query.QueryResult;
import org.aseankg.query.Value;

/** The rows of a canned query as a table in which things are links with their names. */
public final class ResultTable {

  private ResultTable() {}

  /**
   * The table.
   *
   * @param caption what it holds, plain text
   */
  public static String html(QueryResult result, String caption, PageWords words, PageHrefs hrefs) {
    List<Column> columns = shown(result);
    String said = Html.escape(caption);
    StringBuilder html =
        new StringBuilder(
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + said + "\">\n");
    html.append("<table class=\"stack\" id=\"table\">\n<caption>").append(said);
    html.append("</caption>\n<thead><tr>");
    for (Column column : columns) {
      html.append("<th scope=\"col\">").append(words.say("col-" + column.name())).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (Map<String, Value> row : result.rows()) {
      html.append("<tr>");
      for (Column column : columns) {
        html.append(column.type().equals("date") ? "<td class=\"date\"" : "<td")
            .append(" data-label=\"")
            .append(words.say("col-" + column.name()))
            .append("\">")
            .append(cell(row, column, words, hrefs))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>\n</div>\n").toString();
  }

  /** Labels stand in the cells of their things; a column without any value only takes room. */
  private static List<Column> shown(QueryResult result) {
    List<String> labels =
        result.columns().stream().filter(Column::isIri).map(c -> Column.labelOf(c.name())).toList();
    return result.columns().stream()
        .filter(c -> !labels.contains(c.name()))
        .filter(c -> result.rows().stream().anyMatch(r -> r.get(c.name()) != null))
        .toList();
  }

  private static String cell(
      Map<String, Value> row, Column column, PageWords words, PageHrefs hrefs) {
    Value value = row.get(column.name());
    if (value == null) {
      return "";
    }
    if (words.knows("value-" + value.text())) {
      return words.say("value-" + value.text());
    }
    if (column.type().equals("date") || value.type().equals("date")) {
      return words.dates().show(value.text());
    }
    if (!value.isIri()) {
      String text = Html.escape(value.text());
      return value.lang().isEmpty()
          ? text
          : "<span lang=\"%s\">%s</span>".formatted(Html.escape(value.lang()), text);
    }
    Value label = row.get(Column.labelOf(column.name()));
    return hrefs.link(
        value.text(), label == null ? named(last(value.text()), words) : label.text());
  }

  /** Properties of other vocabularies have their names in the files of words. */
  private static String named(String name, PageWords words) {
    String key = "property-" + name;
    return words.knows(key) ? words.plain(key) : name;
  }

  private static String last(String iri) {
    int id = iri.indexOf("/id/");
    if (id >= 0) {
      return iri.substring(id + "/id/".length());
    }
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    return end == iri.length() ? iri : iri.substring(end);
  }
}
