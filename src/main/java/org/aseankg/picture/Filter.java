package org.aseankg.picture;

import java.time.LocalDate;
import java.util.Optional;
import org.aseankg.model.EntityRef;

/**
 * What of a picture is wanted.
 *
 * @param body the IRI of the body it is about; empty for all
 * @param agent the IRI of a person, body or country; empty for all
 * @param from the first day; empty for the beginning
 * @param until the last day; empty for the end
 */
public record Filter(
    Optional<String> body,
    Optional<String> agent,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  /** Everything. */
  public static final Filter NONE =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  boolean takesBody(Optional<EntityRef> of) {
    return body.isEmpty() || of.map(EntityRef::iri).equals(body);
  }

  boolean takesAgent(EntityRef one) {
    return agent.isEmpty() || agent.get().equals(one.iri());
  }

  boolean hasAgent(Attendance attendance) {
    return takesAgent(attendance.agent());
  }

  /**
   * Whether something of that time can lie in the time wanted; what has no date lies in all time.
   */
  boolean takesTime(Optional<LocalDate> start, Optional<LocalDate> end) {
    if (from.isEmpty() && until.isEmpty()) {
      return true;
    }
    Optional<LocalDate> first = start.or(() -> end);
    Optional<LocalDate> last = end.or(() -> start);
    return first.isPresent()
        && (until.isEmpty() || !first.get().isAfter(until.get()))
        && (from.isEmpty() || !last.get().isBefore(from.get()));
  }
}
