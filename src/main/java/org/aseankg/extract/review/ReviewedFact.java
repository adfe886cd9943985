package org.aseankg.extract.review;

import java.util.Optional;

/**
 * A fact as it stands in the review.
 *
 * @param fact what is proposed
 * @param article the headline of its article
 * @param state how far the review of it is
 * @param decision what was decided, where it was
 * @param certainty how certain it is offered; a doubtful rule offers nothing as certain
 */
public record ReviewedFact(
    Fact fact, String article, State state, Optional<Decision> decision, String certainty) {

  /** How far the review of a fact is. */
  public enum State {
    /** Nobody has decided. */
    OPEN,
    /** It only names what the graph has, so nobody needs to decide. */
    KNOWN,
    /** It is in the graph, maybe with other values. */
    ACCEPTED,
    /** It is wrong. */
    REJECTED
  }
}
