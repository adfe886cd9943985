package org.aseankg.extract;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Completes days without a year: from the day of the article, from a whole date in it, from what
 * the graph has of an edition that is named.
 */
final class Years {

  private static final int NEAR_MONTHS = 6;

  /** Earlier years are told as history. */
  private static final int FIRST_NEWS = 2000;

  private static final int LAST = 2100;

  private final Gazetteer gazetteer;
  private LocalDate issued;
  private boolean sure;
  private int written;
  private int ofEdition;
  private final Set<Integer> mentioned = new TreeSet<>();
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

  /** The year the article is of, or 0. */
  int year() {
    return today() != null ? today().getYear() : written > 0 ? written : onlyYear();
  }

  /** Notes a day the article shows as its own. */
  void dateline(Day day) {
    if (issued == null && day.year() > 0 && day.hasDay()) {
      issued(LocalDate.of(day.year(), day.month(), day.day()), true);
    }
  }

  /** Notes the day an article shows as its own without a year, where the year is known. */
  void datelineOfYear(Day day) {
    int year = presumed != null ? presumed.getYear() : ofEdition > 0 ? ofEdition : onlyYear();
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

  /**
   * Notes a year that stands alone, as in "ASEAN Chair 2025": where the article has no other, days
   * without a year are of it.
   */
  void mention(int year) {
    if (year >= FIRST_NEWS && year < LAST && mentioned.size() < 2) {
      mentioned.add(year);
    }
  }

  private int onlyYear() {
    return mentioned.size() == 1 ? mentioned.iterator().next() : 0;
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
    year = year > 0 ? year : ofEdition > 0 ? ofEdition : onlyYear();
    Day completed = year == 0 ? null : day.inYear(year);
    return completed == null || !completed.exists() ? null : completed;
  }
}
