package org.aseankg.web.entity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.aseankg.query.QueryResult;
import org.aseankg.query.Value;
import org.aseankg.web.page.FactCells;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageWords;

/** What sources disagree about, at the top of a page. */
final class ConflictBox {

  private final FactCells cells;

  ConflictBox(FactCells cells) {
    this.cells = cells;
  }

  /** The answer of the query for conflicts, property by property. */
  String html(QueryResult result) {
    Map<String, Map<String, Set<String>>> byProperty = new LinkedHashMap<>();
    for (Map<String, Value> row : result.rows()) {
      Map<String, Set<String>> sides =
          byProperty.computeIfAbsent(link(row, "property"), p -> new LinkedHashMap<>());
      sides
          .computeIfAbsent(shown(row, "value"), v -> new LinkedHashSet<>())
          .add(link(row, "source"));
      sides
          .computeIfAbsent(shown(row, "otherValue"), v -> new LinkedHashSet<>())
          .add(link(row, "otherSource"));
    }
    PageWords words = cells.words();
    StringBuilder html =
        new StringBuilder(
            "<aside class=\"conflict\" aria-labelledby=\"conflict\"><h2 id=\"conflict\">");
    html.append(words.say("conflict")).append("</h2>\n");
    byProperty.forEach(
        (property, sides) -> {
          html.append("<p>").append(property).append("</p><ul>\n");
          sides.forEach(
              (value, sources) ->
                  html.append(
                      "<li><strong>%s</strong> <small>%s %s</small></li>\n"
                          .formatted(
                              value, words.say("according-to"), String.join("; ", sources))));
          html.append("</ul>\n");
        });
    return html.append("</aside>\n").toString();
  }

  private String shown(Map<String, Value> row, String column) {
    Value value = row.get(column);
    return value.isIri()
        ? link(row, column)
        : value.type().equals("date")
            ? cells.dates().show(value.text())
            : Html.escape(value.text());
  }

  private String link(Map<String, Value> row, String column) {
    Value value = row.get(column);
    Value label = row.get(column + "Label");
    return cells.hrefs().link(value.text(), label == null ? value.text() : label.text());
  }
}
