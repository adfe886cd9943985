package org.aseankg.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where something was read, opened on demand. */
public final class PassageList {

  private static final int MOST = 10;
  private static final int QUOTES = 3;

  private final PageWords words;
  private final PageHrefs hrefs;
  private final UnaryOperator<String> notes;
  private final Articles articles;

  /**
   * @param notes what is said beside the title of a source, as HTML, by its IRI
   * @param articles the texts that are quoted
   */
  public PassageList(
      PageWords words, PageHrefs hrefs, UnaryOperator<String> notes, Articles articles) {
    this.articles = articles;
    this.words = words;
    this.hrefs = hrefs;
    this.notes = notes;
  }

  /** The sources with their passages, folded; empty where there is none. */
  public String folded(Collection<Fact.Passage> passages) {
    if (passages.isEmpty()) {
      return "";
    }
    long sources = passages.stream().map(Fact.Passage::source).distinct().count();
    String count = sources == 1 ? words.say("source-one") : words.plain("sources", sources);
    return "<details class=\"source\"><summary>%s%s</summary>%s</details>\n"
        .formatted(count, worst(passages), open(passages));
  }

  /** The sources with their passages as a list. */
  public String open(Collection<Fact.Passage> passages) {
    Map<String, List<Fact.Passage>> bySource = new LinkedHashMap<>();
    passages.forEach(p -> bySource.computeIfAbsent(p.source(), s -> new ArrayList<>()).add(p));
    StringBuilder html = new StringBuilder("<ul>");
    bySource.values().stream().limit(MOST).forEach(p -> source(p, html));
    if (bySource.size() > MOST) {
      html.append("<li>").append(words.say("and-more")).append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private void source(List<Fact.Passage> passages, StringBuilder html) {
    Fact.Passage first = passages.get(0);
    String title = first.title().isEmpty() ? first.source() : first.title();
    html.append("<li>").append(hrefs.link(first.source(), title));
    String note = notes.apply(first.source());
    if (!note.isEmpty()) {
      html.append(" <span class=\"soft\">(").append(note).append(")</span>");
    }
    List<String> spans =
        passages.stream()
            .filter(p -> !p.start().isEmpty())
            .map(p -> p.start() + "–" + p.end())
            .distinct()
            .toList();
    if (!spans.isEmpty()) {
      html.append(", ").append(words.say("characters")).append(' ');
      html.append(Html.escape(String.join(", ", spans)));
    }
    html.append(certainty(first.certainty()));
    passages.stream().distinct().limit(QUOTES).forEach(p -> quote(p, html));
    html.append("</li>");
  }

  /** The sentence itself, with the words marked, where the operator has the text. */
  private void quote(Fact.Passage passage, StringBuilder html) {
    articles
        .quote(passage.source(), passage.start(), passage.end())
        .ifPresent(
            q ->
                html.append("<blockquote>")
                    .append(Html.escape(q.before()))
                    .append("<mark>")
                    .append(Html.escape(q.words()))
                    .append("</mark>")
                    .append(Html.escape(q.after()))
                    .append("</blockquote>"));
  }

  /** Certainty is told in the list where it is not high, and before it is opened where all are. */
  private String worst(Collection<Fact.Passage> passages) {
    boolean allLow = passages.stream().allMatch(p -> p.certainty().equals("low"));
    return allLow ? certainty("low") : "";
  }

  private String certainty(String certainty) {
    return certainty.equals("low") || certainty.equals("medium")
        ? " <span class=\"badge warn\">%s</span>".formatted(words.say("certainty-" + certainty))
        : "";
  }
}
