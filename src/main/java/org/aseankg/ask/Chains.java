package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aseankg.search.NameIndex;

/**
 * Reads a second question as one about the answer to the first: "who is Secretary-General, and who
 * came before him".
 */
final class Chains {

  private final NameIndex names;

  Chains(NameIndex names) {
    this.names = names;
  }

  /**
   * The ways to read a clause with the one answer found before: beside what the other question
   * named, and in its place.
   */
  List<Clause> of(Clause clause, List<AnswerWriter.Part> before) {
    AnswerWriter.Part last = before.get(before.size() - 1);
    Optional<Mention> answer =
        last.outcome()
            .filter(o -> last.isAnswered() && o.found().size() == 1 && o.count().isEmpty())
            .flatMap(o -> mention(clause, o.found().get(0).iri()));
    if (answer.isEmpty()) {
      return List.of();
    }
    List<Mention> own = clause.mentions().stream().filter(m -> m.from() >= start(clause)).toList();
    List<Clause> chained = new ArrayList<>();
    chained.add(with(clause, own, answer.get()));
    if (own.size() < clause.mentions().size()) {
      chained.add(with(clause, clause.mentions(), answer.get()));
    }
    return chained;
  }

  private static Clause with(Clause clause, List<Mention> mentions, Mention answer) {
    List<Mention> all = new ArrayList<>(mentions);
    all.add(answer);
    return new Clause(
        clause.question(),
        clause.signs(),
        List.of(),
        all,
        clause.asked(),
        clause.time(),
        clause.leftover());
  }

  /** The answer as if it stood where the pronoun stands. */
  private Optional<Mention> mention(Clause clause, String iri) {
    int at =
        clause.signs().stream()
            .filter(u -> u.has("it"))
            .findFirst()
            .map(Unit::from)
            .orElseGet(() -> end(clause));
    return names
        .profile(iri)
        .map(
            p ->
                new Mention(
                    at,
                    at,
                    p.label("en"),
                    List.of(new Mention.Candidate(iri, p.kind(), 1, true)),
                    false,
                    false));
  }

  private static int start(Clause clause) {
    return clause.signs().stream().mapToInt(Unit::from).min().orElse(0);
  }

  private static int end(Clause clause) {
    return clause.signs().stream().mapToInt(Unit::to).max().orElse(0);
  }
}
