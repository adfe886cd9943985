package org.aseankg.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds dates in a sentence: in numbers, day before month, written out, ranges of days, months,
 * years, and days counted from the day of the article.
 */
final class DateReader {

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  private final List<Tok> tokens;
  private final Words words;
  private final LocalDate issued;
  private final HyphenDays hyphens;
  private RelativeDays relative;
  private Day told;

  private DateReader(List<Tok> tokens, Words words, LocalDate issued, Day told) {
    this.tokens = tokens;
    this.words = words;
    this.issued = issued;
    this.hyphens = new HyphenDays(tokens, words);
    this.relative = new RelativeDays(tokens, words, issued, told);
    this.told = told;
  }

  /**
   * The dates of a sentence, from left to right.
   *
   * @param issued the day of the article, or null; relative dates need it
   */
  static List<DateMention> read(List<Tok> tokens, Words words, LocalDate issued) {
    return read(tokens, words, issued, null);
  }

  /**
   * The dates of a sentence, from left to right.
   *
   * @param told the last whole day told before, or null: "the same year", "two days later"
   */
  static List<DateMention> read(List<Tok> tokens, Words words, LocalDate issued, Day told) {
    DateReader reader = new DateReader(tokens, words, issued, told);
    List<DateMention> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      DateMention mention = reader.otherYear(reader.sameYear(reader.at(i)));
      if (mention == null) {
        i++;
      } else {
        found.add(mention);
        reader.tell(mention);
        i = mention.to();
      }
    }
    return found;
  }

  /** What follows in the sentence is counted from this day. */
  private void tell(DateMention mention) {
    if (mention.hasYear() && mention.start().hasDay()) {
      told = mention.end() == null ? mention.start() : mention.end();
      relative = new RelativeDays(tokens, words, issued, told);
    }
  }

  private DateMention at(int i) {
    if (isYear(i) && is(i + 1, ")") && (is(i - 1, ",") || is(i - 1, "("))) {
      return new DateMention(i, i + 1, new Day(tokens.get(i).number(), 0, 0), null);
    }
    DateMention range = range(i);
    if (range != null) {
      return range;
    }
    DateMention single = single(i);
    if (single != null) {
      return joined(single);
    }
    DateMention day = relative.at(i);
    return day == null ? null : joined(day);
  }

  /** "November 17 of the same year": the year told before. */
  private DateMention sameYear(DateMention mention) {
    int end = mention == null ? -1 : words.end("same-year", tokens, mention.to());
    if (end < 0 || told == null || mention.hasYear()) {
      return mention;
    }
    Day last = mention.end() == null ? null : mention.end().inYear(told.year());
    return checked(mention.from(), end, mention.start().inYear(told.year()), last);
  }

  /** Two whole dates joined: 3/8 to 5/8. */
  private DateMention joined(DateMention first) {
    if (!first.start().hasDay()) {
      return first;
    }
    int next = first.to();
    boolean to = next < tokens.size() && words.is("date-to", key(next));
    boolean and = next < tokens.size() && words.is("date-and", key(next));
    if (to || and) {
      int after = isTime("day-word", next + 1) ? next + 2 : next + 1;
      DateMention second = after < tokens.size() ? last(after) : null;
      if (second == null && after < tokens.size()) {
        second = relative.at(after);
      }
      if (second != null
          && second.start().hasDay()
          && (to || HyphenDays.isNext(first.start(), second.start()))) {
        int year = first.hasYear() ? first.start().year() : second.start().year();
        return new DateMention(
            first.from(), second.to(), first.start().inYear(year), second.start());
      }
    }
    return first;
  }

  /** The last day of a range: "đến 25-8" is no other number where a day stands before it. */
  private DateMention last(int i) {
    DateMention plain = single(i);
    return plain != null || !words.isVietnamese() ? plain : hyphens.day(i);
  }

  /**
   * A day and the end of a range that says the month: 22 to 24/8/2023, August 3-5, 18-20 November.
   */
  private DateMention range(int i) {
    int month = month(i);
    if (month > 0 && !words.isVietnamese()) {
      int at = i + 1 + (is(i + 1, ".") ? 1 : 0);
      int day = day(at);
      int end = day > 0 && isTo(at + 1) ? day(at + 2) : -1;
      if (end > day && !isYear(at + 2)) {
        int year = yearAfter(at + 3);
        return checked(
            i,
            year > 0 ? yearEnd(at + 3) : at + 3,
            new Day(Math.max(year, 0), month, day),
            new Day(Math.max(year, 0), month, end));
      }
      return null;
    }
    int first = day(i);
    if (first < 0 || i + 2 >= tokens.size() || is(i - 1, "/")) {
      return null;
    }
    int last = i;
    while (is(last + 1, ",") && day(last + 2) == day(last) + 1) {
      last += 2;
    }
    boolean announced = words.is("day-before", key(i - 1));
    if (last > i && announced && (is(last + 1, "-") || is(last + 1, "/"))) {
      return ending(i, first, last(last));
    }
    if (!isTo(last + 1)) {
      return null;
    }
    int second = isTime("day-word", last + 2) ? last + 3 : last + 2;
    return ending(i, first, announced ? last(second) : single(second));
  }

  private DateMention ending(int i, int first, DateMention end) {
    if (end == null || !end.start().hasDay() || end.start().day() <= first) {
      return null;
    }
    Day start = new Day(end.start().year(), end.start().month(), first);
    return checked(i, end.to(), start, end.start());
  }

  /** "Tháng 5 năm sau", "May next year", "last November". */
  private DateMention otherYear(DateMention mention) {
    if (mention == null || mention.hasYear() || relative.today() == null) {
      return mention;
    }
    DateMention year = mention.to() < tokens.size() ? relative.year(mention.to()) : null;
    if (year != null && year.start().month() == 0) {
      Day last = mention.end() == null ? null : mention.end().inYear(year.start().year());
      return checked(mention.from(), year.to(), mention.start().inYear(year.start().year()), last);
    }
    int offset = words.is("month-last", key(mention.from() - 1)) ? -1 : 0;
    offset = words.is("month-next", key(mention.from() - 1)) ? 1 : offset;
    if (offset == 0 || mention.start().hasDay()) {
      return mention;
    }
    int ahead = mention.start().month() - relative.today().getMonthValue();
    boolean sameYear = offset < 0 ? ahead < 0 : ahead > 0;
    return new DateMention(
        mention.from(),
        mention.to(),
        mention.start().inYear(relative.today().getYear() + (sameYear ? 0 : offset)),
        null);
  }

  private DateMention single(int i) {
    if (i < 0 || i >= tokens.size()) {
      return null;
    }
    return words.isVietnamese() ? vietnamese(i) : english(i);
  }

  private DateMention vietnamese(int i) {
    if (isTime("month-word", i)) {
      int month = number(i + 1, 1, 12);
      if (month > 0) {
        int year =
            (is(i + 2, "/") || is(i + 2, "-") || isTime("year-word", i + 2)) && isYear(i + 3)
                ? tokens.get(i + 3).number()
                : 0;
        return checked(i, year > 0 ? i + 4 : i + 2, new Day(year, month, 0), null);
      }
      PhraseTrie.Match<String> named = words.times().longest(tokens, i);
      return null == named || !named.value().startsWith("month:")
          ? null
          : checked(
              i,
              named.end(),
              new Day(
                  Math.max(0, yearAfter(named.end())),
                  Integer.parseInt(named.value().substring(6)),
                  0),
              null);
    }
    if (isTime("year-word", i) && isYear(i + 1)) {
      return new DateMention(i, i + 2, new Day(tokens.get(i + 1).number(), 0, 0), null);
    }
    DateMention numeric = numeric(i);
    if (numeric != null) {
      return numeric;
    }
    int day = day(i);
    if (day > 0 && isTime("month-word", i + 1)) {
      int month = number(i + 2, 1, 12);
      int year =
          isTime("year-word", i + 3) && isYear(i + 4)
              ? tokens.get(i + 4).number()
              : is(i + 3, "/") && isYear(i + 4) ? tokens.get(i + 4).number() : 0;
      return month < 0
          ? null
          : checked(i, year > 0 ? i + 5 : i + 3, new Day(year, month, day), null);
    }
    return null;
  }

  /** Day, month and maybe year in numbers, or the form of ISO 8601. */
  private DateMention numeric(int i) {
    if (isYear(i)
        && is(i + 1, "-")
        && number(i + 2, 1, 12) > 0
        && is(i + 3, "-")
        && day(i + 4) > 0) {
      return checked(
          i, i + 5, new Day(tokens.get(i).number(), number(i + 2, 1, 12), day(i + 4)), null);
    }
    int day = day(i);
    if (day < 0 || i + 2 >= tokens.size() || !touching(i) || !touching(i + 1)) {
      return null;
    }
    String mark = key(i + 1);
    int month = number(i + 2, 1, 12);
    if (month < 0 || !(mark.equals("/") || mark.equals("-") || mark.equals("."))) {
      return null;
    }
    if (i + 4 < tokens.size() && key(i + 3).equals(mark) && touching(i + 2) && isYear(i + 4)) {
      return checked(i, i + 5, new Day(tokens.get(i + 4).number(), month, day), null);
    }
    boolean item = is(i + 3, ":") && (i == 0 || is(i - 1, ","));
    boolean announced = item || i > 0 && words.is("date-before", key(i - 1));
    return mark.equals("/") && announced || mark.equals("-") && hyphens.isAnnounced(i)
        ? checked(i, i + 3, new Day(0, month, day), null)
        : null;
  }

  private DateMention english(int i) {
    int month = month(i);
    if (month > 0) {
      int at = i + 1 + (is(i + 1, ".") ? 1 : 0);
      int day = isYear(at) ? -1 : day(at);
      int next = day > 0 ? at + 1 : at;
      int year = yearAfter(next);
      // In English "may" is a verb far more often than a month.
      boolean certain =
          tokens.get(i).isCapital()
              && (day > 0 || year > 0 || i > 0 && !words.is("month-or-verb", key(i)));
      return certain
          ? checked(
              i,
              year > 0 ? yearEnd(next) : next,
              new Day(Math.max(0, year), month, Math.max(0, day)),
              null)
          : null;
    }
    int day = day(i);
    int of = words.is("of", key(i + 1)) ? 2 : 1;
    if (day > 0 && month(i + of) > 0) {
      int year = yearAfter(i + of + 1);
      return checked(
          i,
          year > 0 ? yearEnd(i + of + 1) : i + of + 1,
          new Day(Math.max(0, year), month(i + of), day),
          null);
    }
    if (isYear(i) && i > 0 && words.is("year-before", key(i - 1))) {
      return new DateMention(i, i + 1, new Day(tokens.get(i).number(), 0, 0), null);
    }
    return numeric(i);
  }

  private DateMention checked(int from, int to, Day start, Day end) {
    return start.exists() && (end == null || end.exists())
        ? new DateMention(from, to, start, end)
        : null;
  }

  private int month(int i) {
    if (i < 0 || i >= tokens.size() || words.isVietnamese() || !tokens.get(i).isWord()) {
      return -1;
    }
    PhraseTrie.Match<String> match = words.times().longest(tokens, i);
    return match != null && match.end() == i + 1 && match.value().startsWith("month:")
        ? Integer.parseInt(match.value().substring(6))
        : -1;
  }

  private int yearAfter(int i) {
    int at = is(i, ",") ? i + 1 : i;
    return isYear(at) ? tokens.get(at).number() : -1;
  }

  private int yearEnd(int i) {
    return is(i, ",") ? i + 2 : i + 1;
  }

  private boolean isTo(int i) {
    return words.is("date-to", key(i)) || words.is("date-and", key(i));
  }

  private boolean isTime(String meaning, int i) {
    if (i < 0 || i >= tokens.size()) {
      return false;
    }
    String found = words.times().get(key(i));
    return meaning.equals(found);
  }

  private boolean touching(int i) {
    return tokens.get(i).end() == tokens.get(i + 1).start();
  }

  private boolean isYear(int i) {
    return number(i, FIRST_YEAR, LAST_YEAR) > 0 && tokens.get(i).text().length() == 4;
  }

  private int day(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).text().length() <= 2
        ? number(i, 1, 31)
        : ordinalDay(i);
  }

  private int ordinalDay(int i) {
    if (i < 0 || i >= tokens.size() || words.isVietnamese() || !tokens.get(i).isNumber()) {
      return -1;
    }
    PhraseTrie.Match<Integer> match = words.ordinal(tokens, i);
    return match == null || match.value() > 31 ? -1 : match.value();
  }

  private int number(int i, int least, int most) {
    if (i < 0 || i >= tokens.size()) {
      return -1;
    }
    int n = tokens.get(i).number();
    return n >= least && n <= most ? n : -1;
  }

  private boolean is(int i, String mark) {
    return i >= 0 && i < tokens.size() && tokens.get(i).key().equals(mark);
  }

  private String key(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).key() : "";
  }
}
