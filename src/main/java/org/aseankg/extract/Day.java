package org.aseankg.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A date as exact as it is written; what is not written is 0.
 *
 * @param year the year
 * @param month the month, from 1
 * @param day the day of the month
 */
record Day(int year, int month, int day) implements Comparable<Day> {

  static Day of(LocalDate date) {
    return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  Day inYear(int other) {
    return new Day(other, month, day);
  }

  boolean hasDay() {
    return day > 0;
  }

  /** Whether there is such a day, in this year or, without one, in a leap year. */
  boolean exists() {
    if (month == 0) {
      return year > 0;
    }
    try {
      LocalDate.of(year == 0 ? 2000 : year, month, Math.max(day, 1));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** As the graph writes it: YYYY, YYYY-MM or YYYY-MM-DD. */
  String iso() {
    return month == 0
        ? String.format(Locale.ROOT, "%04d", year)
        : day == 0
            ? String.format(Locale.ROOT, "%04d-%02d", year, month)
            : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }

  @Override
  public int compareTo(Day other) {
    return iso().compareTo(other.iso());
  }
}
