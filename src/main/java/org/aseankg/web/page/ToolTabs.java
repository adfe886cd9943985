package org.aseankg.web.page;

import java.util.List;

/** The pages for exploring, side by side, at the top of each of them. */
public final class ToolTabs {

  private static final List<List<String>> GROUPS =
      List.of(
          List.of("/timeline", "/map", "/network"),
          List.of("/sparql", "/queries"),
          List.of("/conflicts", "/coverage", "/provenance"));

  private ToolTabs() {}

  /** Links to the pages of the group that a page belongs to. */
  public static String html(String path, PageWords words) {
    StringBuilder html = new StringBuilder();
    for (List<String> group : GROUPS) {
      if (group.contains(path)) {
        html.append("<nav class=\"tabs\" aria-label=\"").append(words.say("explore"));
        html.append("\"><ul class=\"chips\">\n");
        group.forEach(p -> html.append(tab(p, p.equals(path), words)));
        html.append("</ul></nav>\n");
      }
    }
    return html.toString();
  }

  /** Whether two paths belong to the same group. */
  static boolean areTogether(String path, String other) {
    return GROUPS.stream().anyMatch(g -> g.contains(path) && g.contains(other));
  }

  private static String tab(String path, boolean current, PageWords words) {
    return "<li><a href=\"%s\"%s>%s</a></li>\n"
        .formatted(
            path, current ? " aria-current=\"page\"" : "", words.say("tab-" + path.substring(1)));
  }
}
