package org.aseankg.ask;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes of several values the first, the last or the most frequent, where that is asked. */
final class Picks {

  private Picks() {}

  static List<Found> of(Reading reading, List<Found> found, LocalDate asOf) {
    if (found.size() < 2 || reading.clause().has("ask:number")) {
      return found;
    }
    if (reading.clause().has("attr:most")) {
      int most = found.stream().mapToInt(Picks::times).max().orElse(0);
      return found.stream().filter(f -> times(f) == most).toList();
    }
    if (isFirst(reading)) {
      return extreme(found, Comparator.naturalOrder());
    }
    if (reading.clause().has("attr:last")) {
      return extreme(
          found.stream().filter(f -> f.day().filter(d -> d.isAfter(asOf)).isEmpty()).toList(),
          Comparator.reverseOrder());
    }
    if (reading.clause().has("attr:next")) {
      return extreme(
          found.stream().filter(f -> f.day().filter(d -> d.isAfter(asOf)).isPresent()).toList(),
          Comparator.naturalOrder());
    }
    return found;
  }

  /** Whether the first of all is asked for; who founded a body belonged to it first. */
  static boolean isFirst(Reading reading) {
    boolean relation =
        Set.of("memberships", "tenures", "chair-terms").contains(reading.intent().query());
    return relation
        && (reading.clause().has("attr:first")
            || reading.intent().query().equals("memberships")
                && reading.clause().has("attr:established"));
  }

  private static int times(Found found) {
    return (int) found.rows().stream().map(r -> r.text("node")).distinct().count();
  }

  private static List<Found> extreme(List<Found> found, Comparator<LocalDate> order) {
    Optional<LocalDate> day = found.stream().flatMap(f -> f.day().stream()).min(order);
    return day.isEmpty() ? found : found.stream().filter(f -> f.day().equals(day)).toList();
  }
}
