package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aseankg.model.PartialDate;

/**
 * When a relation held, as its rows say: the bounds of its beginning and end, and the days a source
 * saw it. A missing end does not mean that it lasts, except where {@code persists}.
 */
record Holding(
    Optional<LocalDate> fromEarliest,
    Optional<LocalDate> fromLatest,
    Optional<LocalDate> untilEarliest,
    Optional<LocalDate> untilLatest,
    List<PartialDate> seen,
    boolean persists) {

  /** Reads the columns of all rows about one relation. */
  static Holding of(List<Row> rows, boolean persists) {
    List<PartialDate> seen = new ArrayList<>();
    for (Row row : rows) {
      for (String column : List.of("attested", "from")) {
        PartialDate.find(row.text(column)).ifPresent(seen::add);
      }
    }
    return new Holding(
        day(rows, "fromEarliest"),
        day(rows, "fromLatest"),
        day(rows, "untilEarliest"),
        day(rows, "untilLatest"),
        seen,
        persists);
  }

  private static Optional<LocalDate> day(List<Row> rows, String column) {
    return rows.stream()
        .flatMap(r -> PartialDate.find(r.text(column)).stream())
        .findFirst()
        .map(PartialDate::first);
  }

  /** What is known of it for the days from {@code first} to {@code last}. */
  Held during(LocalDate first, LocalDate last) {
    if (fromEarliest.filter(d -> d.isAfter(last)).isPresent()
        || untilLatest.filter(d -> d.isBefore(first)).isPresent()) {
      return Held.NOT;
    }
    boolean begun =
        fromLatest.filter(d -> !d.isAfter(last)).isPresent()
            || seen.stream().anyMatch(s -> !s.last().isAfter(last));
    boolean lasting =
        untilEarliest.filter(d -> !d.isBefore(first)).isPresent()
            || persists && untilLatest.isEmpty()
            || seen.stream().anyMatch(s -> !s.first().isBefore(first));
    boolean undated = persists && fromEarliest.isEmpty() && seen.isEmpty();
    if ((begun || seenWithin(first, last) || undated) && lasting) {
      return Held.CERTAIN;
    }
    if (untilLatest.isPresent() || fromLatest.filter(d -> d.isAfter(last)).isPresent()) {
      return Held.POSSIBLE;
    }
    boolean before = seen.stream().anyMatch(s -> !s.first().isAfter(last));
    return before ? Held.LAST_KNOWN : Held.NOT;
  }

  private boolean seenWithin(LocalDate first, LocalDate last) {
    return seen.stream().anyMatch(s -> !s.last().isBefore(first) && !s.first().isAfter(last));
  }

  /** The last day it was seen up to a day; empty where it was not. */
  Optional<LocalDate> lastSeen(LocalDate day) {
    return seen.stream()
        .map(PartialDate::first)
        .filter(d -> !d.isAfter(day))
        .max(LocalDate::compareTo);
  }

  /** Where it stands in an order by time. */
  LocalDate order() {
    return fromEarliest
        .or(() -> seen.stream().map(PartialDate::first).min(LocalDate::compareTo))
        .or(() -> untilLatest)
        .orElse(LocalDate.MIN);
  }

  /** What is known of a relation for a time. */
  enum Held {
    CERTAIN,
    POSSIBLE,
    LAST_KNOWN,
    NOT
  }
}
