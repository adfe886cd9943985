package org.aseankg.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.aseankg.search.Hit;

/** Entities found by name, as a list of links. */
public final class HitList {

  private static final int ALSO = 4;

  private HitList() {}

  /** A section with a heading; empty where nothing was found. */
  public static String section(List<Hit> hits, String heading, PageWords words, PageHrefs hrefs) {
    return hits.isEmpty()
        ? ""
        : "<section aria-labelledby=\"%1$s\"><h2 id=\"%1$s\">%2$s</h2>\n%3$s</section>\n"
            .formatted(heading, words.say(heading), list(hits, words, hrefs));
  }

  /** What was found, as a list of links with what each is. */
  public static String list(List<Hit> hits, PageWords words, PageHrefs hrefs) {
    return hits.stream()
        .map(h -> item(h, words, hrefs))
        .collect(Collectors.joining("", "<ul class=\"plain\">\n", "</ul>\n"));
  }

  private static String item(Hit hit, PageWords words, PageHrefs hrefs) {
    String kind = "kind-" + hit.kind();
    String also =
        hit.altLabels().stream()
            .filter(a -> !a.equals(hit.label()))
            .limit(ALSO)
            .collect(Collectors.joining(" · "));
    return "<li><strong>%s</strong> <span class=\"badge\">%s</span>%s</li>\n"
        .formatted(
            hrefs.link(hit.iri(), hit.label()),
            words.knows(kind) ? words.say(kind) : Html.escape(hit.kind()),
            also.isEmpty() ? "" : "<br><span class=\"soft\">" + Html.escape(also) + "</span>");
  }
}
