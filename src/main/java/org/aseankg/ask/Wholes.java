package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Reads two events, one of which is part of the other, as one: "the discussion on … at the workshop
 * in …".
 */
final class Wholes {

  /** What is so much less likely than the best is not meant. */
  private static final double NEAR = 0.06;

  private static final String PARTS = "attr:parts";

  private static final List<String> EVENT = List.of("event");

  private final FrameQueries queries;

  Wholes(FrameQueries queries, Iris iris) {
    this.queries = queries;
  }

  /** The clause without the wholes of events it names as well. */
  Clause merge(Clause clause) {
    List<Mention> events = clause.mentions().stream().filter(m -> m.canBe(EVENT)).toList();
    boolean related =
        clause.has("attr:prepares")
            || clause.has(PARTS)
                && (clause.isYesNo()
                    || clause.askKeys().stream().anyMatch(Set.of("event", "what")::contains));
    if (events.size() != 2 || related) {
      return clause;
    }
    return merged(clause, events.get(0), events.get(1))
        .or(() -> merged(clause, events.get(1), events.get(0)))
        .orElse(clause);
  }

  private Optional<Clause> merged(Clause clause, Mention part, Mention whole) {
    Map<String, List<Node>> columns =
        Map.of(
            "subject", nodes(part),
            "property", List.of(AKG.partOf),
            "value", nodes(whole));
    List<Row> rows = queries.run(queries.restricted("attributes", columns));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Mention.Candidate> fit =
        part.candidates().stream()
            .filter(c -> rows.stream().anyMatch(r -> r.iri("subject").equals(c.iri())))
            .toList();
    Mention both =
        new Mention(
            part.from(), part.to(), part.text(), fit, part.open(), part.timed() || whole.timed());
    List<Mention> mentions = new ArrayList<>(clause.mentions());
    mentions.set(mentions.indexOf(part), both);
    mentions.remove(whole);
    // "The forum held as part of ACCSM 22": the words between them are used up.
    List<Unit> signs = clause.signs().stream().filter(u -> !u.has(PARTS)).toList();
    return Optional.of(
        new Clause(
            clause.question(),
            signs,
            clause.borrowed(),
            mentions,
            clause.asked(),
            clause.time(),
            clause.leftover()));
  }

  private static List<Node> nodes(Mention mention) {
    double near = mention.score() - NEAR;
    return mention.candidates().stream()
        .filter(c -> c.kind().equals("event") && c.score() >= near)
        .map(c -> NodeFactory.createURI(c.iri()))
        .toList();
  }
}
