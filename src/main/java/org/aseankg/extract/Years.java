package org.aseankg.extract;

import java.time.LocalDate;

/**
 * Completes days without a year: from the day of the article, from a whole date in it, from what
 * the graph has of an edition that is named.
 */
final class Years {

  private static final int NEAR_MONTHS = 6;

  private final Gazetteer gazetteer;
  private LocalDate issued;
  private boolean sure;
  private int written;

  /** The only year the text tells without a day; -1 where there are several. */
  private int vague;

  private int ofEdition;
  private Day told;
  private LocalDate presumed;

  Years(Gazetteer gazetteer, LocalDate issued) {
    this.gazetteer = gazetteer;
    issued(issued, issued != null);
  }

  private void issued(LocalDate day, boolean isSure) {
    issued = day;
    sure = isSure;
  }

  /** The day of the article, or null. */
  LocalDate issued() {
    return issued;
  }

  /** Notes a day the article shows as its own. */
  void dateline(Day day) {
    if (issued == null && day.year() > 0 && day.hasDay()) {
      issued(LocalDate.of(day.year(), day.month(), day.day()), true);
    }
  }

  /** Notes the day an article shows as its own without a year, where the year is known. */
  void datelineOfYear(Day day) {
    int year = presumed != null ? presumed.getYear() : ofEdition;
    if (year > 0 && day.inYear(year).exists()) {
      dateline(day.inYear(year));
    }
  }

  /** Notes the first whole day of the lead: what "tomorrow" is counted from if nothing else is. */
  void presume(Day day) {
    presumed = presumed == null ? LocalDate.of(day.year(), day.month(), day.day()) : presumed;
  }

  /** The day relative ones are counted from, or null. */
  LocalDate today() {
    return issued != null ? issued : presumed;
  }

  /** The last whole day told, its year completed, or null. */
  Day told() {
    return told != null || today() == null ? told : Day.of(today());
  }

  /** Notes a date within the text. */
  void written(Day day) {
    Day whole = day.hasDay() ? complete(day, null) : null;
    told = whole != null && whole.exists() && isNear(whole) ? whole : told;
    if (written == 0 && day.year() > 0 && day.hasDay()) {
      written = day.year();
    }
    if (day.year() > 0 && !day.hasDay()) {
      vague = vague == 0 || vague == day.year() ? day.year() : -1;
    }
  }

  /** "The same day" does not mean one of years ago that was told in between. */
  private boolean isNear(Day day) {
    return issued == null
        || told == null
        || Math.abs(day.year() * 12 + day.month() - issued.getYear() * 12 - issued.getMonthValue())
            <= NEAR_MONTHS;
  }

  /** Notes an edition that is named: the year it was held. */
  void edition(String series, int number) {
    if (ofEdition == 0) {
      gazetteer
          .edition(series, number)
          .flatMap(gazetteer::start)
          .ifPresent(d -> ofEdition = Integer.parseInt(d.substring(0, 4)));
    }
  }

  /** Whether years were completed from what the article says itself. */
  boolean isSure() {
    return sure || written > 0;
  }

  /** The day with its year, or null where nothing tells it. */
  Day complete(Day day, Happening event) {
    if (day.year() > 0) {
      return day;
    }
    if (issued != null) {
      Day same = day.inYear(issued.getYear());
      long ahead =
          LocalDate.of(
                      same.year(), Math.max(1, same.month()), Math.max(1, Math.min(28, same.day())))
                  .toEpochDay()
              - issued.toEpochDay();
      // News tells of what was; a day ten months ahead was last year's, one ten months back next
      // year's.
      return ahead > 200
          ? day.inYear(issued.getYear() - 1)
          : ahead < -200 ? day.inYear(issued.getYear() + 1) : same;
    }
    int year = ofEdition > 0 && written < ofEdition - 5 ? ofEdition : written;
    year = year > 0 ? year : ofEdition;
    year = year > 0 ? year : Math.max(0, vague);
    Day completed = year == 0 ? null : day.inYear(year);
    return completed == null || !completed.exists() ? null : completed;
  }
}
