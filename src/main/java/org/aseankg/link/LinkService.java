package org.aseankg.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * Looks in open data of others for links of our entities. It only proposes; the mapping set it
 * makes is for a person to judge.
 */
public final class LinkService {

  /** The score from which a candidate is proposed unless another is asked for. */
  public static final double LEAST = 0.6;

  /** The kinds of entity that can be linked. */
  public static final Set<String> KINDS = Set.of("country", "person", "place", "post");

  private final KgStore store;
  private final Iris iris;
  private final NameIndex names;

  /**
   * A service over the graph.
   *
   * @param names the index of its names
   */
  public LinkService(KgStore store, Iris iris, NameIndex names) {
    this.store = store;
    this.iris = iris;
    this.names = names;
  }

  /**
   * Compares what others say with the graph.
   *
   * @param others holds what others say in its graphs under {@code graph/external/}; it may be the
   *     store of the graph itself
   * @param judged what people decided before
   * @param least the score from which a candidate is proposed
   * @param kinds which kinds of entity to link
   */
  public LinkReport link(KgStore others, Judgements judged, double least, Set<String> kinds) {
    Map<String, Thing> own = store.read(d -> OwnThings.read(d, iris));
    List<Thing> theirs = others.read(d -> TheirThings.read(d, iris, own));
    List<Thing> wanted = theirs.stream().filter(t -> kinds.contains(t.kind())).toList();
    Identity identity = identity(own, theirs, judged);
    List<String> contradictions = new ArrayList<>(identity.contradictions());
    int linked = 0;
    int known = 0;
    List<Candidate> open = new ArrayList<>();
    for (Candidate candidate : new Matcher(own, names).candidates(wanted, least)) {
      String ours = candidate.ours().iri();
      String their = candidate.theirs().iri();
      Optional<String> against = identity.ifJoined(ours, their);
      if (judged.of(ours, their).isPresent()) {
        known++;
      } else if (candidate.ours().same().contains(their)) {
        linked++;
      } else if (against.isPresent()) {
        contradictions.add("Not proposed: " + shown(ours) + " as " + their + ". " + against.get());
      } else {
        open.add(candidate);
      }
    }
    List<Candidate> proposed = Rivals.weigh(open).stream().filter(c -> c.score() >= least).toList();
    Mappings mappings = new Mappings(iris, judged);
    proposed.forEach(mappings::add);
    return new LinkReport(
        mappings, wanted.size(), linked, known, proposed.size(), List.copyOf(contradictions));
  }

  private String shown(String ours) {
    return iris.reference(ours).orElse(ours);
  }

  private Identity identity(Map<String, Thing> own, List<Thing> theirs, Judgements judged) {
    Identity identity = new Identity(iris::reference);
    own.values().forEach(t -> t.same().forEach(s -> identity.join(t.iri(), s)));
    theirs.forEach(t -> t.same().forEach(s -> identity.join(t.iri(), s)));
    judged.all().stream()
        .filter(j -> j.verdict() == Judgement.Verdict.YES)
        .forEach(j -> identity.join(j.subject(), j.object()));
    return identity;
  }
}
