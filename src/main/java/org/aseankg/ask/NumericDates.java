package org.aseankg.ask;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.model.PartialDate;

/**
 * Dates and spans of years written in numbers; the day stands before the month, as in ISO after.
 */
final class NumericDates {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})(?![\\d])");
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d])(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?![\\d-])");
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})\\s?[/-]\\s?(\\d{4})(?![\\d])");
  private static final Pattern RANGE_OF_YEARS =
      Pattern.compile("(?<![\\d])(\\d{4})\\s?[-–]\\s?(\\d{4})(?![\\d])");

  private final QuestionText question;

  NumericDates(QuestionText question) {
    this.question = question;
  }

  /** Whether a word is part of something like a date, even of one that is none. */
  boolean isPartOfDate(int i) {
    int end = question.words().get(i).end();
    String rest = question.text().substring(end);
    return rest.matches("(?s)[-/.]\\d.*");
  }

  /** The date in numbers that begins with a word. */
  Optional<TimeSpan> at(int i) {
    return numeric(i, ISO, 1, 2, 3)
        .or(() -> numeric(i, DAY_FIRST, 3, 2, 1))
        .or(() -> numeric(i, MONTH_YEAR, 2, 1, 0))
        .or(() -> yearRange(i));
  }

  private Optional<TimeSpan> numeric(int i, Pattern pattern, int year, int month, int day) {
    Matcher m = matcherAt(pattern, i);
    if (m == null) {
      return Optional.empty();
    }
    String text =
        m.group(year)
            + "-"
            + two(m.group(month))
            + (day == 0 || m.group(day) == null ? "" : "-" + two(m.group(day)));
    return PartialDate.find(text).map(d -> new TimeSpan(i, after(m.end()), d.first(), d.last()));
  }

  private Optional<TimeSpan> yearRange(int i) {
    Matcher m = matcherAt(RANGE_OF_YEARS, i);
    if (m == null) {
      return Optional.empty();
    }
    int first = Integer.parseInt(m.group(1));
    int last = Integer.parseInt(m.group(2));
    return TimeReader.isYear(first) && TimeReader.isYear(last) && first <= last
        ? Optional.of(
            new TimeSpan(i, after(m.end()), LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)))
        : Optional.empty();
  }

  private Matcher matcherAt(Pattern pattern, int i) {
    Matcher m = pattern.matcher(question.text());
    int start = question.words().get(i).start();
    return m.find(start) && m.start() == start ? m : null;
  }

  /** The first word that begins at or after an offset. */
  private int after(int offset) {
    int i = 0;
    while (i < question.words().size() && question.words().get(i).start() < offset) {
      i++;
    }
    return i;
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
