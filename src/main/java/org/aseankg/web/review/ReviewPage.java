package org.aseankg.web.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aseankg.extract.review.Fact;
import org.aseankg.extract.review.ReviewService;
import org.aseankg.extract.review.ReviewedFact;
import org.aseankg.extract.review.RuleReport;
import org.aseankg.extract.review.Span;
import org.aseankg.extract.review.Twin;
import org.aseankg.web.http.Words;
import org.aseankg.web.operator.Doorkeeper;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;

/** The pages of the review: the facts that are open, and one fact with what can be decided. */
public final class ReviewPage {

  /** The path of all of them. */
  public static final String PATH = "/review";

  private static final Map<String, String> KEYS = Map.of("Accept", "a", "Reject", "r", "Undo", "u");

  private final ReviewService review;
  private final Doorkeeper.Guest guest;
  private final Words words;
  private final ReviewFilter filter;

  ReviewPage(ReviewService review, Doorkeeper.Guest guest, Words words, ReviewFilter filter) {
    this.review = review;
    this.guest = guest;
    this.words = words;
    this.filter = filter;
  }

  /** The facts that are asked for, with numbers of all. */
  String overview() {
    List<ReviewedFact> all = review.list();
    StringBuilder body = new StringBuilder(nav());
    body.append("<p>")
        .append(counts(all))
        .append("</p>\n")
        .append(new ReviewList(all, filter, words).html());
    body.append(troubles()).append(rules());
    return page(words.say("Review"), body.toString());
  }

  private String counts(List<ReviewedFact> all) {
    Map<ReviewedFact.State, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(ReviewedFact::state, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> say(e.getKey().name().toLowerCase(Locale.ROOT)) + ": " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private String troubles() {
    StringBuilder troubles = new StringBuilder();
    review
        .findings()
        .forEach(
            f ->
                troubles
                    .append("<li>")
                    .append(Html.escape(fileName(f.position().file()) + ": " + f.message()))
                    .append("</li>\n"));
    return troubles.isEmpty() ? "" : "<ul role=\"alert\">\n" + troubles + "</ul>\n";
  }

  static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private String rules() {
    StringBuilder rows = new StringBuilder();
    for (RuleReport.Row row : review.report().rows()) {
      rows.append(
          "<tr><td>%s</td><td>%d</td><td>%.3f</td><td>%s</td></tr>\n"
              .formatted(
                  Html.escape(row.rule()),
                  row.decided(),
                  row.precision(),
                  say(row.isCertain() ? "certain" : "doubtful")));
    }
    return rows.isEmpty()
        ? ""
        : "<h2>%s</h2>\n<table>\n<tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr>\n%s</table>\n"
            .formatted(
                say("Rules"), say("Rule"), say("Decided"), say("Precision"), say("state"), rows);
  }

  /** One fact with its words and the forms to decide on it. */
  String fact(ReviewedFact reviewed) {
    Fact fact = reviewed.fact();
    StringBuilder body = new StringBuilder(nav());
    body.append("<p>").append(Html.escape(fileName(reviewed.article()))).append(" <small>");
    body.append(say(reviewed.certainty())).append("</small></p>\n<table>\n");
    fact.shown()
        .forEach(
            (key, value) ->
                body.append(
                    "<tr><th>%s</th><td>%s</td></tr>\n"
                        .formatted(Html.escape(key(key, words)), Html.escape(value))));
    body.append("</table>\n");
    fact.evidence().forEach(s -> body.append(words(fact, s)));
    reviewed
        .decision()
        .ifPresentOrElse(
            d ->
                body.append("<p>")
                    .append(say(d.verdict().word()))
                    .append(", ")
                    .append(Html.escape(d.by() + ", " + d.on()))
                    .append("</p>\n")
                    .append(form(fact, "undo", "Undo", "")),
            () -> body.append(choices(fact)));
    body.append(next(reviewed));
    return page(title(fact, words), body.toString());
  }

  private String words(Fact fact, Span span) {
    String place = span.start() + "\u2013" + span.end();
    String rule = span.rule().isEmpty() ? "" : " " + Html.escape(span.rule());
    String sentence =
        review
            .passage(fact, span)
            .map(
                p ->
                    Html.escape(p.before())
                        + "<mark>"
                        + Html.escape(p.marked())
                        + "</mark>"
                        + Html.escape(p.after()))
            .orElse("<em>" + say("The text of the article is not at hand.") + "</em>");
    return "<blockquote>%s <small>%s%s</small></blockquote>\n".formatted(sentence, place, rule);
  }

  private String choices(Fact fact) {
    StringBuilder choices = new StringBuilder();
    for (Twin twin : review.twins(fact)) {
      choices.append(
          form(
              fact,
              "same-as",
              "The same as this",
              "%s <small>%s</small> <input type=\"hidden\" name=\"as\" value=\"%s\">"
                  .formatted(
                      Html.escape(twin.label()),
                      Html.escape(String.join(", ", twin.reasons())),
                      Html.escape(twin.event()))));
    }
    choices
        .append("<div class=\"run\">\n")
        .append(form(fact, "accept", "Accept", ""))
        .append(form(fact, "reject", "Reject", ""))
        .append("</div>\n");
    if (fact.kind() == Fact.Kind.ENTITY) {
      String kind = fact.entity().split("/", 2)[0];
      choices.append(
          form(
              fact,
              "same-as",
              "The same as this",
              "<input name=\"as\" required aria-label=\"%s\" placeholder=\"%s/\u2026\">"
                  .formatted(say("Entity"), Html.escape(kind))));
    }
    String keys = fact.shown().keySet().stream().map(this::option).collect(Collectors.joining());
    choices.append(
        form(
            fact,
            "edit",
            "Accept with this value",
            "<select name=\"name\" aria-label=\"%s\">%s%s</select>"
                    .formatted(say("What to change"), keys, option("certainty"))
                + " <input name=\"value\" required aria-label=\"%s\">".formatted(say("Value"))));
    return choices.toString();
  }

  private String form(Fact fact, String verdict, String button, String fields) {
    return """
        <form method="post" action="%s"><p>%s%s
        <input type="hidden" name="fact" value="%s"><input type="hidden" name="verdict" value="%s">
        <button%s>%s</button></p></form>
        """
        .formatted(
            Html.escape(PATH + "?lang=" + words.lang() + filter.address()),
            fields,
            formKey(),
            fact.id(),
            verdict,
            key(button, fields),
            say(button));
  }

  /** A key for the decisions that need nothing typed; the browser says with which others. */
  private static String key(String button, String fields) {
    String key = fields.isEmpty() ? KEYS.getOrDefault(button, "") : "";
    return key.isEmpty() ? "" : " accesskey=\"" + key + "\"";
  }

  private String next(ReviewedFact reviewed) {
    return ReviewFilter.next(filter.of(review.list()), reviewed.fact().id())
        .map(f -> PATH + "?fact=" + f.fact().id() + "&lang=" + words.lang() + filter.address())
        .map(
            a ->
                "<p><a rel=\"next\" accesskey=\"n\" href=\"%s\">%s</a></p>\n"
                    .formatted(Html.escape(a), say("The next fact")))
        .orElse("");
  }

  private String formKey() {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(Doorkeeper.FORM_KEY, Html.escape(guest.formKey()));
  }

  private String nav() {
    String signOut =
        guest.formKey().isEmpty()
            ? ""
            : "<form method=\"post\" action=\"/review/logout\">%s <button class=\"plain-button\">%s</button></form>"
                .formatted(formKey(), say("Sign out"));
    return "<div class=\"toolbar\"><a href=\"%s?lang=%s\">%s</a> <span>%s</span>%s</div>\n"
        .formatted(PATH, words.lang(), say("All open facts"), Html.escape(guest.name()), signOut);
  }

  private String page(String title, String body) {
    return Layout.html(
        Page.of(words.lang(), title, PATH)
            .styledBy("tools.css")
            .shaped(Page.Shape.WIDE)
            .saying(body));
  }

  private String say(String english) {
    return Html.escape(words.say(english));
  }

  private String option(String key) {
    return "<option value=\"%s\">%s</option>"
        .formatted(Html.escape(key), Html.escape(key(key, words)));
  }

  /** A key or section of a record in words, as {@code inSeries}: in series. */
  static String key(String key, Words words) {
    return words.say(key.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
  }

  /** What a fact is about, for people. */
  static String title(Fact fact, Words words) {
    return about(fact, " · ", key(fact.heading(), words));
  }

  /** What a fact is about, for programs: always the same. */
  static String about(Fact fact) {
    return about(fact, " ", fact.heading());
  }

  private static String about(Fact fact, String between, String heading) {
    String about = fact.kind() == Fact.Kind.RELATION ? fact.parent() : fact.entity();
    return about.isEmpty() ? heading : about + between + heading;
  }
}
