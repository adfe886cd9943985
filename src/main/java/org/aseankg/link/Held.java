package org.aseankg.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.aseankg.model.PartialDate;

/**
 * That somebody held a post.
 *
 * @param post the IRI of the post
 * @param titles its names
 * @param countries the ISO 3166 codes of the country of the post, where known
 * @param from when it began, where known
 * @param until when it ended, where known
 * @param attested when somebody was seen in it
 */
record Held(
    String post,
    Set<String> titles,
    Set<String> countries,
    Optional<PartialDate> from,
    Optional<PartialDate> until,
    Set<PartialDate> attested) {

  /** Whether anything is known of its time. */
  boolean isDated() {
    return from.isPresent() || until.isPresent() || !attested.isEmpty();
  }

  /** Whether both can have been at one time; an end that is not known may be yet to come. */
  boolean meets(Held other) {
    return !first().isAfter(other.last()) && !other.first().isAfter(last());
  }

  /** Whether both began in the same month, as far as that is known. */
  boolean beganWith(Held other) {
    return from.isPresent()
        && other.from.isPresent()
        && from.get().precision() != PartialDate.Precision.YEAR
        && other.from.get().precision() != PartialDate.Precision.YEAR
        && month(from.get()).equals(month(other.from.get()));
  }

  private static String month(PartialDate date) {
    return date.toString().substring(0, "2021-04".length());
  }

  private LocalDate first() {
    return from.map(PartialDate::first)
        .or(() -> earliest(attested))
        .or(() -> until.map(u -> u.first().minusYears(1)))
        .orElse(LocalDate.MIN);
  }

  private LocalDate last() {
    return until.map(PartialDate::last).orElse(LocalDate.MAX);
  }

  private static Optional<LocalDate> earliest(Collection<PartialDate> dates) {
    return dates.stream().map(PartialDate::first).min(Comparator.naturalOrder());
  }
}
