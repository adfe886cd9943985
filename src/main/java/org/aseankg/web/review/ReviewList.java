package org.aseankg.web.review;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.aseankg.extract.review.ReviewedFact;
import org.aseankg.web.http.Words;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.Pager;

/** The list of proposed facts: a form to choose among them, a page of them, the way to others. */
final class ReviewList {

  private final List<ReviewedFact> all;
  private final ReviewFilter filter;
  private final Words words;

  ReviewList(List<ReviewedFact> all, ReviewFilter filter, Words words) {
    this.all = all;
    this.filter = filter;
    this.words = words;
  }

  String html() {
    List<ReviewedFact> taken = filter.of(all);
    StringBuilder html = new StringBuilder(form());
    html.append("<p>%s: %d</p>\n".formatted(say("Found facts"), taken.size()));
    html.append(
        "<table class=\"stack\" id=\"table\">\n<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead>\n<tbody>\n"
            .formatted(say("Fact"), say("Value"), say("certainty"), say("Article")));
    filter.page(taken).forEach(f -> html.append(row(f)));
    html.append("</tbody>\n</table>\n").append(pages(taken.size()));
    return html.toString();
  }

  private String form() {
    StringBuilder form = new StringBuilder();
    form.append("<form class=\"filter\" action=\"%s\">".formatted(ReviewPage.PATH));
    form.append("<input type=\"hidden\" name=\"lang\" value=\"%s\">".formatted(words.lang()));
    for (String facet : ReviewFilter.FACETS) {
      form.append(
          "<p><label for=\"f-%2$s\">%1$s</label> <select id=\"f-%2$s\" name=\"%2$s\">"
              .formatted(say(facet), facet));
      form.append(option(ReviewFilter.ANY, say(ReviewFilter.ANY), facet));
      Set<String> values = new TreeSet<>();
      all.forEach(f -> values.add(ReviewFilter.facet(f, facet)));
      if (filter.values().containsKey(facet)) {
        values.add(filter.values().get(facet));
      }
      UnaryOperator<String> shown = facet.equals("source") ? Html::escape : this::say;
      values.forEach(v -> form.append(option(v, shown.apply(v), facet)));
      form.append("</select></p>\n");
    }
    return form.append("<button>").append(say("Show")).append("</button></form>\n").toString();
  }

  private String option(String value, String shown, String facet) {
    boolean chosen = value.equals(filter.values().getOrDefault(facet, ReviewFilter.ANY));
    return "<option value=\"%s\"%s>%s</option>"
        .formatted(Html.escape(value), chosen ? " selected" : "", shown);
  }

  private String row(ReviewedFact reviewed) {
    String address =
        ReviewPage.PATH
            + "?fact="
            + reviewed.fact().id()
            + "&lang="
            + words.lang()
            + filter.address();
    return "<tr><td><a href=\"%s\">%s</a></td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
        .formatted(
            Html.escape(address),
            Html.escape(ReviewPage.title(reviewed.fact(), words)),
            Html.escape(String.join("; ", reviewed.fact().shown().values())),
            say(reviewed.certainty()),
            Html.escape(ReviewPage.fileName(reviewed.article())));
  }

  private String pages(int taken) {
    int pages = (taken + ReviewFilter.ON_A_PAGE - 1) / ReviewFilter.ON_A_PAGE;
    String address = ReviewPage.PATH + "?lang=" + words.lang() + filter.address();
    return Pager.html(address, filter.page(), pages, PageWords.of(words.lang()));
  }

  private String say(String english) {
    return Html.escape(words.say(english));
  }
}
