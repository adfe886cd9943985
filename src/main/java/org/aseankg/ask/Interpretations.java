package org.aseankg.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says how a question was read. */
final class Interpretations {

  private static final int SHOWN = 5;

  private Interpretations() {}

  static Answer.Interpretation of(List<AnswerWriter.Part> parts, Labels labels, String language) {
    String intent =
        parts.stream()
            .flatMap(p -> p.reading().stream())
            .map(r -> r.intent().name())
            .collect(Collectors.joining(" + "));
    List<Answer.Entity> entities = new ArrayList<>();
    Set<String> times = new LinkedHashSet<>();
    List<String> signs = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (AnswerWriter.Part part : parts) {
      Clause clause = part.clause();
      clause.mentions().forEach(m -> entities.addAll(entities(clause, m, labels, language)));
      clause.time().ifPresent(t -> times.add(t.toString()));
      clause.signs().forEach(u -> signs.add(sign(clause, u)));
      part.readings().stream()
          .limit(SHOWN)
          .forEach(
              r -> others.add(r.intent().name() + String.format(Locale.ROOT, " %.2f", r.score())));
    }
    return new Answer.Interpretation(
        intent, entities.stream().distinct().toList(), String.join(", ", times), signs, others);
  }

  private static String sign(Clause clause, Unit unit) {
    return clause.question().between(unit.from(), unit.to())
        + " = "
        + unit.signs().stream().map(Sign::toString).sorted().collect(Collectors.joining(", "));
  }

  private static List<Answer.Entity> entities(
      Clause clause, Mention mention, Labels labels, String language) {
    List<Word> words = clause.question().words();
    if (mention.from() == mention.to()) {
      return List.of(); // the answer to another part: no words of the question
    }
    return mention.candidates().stream()
        .limit(SHOWN)
        .map(
            c ->
                new Answer.Entity(
                    mention.text(),
                    words.get(mention.from()).start(),
                    words.get(mention.to() - 1).end(),
                    c.iri(),
                    labels.label(c.iri(), language),
                    Math.round(c.score() * 100) / 100.0))
        .toList();
  }

  /**
   * What else could have been meant: the things a name can mean, names near words not understood.
   */
  static List<String> didYouMean(
      List<AnswerWriter.Part> parts, Labels labels, String language, Answer.Status status) {
    if (status == Answer.Status.ANSWERED) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (AnswerWriter.Part part : parts) {
      part.outcome().ifPresent(o -> o.choices().forEach(c -> found.add(labels.label(c, language))));
      if (!part.clause().leftover().isEmpty()) {
        String words =
            part.clause().leftover().stream().map(Word::text).collect(Collectors.joining(" "));
        found.addAll(labels.near(words, language));
      }
    }
    return found.stream().limit(SHOWN).toList();
  }
}
