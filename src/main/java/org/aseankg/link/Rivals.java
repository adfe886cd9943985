package org.aseankg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Candidates that cannot all be right: two of theirs for one of ours, or two of ours for one of
 * theirs. The better one stays as it is unless they are about as good; the others lose.
 */
final class Rivals {

  private static final double LOSS = -0.15;
  private static final double ABOUT_AS_GOOD = 0.05;

  private Rivals() {}

  /** The candidates with what rivalry takes from them. */
  static List<Candidate> weigh(List<Candidate> candidates) {
    Map<Candidate, Feature> losses = new HashMap<>();
    weigh(candidates, c -> c.ours().iri(), c -> c.theirs().iri(), losses);
    weigh(candidates, c -> c.theirs().iri(), c -> c.ours().iri(), losses);
    return candidates.stream()
        .map(c -> losses.containsKey(c) ? c.with(losses.get(c)) : c)
        .sorted(Candidate.ORDER)
        .toList();
  }

  private static void weigh(
      List<Candidate> candidates,
      Function<Candidate, String> side,
      Function<Candidate, String> other,
      Map<Candidate, Feature> losses) {
    Map<String, List<Candidate>> groups = new HashMap<>();
    candidates.forEach(c -> groups.computeIfAbsent(side.apply(c), k -> new ArrayList<>()).add(c));
    for (List<Candidate> group : groups.values()) {
      for (Candidate one : group) {
        group.stream()
            .filter(c -> !other.apply(c).equals(other.apply(one)))
            .filter(c -> c.score() > one.score() - ABOUT_AS_GOOD)
            .max(java.util.Comparator.comparingDouble(Candidate::score))
            .ifPresent(c -> losses.put(one, Feature.of("rival: " + other.apply(c), LOSS)));
      }
    }
  }
}
