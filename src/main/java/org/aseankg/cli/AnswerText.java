package org.aseankg.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aseankg.ask.Answer;

/** An answer as a person reads it on a terminal. */
final class AnswerText {

  private final PrintStream out;

  AnswerText(PrintStream out) {
    this.out = out;
  }

  /** The sentence, then a line for each answer with a line for each place it was read in. */
  void print(Answer answer) {
    out.println(answer.sentence());
    for (Answer.Item item : answer.answers()) {
      out.println("- " + item(item));
      item.evidence().forEach(e -> out.println("    " + evidence(e)));
    }
    if (answer.more() > 0) {
      out.println("… and " + answer.more() + " more");
    }
    if (!answer.didYouMean().isEmpty()) {
      out.println("Did you mean: " + String.join("; ", answer.didYouMean()) + "?");
    }
  }

  private static String item(Answer.Item item) {
    List<String> notes = new ArrayList<>();
    item.iri().map(AnswerText::shortened).ifPresent(notes::add);
    // "true" tells nothing that the label "yes" does not.
    boolean yesOrNo = item.datatype().filter("boolean"::equals).isPresent();
    item.value().filter(v -> !yesOrNo && !v.equals(item.label())).ifPresent(notes::add);
    notes.add("certainty " + item.certainty());
    return item.label() + " (" + String.join(", ", notes) + ")";
  }

  private static String evidence(Answer.Evidence evidence) {
    List<String> parts = new ArrayList<>();
    parts.add(evidence.title().orElse(shortened(evidence.source())));
    evidence.publisher().map(AnswerText::shortened).ifPresent(parts::add);
    evidence.issued().ifPresent(parts::add);
    if (evidence.start().isPresent() && evidence.end().isPresent()) {
      parts.add("characters " + evidence.start().getAsInt() + "-" + evidence.end().getAsInt());
    }
    return String.join(" | ", parts);
  }

  /** {@code kind/slug} for an entity; anything else as it is. */
  private static String shortened(String iri) {
    return iri.replaceFirst("^https?://.*/id/", "");
  }

  /** How the question was read, and the query that answers it. */
  void explain(Answer answer) {
    Answer.Interpretation reading = answer.interpretation();
    out.println();
    line("status", answer.status().key());
    line("as of", answer.asOf());
    line("intent", reading.intent());
    for (Answer.Entity entity : reading.entities()) {
      line("entity", entity(entity));
    }
    reading.signs().forEach(s -> line("sign", s));
    line("time", reading.time());
    reading.other().forEach(o -> line("reading", o));
    line("confidence", String.format(Locale.ROOT, "%.2f", answer.confidence()));
    if (!answer.sparql().isEmpty()) {
      out.println();
      out.println(answer.sparql().strip());
    }
  }

  private static String entity(Answer.Entity entity) {
    return String.format(
        Locale.ROOT,
        "\"%s\" at %d-%d = %s (%s), score %.2f",
        entity.text(),
        entity.start(),
        entity.end(),
        shortened(entity.iri()),
        entity.label(),
        entity.score());
  }

  private void line(String name, String value) {
    out.println(String.format(Locale.ROOT, "%-11s %s", name, value.isEmpty() ? "-" : value));
  }
}
