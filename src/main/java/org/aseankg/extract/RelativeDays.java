package org.aseankg.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Days that are counted from another: from the day of the article ("yesterday", "on Friday", "this
 * year") or from the last day that was told ("two days later", "the same day").
 */
final class RelativeDays {

  private static final int MOST_DAYS = 60;
  private static final int DATE_WORDS = 3;

  private final List<Tok> tokens;
  private final Words words;
  private final LocalDate issued;
  private final Day told;

  RelativeDays(List<Tok> tokens, Words words, LocalDate issued, Day told) {
    this.tokens = tokens;
    this.words = words;
    this.issued = issued;
    this.told = told;
  }

  /** The day relative ones are counted from: that of the article, else the one told last. */
  LocalDate today() {
    return issued != null ? issued : told == null || !told.hasDay() ? null : date(told);
  }

  /** The day that stands here, or null. */
  DateMention at(int i) {
    DateMention weekday = weekday(i);
    if (weekday != null) {
      return weekday;
    }
    PhraseTrie.Match<String> match = words.times().longest(tokens, i);
    String value = match == null ? "" : match.value();
    if (value.startsWith("day:") && issued != null) {
      return day(i, match.end(), issued, number(value));
    }
    if (value.startsWith("told:") && told != null && told.hasDay()) {
      return day(i, match.end(), date(told), number(value));
    }
    boolean counted = i > 0 && isNumber(i - 1);
    if (!counted && year(i) != null) {
      return year(i);
    }
    if (value.startsWith("month-offset:") && today() != null && !counted) {
      LocalDate month = today().plusMonths(number(value));
      return new DateMention(
          i, match.end(), new Day(month.getYear(), month.getMonthValue(), 0), null);
    }
    DateMention ofMonth = ofMonth(i);
    return ofMonth != null ? ofMonth : counted(i);
  }

  /** "Hôm 23": a day of the month, the last one before the article. */
  private DateMention ofMonth(int i) {
    int day =
        issued != null && i + 1 < tokens.size() && words.is("day-alone", tokens.get(i).key())
            ? tokens.get(i + 1).number()
            : 0;
    boolean more =
        i + 2 < tokens.size() && (tokens.get(i + 2).is("/") || tokens.get(i + 2).is("-"));
    if (day < 1 || day > 31 || more) {
      return null;
    }
    LocalDate month = day <= issued.getDayOfMonth() ? issued : issued.minusMonths(1);
    Day found = new Day(month.getYear(), month.getMonthValue(), day);
    return found.exists() ? new DateMention(i, i + 2, found, null) : null;
  }

  /** "Năm ngoái", "next year". */
  DateMention year(int i) {
    PhraseTrie.Match<String> match = words.times().longest(tokens, i);
    return match == null || !match.value().startsWith("year-offset:") || today() == null
        ? null
        : new DateMention(
            i, match.end(), new Day(today().getYear() + number(match.value()), 0, 0), null);
  }

  /** News speaks of the weekday that was, unless it says "next". */
  private DateMention weekday(int i) {
    int end = i + 1;
    int weekday = issued == null ? 0 : words.number("weekday", tokens.get(i).key());
    if (words.is("weekday-prefix", tokens.get(i).key())) {
      boolean told = i > 0 && words.is("date-before", tokens.get(i - 1).key());
      weekday = issued == null || !told || end >= tokens.size() ? 0 : numbered(end);
      end++;
    } else if (!tokens.get(i).isCapital()) {
      return null;
    }
    if (weekday == 0 || isWritten(i + 1)) {
      return null;
    }
    boolean next =
        i > 0 && words.is("weekday-next", tokens.get(i - 1).key())
            || isAhead(i + 1)
            || isPlanned(i);
    LocalDate day =
        next
            ? issued.with(TemporalAdjusters.next(DayOfWeek.of(weekday)))
            : issued.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    return new DateMention(i, end, Day.of(day), null);
  }

  /** "Saturday, 3rd February": the day itself follows. */
  private boolean isWritten(int at) {
    int i = at < tokens.size() && tokens.get(at).is(",") ? at + 1 : at;
    for (int end = Math.min(tokens.size(), i + DATE_WORDS); i < end; i++) {
      PhraseTrie.Match<String> month = words.times().longest(tokens, i);
      if (month != null && month.value().startsWith("month:")) {
        return true;
      }
      if (!tokens.get(i).isNumber()) {
        return false;
      }
    }
    return false;
  }

  /** "Thứ Ba": the days of the week that have a number, and the last. */
  private int numbered(int i) {
    return words.number("weekday-number", tokens.get(i).key());
  }

  /** "On Wednesday it hosts", "on Friday will": the day that comes. */
  private boolean isAhead(int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 5); i++) {
      if (tokens.get(i).isMark() && !tokens.get(i).is(",")) {
        return false;
      }
      if (words.is("weekday-ahead", tokens.get(i).key())) {
        return true;
      }
    }
    return false;
  }

  /** "They will be joined Thursday": the day that comes. */
  private boolean isPlanned(int i) {
    for (int h = i - 1; h >= Math.max(0, i - 5); h--) {
      if (tokens.get(h).isMark()) {
        return false;
      }
      if (words.is("planned", tokens.get(h).key())
          || words.is("weekday-ahead", tokens.get(h).key())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumber(int i) {
    return tokens.get(i).isNumber()
        || words.cardinal(tokens, i) != null && words.cardinal(tokens, i).end() == i + 1;
  }

  /** "Hai ngày sau", "three days earlier": counted from the day told last. */
  private DateMention counted(int i) {
    if (told == null || !told.hasDay()) {
      return null;
    }
    int number = tokens.get(i).isNumber() ? tokens.get(i).number() : -1;
    int next = i + 1;
    if (number < 0) {
      PhraseTrie.Match<Integer> word = words.cardinal(tokens, i);
      if (word == null) {
        return null;
      }
      number = word.value();
      next = word.end();
    }
    int later = words.end("days-later", tokens, next);
    int earlier = later > 0 ? -1 : words.end("days-earlier", tokens, next);
    if (number < 1 || number > MOST_DAYS || later < 0 && earlier < 0) {
      return null;
    }
    return day(i, Math.max(later, earlier), date(told), later > 0 ? number : -number);
  }

  private static DateMention day(int from, int to, LocalDate base, int offset) {
    return new DateMention(from, to, Day.of(base.plusDays(offset)), null);
  }

  private static LocalDate date(Day day) {
    return LocalDate.of(day.year(), day.month(), day.day());
  }

  private static int number(String value) {
    return Integer.parseInt(value.substring(value.indexOf(':') + 1));
  }
}
