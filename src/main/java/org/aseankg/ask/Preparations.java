package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.vocab.AKG;

/** Reads "the meeting that prepared ACCSM 20" as that meeting, where something is asked of it. */
final class Preparations {

  private static final List<String> EVENT = List.of("event");

  private final FrameQueries queries;

  Preparations(FrameQueries queries) {
    this.queries = queries;
  }

  /** The clause with the meetings that prepared the one it names, and without the word for it. */
  Clause resolve(Clause clause) {
    Optional<Unit> sign = clause.signs().stream().filter(u -> u.has("attr:prepares")).findFirst();
    boolean asked = clause.askKeys().stream().anyMatch(k -> k.equals("event") || k.equals("what"));
    List<Mention> events = clause.mentions().stream().filter(m -> m.canBe(EVENT)).toList();
    if (sign.isEmpty() || asked || events.size() != 1 || events.get(0).from() < sign.get().to()) {
      return clause;
    }
    Mention prepared = events.get(0);
    List<Mention.Candidate> before = preparing(prepared);
    if (before.isEmpty()) {
      return clause;
    }
    List<Mention> mentions = new ArrayList<>(clause.mentions());
    mentions.set(
        mentions.indexOf(prepared),
        new Mention(
            prepared.from(), prepared.to(), prepared.text(), before, before.size() > 1, false));
    List<Unit> signs = clause.signs().stream().filter(u -> u != sign.get()).toList();
    return new Clause(
        clause.question(),
        signs,
        clause.borrowed(),
        mentions,
        clause.asked(),
        clause.time(),
        clause.leftover());
  }

  private List<Mention.Candidate> preparing(Mention prepared) {
    List<Node> events =
        prepared.best(EVENT).stream().map(c -> NodeFactory.createURI(c.iri())).toList();
    Map<String, List<Node>> columns =
        Map.of("property", List.of(AKG.preparatoryTo), "value", events);
    return queries.run(queries.restricted("attributes", columns)).stream()
        .map(r -> r.iri("subject"))
        .distinct()
        .map(iri -> new Mention.Candidate(iri, "event", prepared.score(), false))
        .toList();
  }
}
