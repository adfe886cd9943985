package org.aseankg.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aseankg.model.PartialDate;

/** Dates as people of a language write them, each as exact as it is known. */
public final class PageDates {

  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfYear;
  private final DateTimeFormatter month;

  private PageDates(
      String dayPattern, String dayOfYearPattern, String monthPattern, Locale locale) {
    day = DateTimeFormatter.ofPattern(dayPattern, locale);
    dayOfYear = DateTimeFormatter.ofPattern(dayOfYearPattern, locale);
    month = DateTimeFormatter.ofPattern(monthPattern, locale);
  }

  /** The dates of a language; English ones for any but Vietnamese. */
  public static PageDates of(String language) {
    return language.equals("vi")
        ? new PageDates("d/M/uuuu", "d/M", "'tháng' M 'năm' uuuu", Locale.forLanguageTag("vi"))
        : new PageDates("d MMMM uuuu", "d MMMM", "MMMM uuuu", Locale.UK);
  }

  /** A date as HTML; a text that is none is shown as it is. */
  public String show(String text) {
    try {
      return time(text, words(PartialDate.parse(text)));
    } catch (DateTimeException e) {
      return Html.escape(text);
    }
  }

  /**
   * From one date to another as HTML; what days of one month or year have in common is said once.
   */
  String range(String first, String last) {
    try {
      PartialDate from = PartialDate.parse(first);
      PartialDate until = PartialDate.parse(last);
      boolean days =
          from.precision() == PartialDate.Precision.DAY
              && until.precision() == PartialDate.Precision.DAY
              && from.first().isBefore(until.first());
      if (days && from.first().getYear() == until.first().getYear()) {
        return from.first().getMonth() == until.first().getMonth()
            ? time(first, String.valueOf(from.first().getDayOfMonth())) + "–" + show(last)
            : time(first, dayOfYear.format(from.first())) + " – " + show(last);
      }
    } catch (DateTimeException e) {
      // What is no date is shown as it is.
    }
    return show(first) + " – " + show(last);
  }

  /** From the first day something can have begun to the last it can have ended, as HTML. */
  String span(String first, String last) {
    try {
      LocalDate from = PartialDate.parse(first).first();
      LocalDate until = PartialDate.parse(last).last();
      String exact = exact(from, until);
      if (exact.isEmpty() && from.getDayOfYear() == 1 && isEndOfYear(until)) {
        return show(String.valueOf(from.getYear())) + " – " + show(String.valueOf(until.getYear()));
      }
      return exact.isEmpty() ? range(from.toString(), until.toString()) : show(exact);
    } catch (DateTimeException e) {
      return Html.escape(first + " – " + last);
    }
  }

  /** The day, month or year that two days are the bounds of; empty if there is none. */
  private static String exact(LocalDate from, LocalDate until) {
    if (from.equals(until)) {
      return from.toString();
    }
    if (from.getDayOfMonth() != 1 || !until.equals(until.withDayOfMonth(until.lengthOfMonth()))) {
      return "";
    }
    String text = from.toString();
    if (from.getYear() == until.getYear() && from.getMonth() == until.getMonth()) {
      return text.substring(0, "2022-08".length());
    }
    boolean wholeYear = from.getDayOfYear() == 1 && isEndOfYear(until);
    return wholeYear && from.getYear() == until.getYear() ? text.substring(0, "2022".length()) : "";
  }

  private static boolean isEndOfYear(LocalDate day) {
    return day.getDayOfYear() == day.lengthOfYear();
  }

  private String words(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> day.format(date.first());
      case MONTH -> month.format(date.first());
      case YEAR -> date.toString();
    };
  }

  private static String time(String machine, String words) {
    return "<time datetime=\"%s\">%s</time>".formatted(Html.escape(machine), Html.escape(words));
  }
}
