package org.aseankg.ask;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * What a reading came to.
 *
 * @param query the query that was run; empty where none was
 * @param found the values found
 * @param truth for a question whether something is so, the answer where it is known
 * @param count for a question how many, whether the number is exact
 * @param choices where the answers differ by what a name means, the entities it can mean
 */
record Outcome(
    Optional<Query> query,
    List<Found> found,
    Optional<Boolean> truth,
    Optional<Boolean> count,
    List<String> choices) {

  /** Nothing was asked of the graph, because it cannot have what was asked for. */
  static Outcome nothing() {
    return new Outcome(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());
  }

  static Outcome of(Query query, List<Found> found) {
    return new Outcome(Optional.of(query), found, Optional.empty(), Optional.empty(), List.of());
  }

  static Outcome truth(Query query, List<Found> found, Optional<Boolean> truth) {
    List<Found> shown = truth.isPresent() ? found : List.of();
    return new Outcome(Optional.of(query), shown, truth, Optional.empty(), List.of());
  }

  Outcome counted(boolean exact) {
    return new Outcome(query, found, truth, Optional.of(exact), choices);
  }

  Outcome ambiguous(List<String> between) {
    return new Outcome(query, List.of(), Optional.empty(), Optional.empty(), between);
  }

  boolean isAnswered() {
    return truth.isPresent() || (!found.isEmpty() && choices.isEmpty());
  }
}
