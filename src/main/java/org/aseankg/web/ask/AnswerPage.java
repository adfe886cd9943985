package org.aseankg.web.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aseankg.ask.Answer;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.Names;
import org.aseankg.model.PartialDate;
import org.aseankg.search.Hit;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.Encoded;
import org.aseankg.web.page.Articles;
import org.aseankg.web.page.AsOf;
import org.aseankg.web.page.AskBox;
import org.aseankg.web.page.Fact;
import org.aseankg.web.page.HitList;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageDates;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.PassageList;
import org.aseankg.web.page.SourceNotes;

/** An answer for people: the sentence, the answers with their evidence, how it was read. */
public final class AnswerPage {

  /** Where the SPARQL of an answer can be changed and run. */
  private static final String EDITOR = "/sparql?query=";

  private static final int MOST = 100;

  private final Questions questions;
  private final DescribeService service;
  private final Names names;
  private final Articles articles;
  private final Iris iris;

  public AnswerPage(
      Questions questions, DescribeService service, Names names, Iris iris, Articles articles) {
    this.articles = articles;
    this.questions = questions;
    this.service = service;
    this.names = names;
    this.iris = iris;
  }

  /** The page before anything was asked. */
  Page empty(String language, String address) {
    PageWords words = PageWords.of(language);
    return Page.of(language, words.plain("answer-empty"), address)
        .saying(AskBox.large(words, ""))
        .saying(HomePage.examples(language, words));
  }

  /**
   * The page of an answer.
   *
   * @param asOf the date asked for; empty for today
   * @param hits entities with a name like the question, shown where it has no answer
   */
  Page of(
      Answer answer, Optional<PartialDate> asOf, List<Hit> hits, String language, String address) {
    PageWords words = PageWords.of(language);
    PageHrefs hrefs = new PageHrefs(iris, "");
    Page page =
        Page.of(language, answer.question(), address)
            .describedAs(answer.sentence())
            .asking(answer.question())
            .withHead("<meta name=\"robots\" content=\"noindex\">\n")
            .headed(heading(answer, words))
            .saying(dated(answer, asOf, words))
            .saying(didYouMean(answer, words))
            .saying(examples(answer, language, words));
    if (answer.status() != Answer.Status.ANSWERED) {
      page = page.saying(HitList.section(hits, "answer-pages", words, hrefs));
    }
    return page.saying(answers(answer, language, words, hrefs))
        .saying(reading(answer, language, words, hrefs))
        .saying(sparql(answer, address, words));
  }

  private static String heading(Answer answer, PageWords words) {
    String status = answer.status().key();
    String badge =
        answer.status() == Answer.Status.ANSWERED
            ? ""
            : " <span class=\"badge warn\">" + words.say("answer-" + status) + "</span>";
    return "<p class=\"kind\">%s%s</p>\n<h1 class=\"question\" lang=\"%s\">%s</h1>\n<p class=\"sentence\" lang=\"%s\">%s</p>\n"
        .formatted(
            words.say("answer-kind"),
            badge,
            answer.language(),
            Html.escape(answer.question()),
            answer.language(),
            Html.escape(answer.sentence()));
  }

  /** The same question as of another date. */
  private static String dated(Answer answer, Optional<PartialDate> asOf, PageWords words) {
    String date = asOf.map(PartialDate::toString).orElse("");
    return "<div class=\"toolbar\">"
        + AsOf.form("/ask", Map.of("q", answer.question()), date, words)
        + "</div>\n";
  }

  private static String didYouMean(Answer answer, PageWords words) {
    if (answer.didYouMean().isEmpty()) {
      return "";
    }
    return answer.didYouMean().stream()
        .map(q -> "<li><a href=\"/ask?q=%s\">%s</a></li>".formatted(Encoded.of(q), Html.escape(q)))
        .collect(
            Collectors.joining(
                "",
                "<h2>" + words.say("answer-did-you-mean") + "</h2>\n<ul class=\"chips\">",
                "</ul>\n"));
  }

  /** What can be asked, for who was not understood and has nothing else to follow. */
  private static String examples(Answer answer, String language, PageWords words) {
    boolean lost = answer.status() == Answer.Status.NOT_UNDERSTOOD && answer.didYouMean().isEmpty();
    return lost
        ? "<h2>%s</h2>\n%s"
            .formatted(words.say("home-examples"), HomePage.examples(language, words))
        : "";
  }

  private String answers(Answer answer, String language, PageWords words, PageHrefs hrefs) {
    if (answer.answers().isEmpty()) {
      return "";
    }
    List<String> sources =
        answer.answers().stream()
            .limit(MOST)
            .flatMap(i -> i.evidence().stream())
            .map(Answer.Evidence::source)
            .toList();
    SourceNotes notes = SourceNotes.of(sources, service, names, language);
    PassageList passages = new PassageList(words, hrefs, notes::of, articles);
    StringBuilder html =
        new StringBuilder("<h2>" + words.say("answer-answers") + "</h2>\n<ol class=\"answers\">\n");
    answer.answers().stream()
        .limit(MOST)
        .forEach(i -> item(i, answer, passages, words, hrefs, html));
    if (answer.answers().size() > MOST) {
      html.append("<li>").append(words.say("and-more")).append("</li>\n");
    }
    return html.append("</ol>\n").toString();
  }

  private static void item(
      Answer.Item item,
      Answer answer,
      PassageList passages,
      PageWords words,
      PageHrefs hrefs,
      StringBuilder html) {
    String label =
        item.iri()
            .map(i -> hrefs.link(i, item.label()))
            .orElseGet(() -> value(item, answer.language()));
    html.append("<li><p class=\"answer-name\" lang=\"").append(answer.language()).append("\">");
    html.append(label).append("</p>\n");
    if (item.iri().isPresent() && !item.altLabels().isEmpty()) {
      String others = item.altLabels().stream().limit(4).collect(Collectors.joining(" · "));
      html.append("<p class=\"soft\">").append(Html.escape(others)).append("</p>\n");
    }
    if (!item.certainty().equals("high")) {
      html.append("<p><span class=\"badge warn\">");
      html.append(words.say("certainty-" + item.certainty())).append("</span></p>\n");
    }
    List<Fact.Passage> read =
        item.evidence().stream()
            .map(
                e ->
                    new Fact.Passage(
                        e.source(),
                        e.title().orElse(""),
                        e.start().isPresent() ? String.valueOf(e.start().getAsInt()) : "",
                        e.end().isPresent() ? String.valueOf(e.end().getAsInt()) : "",
                        ""))
            .toList();
    if (!read.isEmpty()) {
      html.append("<p class=\"soft\">").append(words.say("answer-read-in")).append("</p>\n");
      html.append(passages.open(read));
    }
    html.append("</li>\n");
  }

  private static String value(Answer.Item item, String language) {
    return item.datatype().filter("date"::equals).isPresent()
        ? PageDates.of(language).show(item.value().orElse(item.label()))
        : Html.escape(item.label());
  }

  /** How the question was read: what it names, the kind of question, other readings. */
  private String reading(Answer answer, String language, PageWords words, PageHrefs hrefs) {
    Answer.Interpretation read = answer.interpretation();
    if (read.intent().isEmpty() && read.entities().isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<h2>" + words.say("answer-reading") + "</h2>\n");
    html.append("<dl class=\"pairs\">\n");
    if (!read.intent().isEmpty()) {
      pair(words.say("answer-intent"), intents(read.intent(), language), html);
    }
    String things =
        read.entities().stream()
            .map(e -> "“" + Html.escape(e.text()) + "” = " + hrefs.link(e.iri(), e.label()))
            .collect(Collectors.joining("<br>"));
    pair(words.say("answer-entities"), things, html);
    pair(words.say("answer-time"), Html.escape(read.time()), html);
    pair(words.say("as-of"), PageDates.of(language).show(answer.asOf()), html);
    String others =
        read.other().stream()
            .map(o -> o.split(" ", 2)[0])
            .distinct()
            .filter(o -> !read.intent().contains(o))
            .map(o -> intents(o, language))
            .collect(Collectors.joining("<br>"));
    pair(words.say("answer-other"), others, html);
    if (answer.confidence() > 0) {
      String percent = Math.round(answer.confidence() * 100) + " %";
      pair(words.say("answer-confidence"), percent, html);
    }
    return html.append("</dl>\n").toString();
  }

  private String intents(String joined, String language) {
    return Arrays.stream(joined.split(" \\+ "))
        .map(i -> Html.escape(questions.help(i, language)))
        .collect(Collectors.joining(" + "));
  }

  private static void pair(String name, String value, StringBuilder html) {
    if (!value.isEmpty()) {
      html.append("<dt>").append(name).append("</dt><dd>").append(value).append("</dd>\n");
    }
  }

  private static String sparql(Answer answer, String address, PageWords words) {
    String json = "/api" + address.replaceFirst("^/ask", "/ask");
    String links =
        "<p><a href=\"%s\">%s</a></p>\n".formatted(Html.escape(json), words.say("answer-json"));
    if (answer.sparql().isEmpty()) {
      return links;
    }
    return """
        <h2>SPARQL</h2>
        <p><a class="button" href="%s">%s</a></p>
        <details><summary>%s</summary>
        <pre tabindex="0"><code>%s</code></pre>
        </details>
        %s"""
        .formatted(
            EDITOR + Encoded.of(answer.sparql()),
            words.say("answer-editor"),
            words.say("answer-sparql"),
            Html.escape(answer.sparql()),
            links);
  }
}
