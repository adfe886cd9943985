package org.aseankg.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.aseankg.extract.review.Fact;
import org.aseankg.extract.review.Passage;
import org.aseankg.extract.review.ReviewService;
import org.aseankg.extract.review.ReviewedFact;
import org.aseankg.extract.review.Span;
import org.aseankg.extract.review.Twin;

/** Facts in review as lines of a terminal. */
final class ReviewText {

  private static final String MARK_BEGIN = "\u00BB";
  private static final String MARK_END = "\u00AB";

  private ReviewText() {}

  /** A fact with its words and what the graph has that it may be. */
  static String of(ReviewService review, ReviewedFact reviewed, List<Twin> twins) {
    Fact fact = reviewed.fact();
    StringBuilder text = new StringBuilder();
    text.append("Fact ").append(fact.id()).append(", ").append(heading(fact));
    text.append("  [").append(reviewed.certainty()).append("]\n");
    text.append("  article: ").append(clean(reviewed.article())).append('\n');
    fact.shown().forEach((k, v) -> text.append("  ").append(clean(k + ": " + v)).append('\n'));
    fact.evidence().forEach(s -> text.append(span(review, fact, s)));
    for (int i = 0; i < twins.size(); i++) {
      Twin twin = twins.get(i);
      text.append("  may be ")
          .append(i + 1)
          .append(") ")
          .append(clean(twin.event() + ", " + twin.label()))
          .append(" (")
          .append(String.join(", ", twin.reasons()))
          .append(")\n");
    }
    return text.toString();
  }

  static String heading(Fact fact) {
    String about = fact.kind() == Fact.Kind.RELATION ? fact.parent() : fact.entity();
    return clean(about.isEmpty() ? fact.heading() : about + " " + fact.heading());
  }

  private static String span(ReviewService review, Fact fact, Span span) {
    String rule = span.rule().isEmpty() ? "" : ", rule " + span.rule();
    String place = "  characters " + span.start() + "-" + span.end() + clean(rule);
    return review
        .passage(fact, span)
        .map(p -> place + ":\n    " + sentence(p) + "\n")
        .orElse(place + ": the text of the article is not at hand\n");
  }

  private static String sentence(Passage passage) {
    return clean(passage.before() + MARK_BEGIN + passage.marked() + MARK_END + passage.after());
  }

  /** Text of others without what would steer a terminal or turn the direction of writing. */
  static String clean(String text) {
    return text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(
            c ->
                !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.SURROGATE)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
