package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts what was found into an answer: names, values, evidence, a sentence, how it was read. */
final class AnswerWriter {

  /** The most answers that are given; more are counted. */
  private static final int MOST = 200;

  /** The most relations of which the evidence is given for one answer. */
  private static final int MOST_SUPPORTS = 20;

  private final Labels labels;
  private final EvidenceReader evidence;
  private final Items items;
  private final Wording wording;

  AnswerWriter(Labels labels, EvidenceReader evidence) {
    this.labels = labels;
    this.evidence = evidence;
    this.items = new Items(labels);
    this.wording = new Wording(labels);
  }

  /** What an answer is for. */
  record Frame(String question, String language, LocalDate asOf) {}

  /**
   * One of the questions asked, with what it came to.
   *
   * @param readings all readings, the best first
   */
  record Part(
      Clause clause, Optional<Reading> reading, Optional<Outcome> outcome, List<Reading> readings) {

    /** How well its best reading explains the question. */
    double score() {
      return readings.isEmpty() ? 0 : readings.get(0).score();
    }

    boolean isAnswered() {
      return outcome.filter(Outcome::isAnswered).isPresent();
    }
  }

  /** The answer to a question that has no reading. */
  Answer notUnderstood(Frame frame, List<Part> parts) {
    return answer(
        frame,
        Answer.Status.NOT_UNDERSTOOD,
        List.of(),
        Sentences.of(frame.language()).say("not-understood", Map.of()),
        parts);
  }

  /** The answer to what is longer than a question. */
  Answer tooLong(Frame frame) {
    return answer(
        frame,
        Answer.Status.NOT_UNDERSTOOD,
        List.of(),
        Sentences.of(frame.language())
            .say("too-long", Map.of("most", String.valueOf(QuestionText.LONGEST))),
        List.of());
  }

  /** The answer to all parts of a question. */
  Answer write(Frame frame, List<Part> parts) {
    List<Answer.Item> given = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    Set<Answer.Status> statuses = new LinkedHashSet<>();
    for (Part part : parts) {
      Answer.Status status = status(part);
      statuses.add(status);
      List<Answer.Item> own = status == Answer.Status.ANSWERED ? itemsOf(part, frame) : List.of();
      given.addAll(own);
      sentences.add(wording.say(part, status, own, frame));
    }
    Answer.Status status =
        statuses.contains(Answer.Status.ANSWERED)
            ? Answer.Status.ANSWERED
            : statuses.iterator().next();
    return answer(frame, status, given, String.join(" ", sentences), parts);
  }

  private static Answer.Status status(Part part) {
    if (part.outcome().isEmpty()) {
      return Answer.Status.NOT_UNDERSTOOD;
    }
    if (!part.outcome().get().choices().isEmpty()) {
      return Answer.Status.AMBIGUOUS;
    }
    return part.outcome().get().isAnswered() ? Answer.Status.ANSWERED : Answer.Status.UNKNOWN;
  }

  private List<Answer.Item> itemsOf(Part part, Frame frame) {
    Outcome outcome = part.outcome().orElseThrow();
    Set<EvidenceReader.Support> supports = new LinkedHashSet<>();
    for (Found found : shown(outcome)) {
      found.supports().stream().limit(MOST_SUPPORTS).forEach(supports::add);
    }
    Map<EvidenceReader.Support, EvidenceReader.Found> read =
        evidence.read(supports, frame.language());
    if (part.clause().has("ask:source")) {
      return items.sources(read.values());
    }
    if (outcome.truth().isPresent()) {
      return List.of(items.truth(outcome, read, frame.language()));
    }
    if (outcome.count().isPresent()) {
      return List.of(items.count(outcome, read, frame.language()));
    }
    return items.of(shown(outcome), read, frame.language(), isSingle(part));
  }

  private static List<Found> shown(Outcome outcome) {
    return outcome.found().subList(0, Math.min(MOST, outcome.found().size()));
  }

  /** How many answers are left out of a list too long to read. */
  private static int more(List<Part> parts) {
    return parts.stream()
        .flatMap(p -> p.outcome().stream())
        .filter(o -> o.truth().isEmpty() && o.count().isEmpty())
        .mapToInt(o -> o.found().size() - shown(o).size())
        .sum();
  }

  /** Whether only one of the values can be right, so that the others are rivals of it. */
  private static boolean isSingle(Part part) {
    return part.reading().filter(r -> r.intent().single()).isPresent()
        || part.clause().meets("role:chair")
            && !part.clause().has("ask:number")
            && part.reading().filter(r -> r.slots().containsKey("event")).isPresent();
  }

  private Answer answer(
      Frame frame,
      Answer.Status status,
      List<Answer.Item> given,
      String sentence,
      List<Part> parts) {
    Optional<Outcome> shown = parts.stream().flatMap(p -> p.outcome().stream()).findFirst();
    double confidence =
        status == Answer.Status.ANSWERED
            ? parts.stream()
                .flatMap(p -> p.reading().stream())
                .mapToDouble(Confidence::of)
                .min()
                .orElse(0)
            : 0;
    return new Answer(
        frame.question(),
        frame.language(),
        frame.asOf().toString(),
        status,
        given,
        more(parts),
        sentence,
        Interpretations.of(parts, labels, frame.language()),
        shown.flatMap(Outcome::query).map(q -> q.serialize()).orElse(""),
        confidence,
        Interpretations.didYouMean(parts, labels, frame.language(), status));
  }
}
