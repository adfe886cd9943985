package org.aseankg.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts of a section in its form. */
public final class SectionHtml {

  /** What holds on the day a page is for. */
  private static final List<String> CURRENT = List.of("certain", "last-known", "possible");

  private final FactCells cells;
  private final PassageList passages;

  public SectionHtml(FactCells cells, PassageList passages) {
    this.cells = cells;
    this.passages = passages;
  }

  /** A section in the form that is its own. */
  public String of(Section section, List<Fact> facts) {
    return switch (section.form()) {
      case "timeline" -> timeline(section, facts);
      case "table" -> table(section, facts);
      case "tree" -> tree(section, facts);
      case "groups" -> groups(section, facts);
      default -> list(section, facts);
    };
  }

  private String timeline(Section section, List<Fact> facts) {
    StringBuilder html = new StringBuilder("<ol class=\"timeline\">\n");
    for (Fact fact : facts) {
      boolean current = CURRENT.contains(fact.first("standing"));
      html.append(current ? "<li class=\"current\">" : "<li>");
      html.append(body(section, fact)).append("</li>\n");
    }
    return html.append("</ol>\n").toString();
  }

  private String list(Section section, List<Fact> facts) {
    return facts.stream()
        .map(f -> "<li class=\"fact\">" + body(section, f) + "</li>\n")
        .collect(Collectors.joining("", "<ul class=\"facts\">\n", "</ul>\n"));
  }

  private String body(Section section, Fact fact) {
    String when = cells.when(fact, section.when());
    String notes =
        section.notes().stream()
            .map(c -> cells.note(fact, c))
            .filter(n -> !n.isEmpty())
            .collect(Collectors.joining(" · "));
    return (when.isEmpty() ? "" : "<p class=\"when\">" + when + "</p>")
        + "<p><strong>"
        + cells.title(fact, section.title())
        + "</strong></p>"
        + (notes.isEmpty() ? "" : "<p>" + notes + "</p>")
        + passages.folded(fact.passages());
  }

  /** People who did the same, under one heading. */
  private String groups(Section section, List<Fact> facts) {
    Map<String, List<Fact>> groups = new LinkedHashMap<>();
    for (Fact fact : facts) {
      String key = cells.values(fact, section.group());
      groups.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(fact);
    }
    StringBuilder html = new StringBuilder("<div class=\"groups\">\n");
    groups.forEach(
        (name, members) -> {
          html.append("<h3>").append(name).append(" <span class=\"soft\">(");
          html.append(members.size()).append(")</span></h3>\n");
          html.append(list(section, members));
        });
    return html.append("</div>\n").toString();
  }

  private String table(Section section, List<Fact> facts) {
    List<String> notes =
        section.notes().stream().filter(c -> facts.stream().anyMatch(f -> has(f, c))).toList();
    boolean timed = facts.stream().anyMatch(f -> !cells.when(f, section.when()).isEmpty());
    boolean sourced = facts.stream().anyMatch(f -> !f.passages().isEmpty());
    StringBuilder html = new StringBuilder("<div class=\"scroll\"><table class=\"stack\">\n");
    html.append("<thead><tr>");
    if (timed) {
      head("when", html);
    }
    head(section.title().get(0), html);
    notes.forEach(c -> head(c, html));
    if (sourced) {
      head("source", html);
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (Fact fact : facts) {
      html.append("<tr>");
      if (timed) {
        cell("", cells.when(fact, section.when()), html);
      }
      html.append("<th scope=\"row\">").append(cells.title(fact, section.title()));
      html.append("</th>");
      notes.forEach(c -> cell(c, cells.values(fact, c), html));
      if (sourced) {
        cell("", passages.folded(fact.passages()), html);
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody></table></div>\n").toString();
  }

  private boolean has(Fact fact, String column) {
    return !cells.values(fact, column).isEmpty();
  }

  private void head(String column, StringBuilder html) {
    html.append("<th scope=\"col\">").append(cells.heading(column)).append("</th>");
  }

  private void cell(String column, String value, StringBuilder html) {
    html.append("<td");
    if (!column.isEmpty()) {
      html.append(" data-label=\"").append(cells.heading(column)).append('"');
    }
    html.append('>').append(value).append("</td>");
  }

  /** The bodies under a body, each under the one it reports to. */
  private String tree(Section section, List<Fact> facts) {
    String title = section.title().get(0);
    Map<String, List<Fact>> children = new LinkedHashMap<>();
    facts.forEach(
        f -> children.computeIfAbsent(f.first("parent"), p -> new java.util.ArrayList<>()).add(f));
    List<Fact> roots =
        facts.stream()
            .filter(f -> facts.stream().noneMatch(o -> o.first(title).equals(f.first("parent"))))
            .toList();
    StringBuilder html = new StringBuilder("<ul class=\"tree\">\n");
    roots.forEach(r -> branch(r, title, children, 0, html));
    return html.append("</ul>\n").toString();
  }

  private void branch(
      Fact fact, String title, Map<String, List<Fact>> children, int depth, StringBuilder html) {
    html.append("<li>").append(cells.title(fact, List.of(title)));
    html.append(passages.folded(fact.passages()));
    List<Fact> below = children.getOrDefault(fact.first(title), List.of());
    // Wrong data could go round in a circle.
    if (!below.isEmpty() && depth < 10) {
      html.append("<ul>\n");
      below.forEach(b -> branch(b, title, children, depth + 1, html));
      html.append("</ul>\n");
    }
    html.append("</li>\n");
  }
}
