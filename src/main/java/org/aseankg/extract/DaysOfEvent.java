package org.aseankg.extract;

import java.time.LocalDate;

/** What a further day told of an event means: its first, its last, or one of its days. */
final class DaysOfEvent {

  private static final int LONGEST_EVENT = 10;

  private DaysOfEvent() {}

  /** A day within ten before the one it closed: that was its first. */
  static boolean closes(Happening event, Day start, DateMention date) {
    if (!event.closing || event.start == null || date.end() != null) {
      return false;
    }
    long days = days(start, event.start);
    return days > 0 && days <= LONGEST_EVENT;
  }

  /** "It began on 11 May and goes on until 15 May": the last day of the one begun. */
  static boolean lasts(Happening event, Day day, boolean until) {
    long days = until && event.end == null ? days(event.start, day) : 0;
    return days > 0 && days <= LONGEST_EVENT;
  }

  /** A range around the one day known: that was its last day, or one of its days. */
  static boolean widens(Happening event, Day start, Day end) {
    if (event.start == null || event.end != null || end == null || !event.start.hasDay()) {
      return false;
    }
    return event.isEdition()
        && start.compareTo(event.start) <= 0
        && event.start.compareTo(end) <= 0
        && !start.equals(event.start);
  }

  /** Whether a day is one of those of an event. */
  static boolean covers(Happening event, Day day) {
    return event.end != null && event.start.compareTo(day) <= 0 && day.compareTo(event.end) <= 0;
  }

  /** The days from one to another; 0 where one of them is not whole. */
  private static long days(Day from, Day to) {
    boolean whole = from != null && from.hasDay() && to.hasDay();
    return whole
        ? LocalDate.parse(to.iso()).toEpochDay() - LocalDate.parse(from.iso()).toEpochDay()
        : 0;
  }
}
