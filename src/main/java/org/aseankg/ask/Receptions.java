package org.aseankg.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.search.NameIndex;
import org.aseankg.vocab.AKG;

/**
 * Reads "who received the delegations to ACCSM 21" as "who was the host of the reception at ACCSM
 * 21".
 */
final class Receptions {

  private static final List<String> EVENT = List.of("event");
  private static final Set<String> CLASSES = Set.of("BilateralMeeting", "Ceremony");
  private static final Sign HOST = new Sign("role", "host");
  private static final String RECEIVED = "attr:received";

  private final FrameQueries queries;
  private final NameIndex names;

  Receptions(FrameQueries queries, NameIndex names) {
    this.queries = queries;
    this.names = names;
  }

  /** The clause with the receptions of the event it names, where it asks of one. */
  Clause resolve(Clause clause) {
    Optional<Mention> event = clause.mentions().stream().filter(m -> m.canBe(EVENT)).findFirst();
    if (!clause.has(RECEIVED) || event.isEmpty()) {
      return clause;
    }
    List<Mention.Candidate> receptions = receptions(event.get(), clause.time());
    if (receptions.isEmpty()) {
      return clause;
    }
    List<Mention> mentions = new ArrayList<>(clause.mentions());
    mentions.removeIf(m -> m.canBe(EVENT));
    mentions.add(
        new Mention(
            event.get().from(),
            event.get().to(),
            event.get().text(),
            receptions,
            receptions.size() > 1,
            clause.time().isPresent()));
    List<Unit> signs =
        clause.signs().stream()
            .map(u -> u.has(RECEIVED) ? Unit.sign(u.from(), u.to(), Set.of(HOST)) : u)
            .toList();
    return new Clause(
        clause.question(),
        signs,
        clause.borrowed(),
        mentions,
        clause.asked(),
        clause.time(),
        List.of()); // whom they received is not told apart
  }

  private List<Mention.Candidate> receptions(Mention event, Optional<TimeSpan> time) {
    Set<String> found = new LinkedHashSet<>();
    event.best(EVENT).forEach(c -> found.add(c.iri()));
    found.addAll(related(found, "subject", "value"));
    found.addAll(related(found, "value", "subject"));
    return found.stream()
        .flatMap(iri -> names.profile(iri).stream())
        .filter(p -> p.classes().stream().anyMatch(CLASSES::contains))
        .filter(p -> time.map(t -> t.overlaps(p)).orElse(true))
        .map(p -> new Mention.Candidate(p.iri(), p.kind(), event.score(), false))
        .toList();
  }

  /** What the events are part of, or what is part of them. */
  private List<String> related(Set<String> events, String known, String wanted) {
    List<Node> nodes = events.stream().map(NodeFactory::createURI).toList();
    Map<String, List<Node>> columns = Map.of("property", List.of(AKG.partOf), known, nodes);
    return queries.run(queries.restricted("attributes", columns)).stream()
        .map(r -> r.iri(wanted))
        .toList();
  }
}
