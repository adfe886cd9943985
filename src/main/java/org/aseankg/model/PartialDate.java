package org.aseankg.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exact as its source: a day, a month or a year. It is never padded; what is compared are
 * its bounds, {@link #first()} and {@link #last()}.
 */
public final class PartialDate {

  private static final Pattern SYNTAX = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** How exact a date is. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  private final String text;
  private final Precision precision;
  private final LocalDate first;
  private final LocalDate last;

  private PartialDate(String text, Precision precision, LocalDate first, LocalDate last) {
    this.text = text;
    this.precision = precision;
    this.first = first;
    this.last = last;
  }

  /**
   * Reads {@code 2022}, {@code 2022-08} or {@code 2022-08-05}.
   *
   * @throws DateTimeException if the text has another form or names no day of the calendar
   */
  public static PartialDate parse(String text) {
    Matcher m = SYNTAX.matcher(text);
    if (!m.matches()) {
      throw new DateTimeException(
          "\"" + text + "\" is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD");
    }
    int year = Integer.parseInt(m.group(1));
    if (m.group(2) == null) {
      Year y = Year.of(year);
      return new PartialDate(text, Precision.YEAR, y.atDay(1), y.atMonth(12).atEndOfMonth());
    }
    try {
      YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
      if (m.group(3) == null) {
        return new PartialDate(text, Precision.MONTH, month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = month.atDay(Integer.parseInt(m.group(3)));
      return new PartialDate(text, Precision.DAY, day, day);
    } catch (DateTimeException e) {
      throw new DateTimeException("\"" + text + "\" is not a day of the calendar", e);
    }
  }

  /** As {@link #parse}, but empty where the text is no date. */
  public static Optional<PartialDate> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The date of one day. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString(), Precision.DAY, day, day);
  }

  /** How exact it is. */
  public Precision precision() {
    return precision;
  }

  /** The earliest day it can mean. */
  public LocalDate first() {
    return first;
  }

  /** The latest day it can mean. */
  public LocalDate last() {
    return last;
  }

  /**
   * The day meant by one who asks how things stood at this date: its last, but today where it is
   * still under way.
   */
  public LocalDate dayAsOf(LocalDate today) {
    boolean underWay = !first.isAfter(today) && last.isAfter(today);
    return underWay ? today : last;
  }

  /** The day, month or year as a {@code java.time} value. */
  public Temporal temporal() {
    return switch (precision) {
      case YEAR -> Year.from(first);
      case MONTH -> YearMonth.from(first);
      case DAY -> first;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The date in ISO 8601, as exact as it is known. */
  @Override
  public String toString() {
    return text;
  }
}
