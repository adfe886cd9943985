package org.aseankg.ask;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.PartialDate;

/** Says what a question came to, in one sentence of its language. */
final class Wording {

  /** More answers than a reader takes in are still given, but not all said in the sentence. */
  private static final int SAID = 12;

  private final Labels labels;

  Wording(Labels labels) {
    this.labels = labels;
  }

  /** The sentence for one of the questions asked. */
  String say(
      AnswerWriter.Part part,
      Answer.Status status,
      List<Answer.Item> given,
      AnswerWriter.Frame frame) {
    Sentences sentences = Sentences.of(frame.language());
    if (status != Answer.Status.ANSWERED) {
      return sentences.say(status.key(), Map.of("choices", choices(part, sentences, frame)));
    }
    Reading reading = part.reading().orElseThrow();
    Outcome outcome = part.outcome().orElseThrow();
    Map<String, String> values = named(reading, sentences, frame);
    values.putAll(said(given, reading.clause(), sentences, frame));
    String sentence = sentences.fill(template(part, outcome, sentences, frame), values);
    boolean lastKnown = outcome.found().stream().anyMatch(Found::isLastKnown);
    return lastKnown ? sentence + " " + sentences.say("last-known", values) : sentence;
  }

  private static String template(
      AnswerWriter.Part part, Outcome outcome, Sentences sentences, AnswerWriter.Frame frame) {
    if (part.clause().has("ask:source")) {
      return sentences.template("sources");
    }
    if (outcome.truth().isPresent()) {
      return sentences.template(outcome.truth().get() ? "yes" : "no");
    }
    return outcome.count().isPresent()
        ? sentences.template("count")
        : part.reading().orElseThrow().sentence(frame.language());
  }

  private String choices(AnswerWriter.Part part, Sentences sentences, AnswerWriter.Frame frame) {
    List<String> choices = part.outcome().map(Outcome::choices).orElse(List.of());
    return sentences.list(
        choices.stream().map(c -> noun(c, labels.label(c, frame.language()), sentences)).toList());
  }

  /** The answers in a row, as names and as times, and the verb that goes with them. */
  private Map<String, String> said(
      List<Answer.Item> given, Clause clause, Sentences sentences, AnswerWriter.Frame frame) {
    List<Answer.Item> first = given.stream().limit(SAID).toList();
    String more = given.size() > SAID ? " …" : "";
    boolean past =
        clause.has("past")
            || clause.has("rel:before")
            || clause.time().filter(t -> t.last().isBefore(frame.asOf())).isPresent();
    String number = given.size() == 1 ? "one" : "many";
    Map<String, String> values = new LinkedHashMap<>();
    values.put(
        "answers",
        sentences.list(
                first.stream()
                    .map(i -> i.iri().map(iri -> noun(iri, i.label(), sentences)).orElse(i.label()))
                    .toList())
            + more);
    values.put("when", sentences.list(first.stream().map(i -> when(i, sentences)).toList()) + more);
    values.put("was", sentences.template("be.past." + number));
    values.put("be", sentences.template("be." + (past ? "past." : "") + number));
    return values;
  }

  private static String when(Answer.Item item, Sentences sentences) {
    for (String way : item.altLabels()) {
      if (way.contains("/")) {
        Optional<String> interval = sentences.interval(way);
        if (interval.isPresent()) {
          return interval.get();
        }
      }
    }
    return PartialDate.find(item.label()).map(sentences::when).orElse(item.label());
  }

  /** The names of what the question is about, by the column it restricts, and what was done. */
  private Map<String, String> named(
      Reading reading, Sentences sentences, AnswerWriter.Frame frame) {
    Map<String, String> values = new LinkedHashMap<>();
    reading.slots().forEach((c, m) -> values.put(c, name(reading, c, m, sentences, frame)));
    reading.specials().forEach((p, m) -> values.put(p, name(reading, p, m, sentences, frame)));
    Clause clause = reading.clause();
    clause.time().ifPresent(t -> values.put("time", t.toString()));
    String tense = isYetToBe(reading, frame.asOf()) ? "future." : "";
    values.put("held", sentences.template(tense + "held"));
    if (clause.meets("represent")) {
      values.put("role", sentences.word("role.represent"));
    }
    for (String type : List.of("role", "action", "capacity")) {
      clause.values(type).stream()
          .findFirst()
          .ifPresent(
              v -> {
                String word = sentences.word(tense + type + "." + v);
                values.put(type, word.isEmpty() ? sentences.word(type + "." + v) : word);
              });
    }
    return values;
  }

  /** Whether it is about an event that can only begin after a day. */
  private boolean isYetToBe(Reading reading, LocalDate day) {
    return reading.slots().values().stream()
        .flatMap(m -> m.best(List.of("event")).stream())
        .anyMatch(c -> labels.firstDay(c.iri()).filter(day::isBefore).isPresent());
  }

  private String name(
      Reading reading,
      String column,
      Mention mention,
      Sentences sentences,
      AnswerWriter.Frame frame) {
    boolean word =
        reading.clause().has("ask:meaning")
            || reading.clause().has("ask:acronym")
            || reading.intent().asks().containsKey("what-is");
    if (mention.open() || word) {
      return mention.text();
    }
    List<String> kinds =
        reading.intent().slots().stream()
            .filter(s -> s.column().equals(column) || s.special().equals(column))
            .flatMap(s -> s.kinds().stream())
            .toList();
    return mention.best(kinds).stream()
        .findFirst()
        .map(c -> noun(c.iri(), labels.label(c.iri(), frame.language()), sentences))
        .orElse(mention.text());
  }

  /** A name as it stands in a sentence: with an article where the language wants one. */
  private String noun(String iri, String label, Sentences sentences) {
    return sentences.noun(labels.kind(iri), label);
  }
}
