package org.aseankg.ask;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stretch of a question that means an entity, or one of several.
 *
 * @param from first word
 * @param to word after the last
 * @param text as it was typed
 * @param candidates what it can mean, likeliest first
 * @param open whether it means all that fit ("meetings in Hanoi") rather than one
 * @param timed whether the time of the question went into it
 */
record Mention(
    int from, int to, String text, List<Candidate> candidates, boolean open, boolean timed) {

  /** How far behind the best a candidate may be to be tried when that gives no answer. */
  private static final double NEAR = 0.06;

  /** What is so much less likely than the likeliest is not meant. */
  private static final double FAR = 0.12;

  /**
   * An entity a mention can mean.
   *
   * @param score from 0 to 1: how much of the mention it explains
   * @param exact whether the mention is one of its names
   */
  record Candidate(String iri, String kind, double score, boolean exact) {}

  /** Whether one of the kinds is among its candidates. */
  boolean canBe(List<String> kinds) {
    return candidates.stream().anyMatch(c -> kinds.contains(c.kind()));
  }

  /** Whether it can be of a kind, and nothing of another kind is much likelier. */
  boolean isLikely(String kind) {
    return candidates.stream().anyMatch(c -> c.kind().equals(kind) && c.score() >= score() - FAR);
  }

  /** The candidates of these kinds that are as likely as the likeliest of them. */
  List<Candidate> best(List<String> kinds) {
    List<Candidate> fit = candidates.stream().filter(c -> kinds.contains(c.kind())).toList();
    double top = fit.stream().mapToDouble(Candidate::score).max().orElse(0);
    return fit.stream().filter(c -> c.score() >= top - 1e-6).toList();
  }

  /** The mention without its best candidates, where those next to them are nearly as good. */
  Optional<Mention> nextBest() {
    double top = score();
    List<Candidate> rest =
        candidates.stream().filter(c -> c.score() < top - 1e-6 && c.score() > top - NEAR).toList();
    boolean described = candidates.stream().noneMatch(Candidate::exact);
    return rest.isEmpty() || !described || open
        ? Optional.empty()
        : Optional.of(new Mention(from, to, text, rest, false, timed));
  }

  /** The IRIs of all its candidates. */
  Set<String> iris() {
    Set<String> iris = new HashSet<>();
    candidates.forEach(c -> iris.add(c.iri()));
    return iris;
  }

  double score() {
    return candidates.stream().mapToDouble(Candidate::score).max().orElse(0);
  }
}
