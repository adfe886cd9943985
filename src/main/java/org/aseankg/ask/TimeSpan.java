package org.aseankg.ask;

import java.time.LocalDate;
import java.time.YearMonth;
import org.aseankg.search.Profile;

/**
 * A time a question names: the days it covers. One without a beginning or an end is open there.
 *
 * @param from first word of it in the question
 * @param to word after its last
 * @param first the first day, or {@link LocalDate#MIN}
 * @param last the last day, or {@link LocalDate#MAX}
 */
record TimeSpan(int from, int to, LocalDate first, LocalDate last) {

  boolean isOpen() {
    return first.equals(LocalDate.MIN) || last.equals(LocalDate.MAX);
  }

  boolean isDay() {
    return first.equals(last);
  }

  private boolean isMonth() {
    return !isOpen()
        && first.equals(YearMonth.from(first).atDay(1))
        && last.equals(YearMonth.from(first).atEndOfMonth());
  }

  /** Whether an event was, at least in part, in it. */
  boolean overlaps(Profile event) {
    return event.firstDay().isPresent()
        && event.lastDay().isPresent()
        && !LocalDate.ofEpochDay(event.firstDay().getAsLong()).isAfter(last)
        && !LocalDate.ofEpochDay(event.lastDay().getAsLong()).isBefore(first);
  }

  /** The time from the beginning of this one to the end of another. */
  TimeSpan through(TimeSpan end) {
    return new TimeSpan(from, end.to, first, end.last);
  }

  TimeSpan at(int newFrom, int newTo) {
    return new TimeSpan(newFrom, newTo, first, last);
  }

  /** In ISO 8601: a day, a month, a year, an interval, or an interval with an open end. */
  @Override
  public String toString() {
    if (isDay()) {
      return first.toString();
    }
    if (isMonth()) {
      return YearMonth.from(first).toString();
    }
    if (first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1))) {
      return String.valueOf(first.getYear());
    }
    return (first.equals(LocalDate.MIN) ? ".." : first)
        + "/"
        + (last.equals(LocalDate.MAX) ? ".." : last);
  }
}
