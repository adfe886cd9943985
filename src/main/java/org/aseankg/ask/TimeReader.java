package org.aseankg.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the times a question names: dates written out or in numbers, day before month, years,
 * months, ranges, and times counted from the day the question is asked.
 */
final class TimeReader {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** The most words that say "until" between two days. */
  private static final int LONGEST_UNTIL = 3;

  private final NumericDates numeric;
  private final QuestionText question;
  private final Lexicon lexicon;
  private final Numbers numbers;
  private final LocalDate today;

  TimeReader(QuestionText question, Lexicon lexicon, Numbers numbers, LocalDate today) {
    this.numbers = numbers;
    this.question = question;
    this.numeric = new NumericDates(question);
    this.lexicon = lexicon;
    this.today = today;
  }

  /** The times named, from left to right; no two overlap. */
  List<TimeSpan> read() {
    List<TimeSpan> points = points();
    List<TimeSpan> spans = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      TimeSpan span = withFirstDay(points.get(i));
      if (i + 1 < points.size() && isRange(span, points.get(i + 1))) {
        TimeSpan whole = span.through(points.get(++i));
        spans.add(whole.at(withWord(whole.from(), "between", "from", "in"), whole.to()));
      } else {
        boolean range = span != points.get(i);
        spans.add(
            range
                ? span.at(withWord(span.from(), "between", "from", "in"), span.to())
                : withRelation(span));
      }
    }
    return spans;
  }

  private boolean isRange(TimeSpan first, TimeSpan second) {
    if (second.first().isBefore(first.first())) {
      return false;
    }
    int gap = second.from() - first.to();
    boolean between = withWord(first.from(), "between") < first.from();
    boolean until =
        gap >= 1 && endsAt("until", second.from(), gap)
            || gap == 0
                && question.between(first.from(), second.to()).matches(".*\\d\\s?[-–]\\s?\\d.*");
    return until || (between && gap == 1);
  }

  /** Whether words of that meaning fill the {@code length} places before {@code to}. */
  private boolean endsAt(String meaning, int to, int length) {
    return lexicon.times().getOrDefault(meaning, List.of()).stream()
        .anyMatch(
            p ->
                p.words().size() == length
                    && Phrase.standsAt(question.words(), to - length, p.words()));
  }

  /** "5 to 7 October 2025", "between 1 and 30 November": the first day leaves out the month. */
  private TimeSpan withFirstDay(TimeSpan span) {
    if (!span.first().equals(span.last())) {
      return span;
    }
    for (int at = span.from() - 1; at >= Math.max(0, span.from() - 1 - LONGEST_UNTIL); at--) {
      OptionalInt day = number(at);
      boolean earlier =
          day.isPresent() && isDay(day.getAsInt()) && day.getAsInt() < span.first().getDayOfMonth();
      int gap = span.from() - at - 1;
      boolean between = withWord(at, "between") < at && gap == 1;
      boolean hyphen = gap == 0 && question.between(at, span.to()).matches("\\d+\\s?[-–]\\s?\\d.*");
      if (earlier && (hyphen || between || gap > 0 && endsAt("until", span.from(), gap))) {
        int from = at - Math.max(0, endLength("day-word", at));
        return new TimeSpan(
            from, span.to(), span.first().withDayOfMonth(day.getAsInt()), span.last());
      }
    }
    return span;
  }

  /** How many words of that meaning stand right before a place. */
  private int endLength(String meaning, int to) {
    return to - withWord(to, meaning);
  }

  private TimeSpan withRelation(TimeSpan span) {
    int in = withWord(span.from(), "in");
    int from = withWord(span.from(), "from");
    if (from < Math.min(in, span.from())) {
      return new TimeSpan(from, span.to(), span.first(), LocalDate.MAX);
    }
    int before = withWord(span.from(), "before");
    if (before < Math.min(in, span.from())) {
      return new TimeSpan(before, span.to(), LocalDate.MIN, span.first().minusDays(1));
    }
    int after = withWord(span.from(), "after");
    if (after < Math.min(in, span.from())) {
      return new TimeSpan(after, span.to(), span.last().plusDays(1), LocalDate.MAX);
    }
    int until = withWord(span.from(), "until");
    if (until < Math.min(in, span.from())) {
      return new TimeSpan(until, span.to(), LocalDate.MIN, span.last());
    }
    return span.at(in, span.to());
  }

  /**
   * Where the words of that meaning that end at {@code to} begin; {@code to} where there are none.
   */
  private int withWord(int to, String... meanings) {
    int first = to;
    for (String meaning : meanings) {
      for (Phrase phrase : lexicon.times().getOrDefault(meaning, List.of())) {
        int from = to - phrase.words().size();
        if (from >= 0 && Phrase.standsAt(question.words(), from, phrase.words())) {
          first = Math.min(first, from);
        }
      }
    }
    return first;
  }

  private List<TimeSpan> points() {
    List<TimeSpan> found = new ArrayList<>();
    int i = 0;
    while (i < question.words().size()) {
      Optional<TimeSpan> point = point(i);
      point.ifPresent(found::add);
      i = point.map(TimeSpan::to).orElse(i + 1);
    }
    return found;
  }

  private Optional<TimeSpan> point(int i) {
    return numeric.at(i).or(() -> relative(i)).or(() -> named(i)).or(() -> year(i));
  }

  private Optional<TimeSpan> relative(int i) {
    Optional<TimeSpan> best = Optional.empty();
    for (var entry : lexicon.times().entrySet()) {
      int length = lengthAt(entry.getKey(), i);
      int colon = entry.getKey().indexOf(':');
      if (length == 0 || colon < 0 || entry.getKey().startsWith("month:")) {
        continue;
      }
      long offset = Long.parseLong(entry.getKey().substring(colon + 1));
      TimeSpan span = relative(i, length, entry.getKey().substring(0, colon), offset);
      if (best.isEmpty() || best.get().to() < span.to()) {
        best = Optional.of(span);
      }
    }
    return best.or(() -> yearsAgo(i));
  }

  private TimeSpan relative(int i, int length, String unit, long offset) {
    if (unit.equals("day")) {
      LocalDate day = today.plusDays(offset);
      return new TimeSpan(i, i + length, day, day);
    }
    if (unit.equals("month-offset")) {
      YearMonth month = YearMonth.from(today).plusMonths(offset);
      return new TimeSpan(i, i + length, month.atDay(1), month.atEndOfMonth());
    }
    int year = today.getYear() + (int) offset;
    return new TimeSpan(i, i + length, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private Optional<TimeSpan> yearsAgo(int i) {
    int before = lengthAt("years-before", i);
    OptionalInt count = count(i + before);
    int length = before > 0 ? lengthAt("year-word", i + before + 1) : lengthAt("years-ago", i + 1);
    return count.isPresent() && length > 0 && count.getAsInt() < FIRST_YEAR
        ? Optional.of(relative(i, before + 1 + length, "year-offset", -count.getAsInt()))
        : Optional.empty();
  }

  /**
   * {@code 5 August 2022}, {@code August 5, 2022}, {@code August 2022}, {@code ngày 5 tháng 8 năm
   * 2022}.
   */
  private Optional<TimeSpan> named(int i) {
    int at = i + lengthAt("day-word", i);
    OptionalInt day =
        number(at).isPresent() && isDay(number(at).getAsInt()) ? number(at) : OptionalInt.empty();
    int monthAt = day.isPresent() ? at + 1 : i;
    int ofLength = day.isPresent() ? lengthAt("of", monthAt) : 0;
    Optional<int[]> month =
        month(monthAt).or(() -> ofLength > 0 ? month(monthAt + ofLength) : Optional.empty());
    if (month.isEmpty() || (at > i && day.isEmpty())) {
      return Optional.empty();
    }
    int next = month.get()[1];
    if (day.isEmpty() && number(next).isPresent() && isDay(number(next).getAsInt())) {
      day = number(next);
      next++;
    }
    int yearAt = next + Math.max(lengthAt("year-word", next), lengthAt("in", next));
    OptionalInt year = number(yearAt).isPresent() ? number(yearAt) : OptionalInt.empty();
    boolean hasYear = year.isPresent() && isYear(year.getAsInt());
    if (!hasYear
        && !lexicon.times().containsKey("month-word")
        && day.isEmpty()
        && i == monthAt
        && next - i == 1
        && question.words().get(i).bare().length() == 3) {
      return Optional.empty(); // "may", "mar": too short to be a month without a year
    }
    int y = hasYear ? year.getAsInt() : today.getYear();
    return date(i, hasYear ? yearAt + 1 : next, y, month.get()[0], day);
  }

  private static Optional<TimeSpan> date(int from, int to, int year, int month, OptionalInt day) {
    try {
      YearMonth m = YearMonth.of(year, month);
      return Optional.of(
          day.isPresent()
              ? new TimeSpan(from, to, m.atDay(day.getAsInt()), m.atDay(day.getAsInt()))
              : new TimeSpan(from, to, m.atDay(1), m.atEndOfMonth()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The month named at a place, and the place after it. */
  private Optional<int[]> month(int i) {
    int[] best = null;
    for (int m = 1; m <= 12; m++) {
      int length = lengthAt("month:" + m, i);
      if (length > 0 && (best == null || i + length > best[1])) {
        best = new int[] {m, i + length};
      }
    }
    int word = lengthAt("month-word", i);
    if (best == null && word > 0) {
      OptionalInt number = number(i + word);
      if (number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= 12) {
        best = new int[] {number.getAsInt(), i + word + 1};
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<TimeSpan> year(int i) {
    int at = i + lengthAt("year-word", i);
    OptionalInt number = number(at);
    if (number.isEmpty() || !isYear(number.getAsInt())) {
      return Optional.empty();
    }
    int start = question.words().get(at).start();
    if (start > 0 && question.text().charAt(start - 1) == '-' || numeric.isPartOfDate(at)) {
      return Optional.empty(); // "post-2015" and "2022-13-40" are no times of their own
    }
    int year = number.getAsInt();
    return Optional.of(
        new TimeSpan(i, at + 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  private OptionalInt number(int i) {
    if (i >= question.words().size()) {
      return OptionalInt.empty();
    }
    String text = question.words().get(i).bare().replaceFirst("(?<=\\d)(st|nd|rd|th)$", "");
    return text.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  /** A number in digits or in words. */
  private OptionalInt count(int i) {
    return i >= question.words().size()
        ? OptionalInt.empty()
        : number(i).isPresent() ? number(i) : numbers.cardinal(question.words().get(i).bare());
  }

  /** How many words at a place have that meaning; the longest counts. */
  private int lengthAt(String meaning, int i) {
    int longest = 0;
    for (Phrase phrase : lexicon.times().getOrDefault(meaning, List.of())) {
      if (phrase.words().size() > longest && Phrase.standsAt(question.words(), i, phrase.words())) {
        longest = phrase.words().size();
      }
    }
    return longest;
  }

  static boolean isYear(int n) {
    return n >= FIRST_YEAR && n <= LAST_YEAR;
  }

  private static boolean isDay(int n) {
    return n >= 1 && n <= 31;
  }
}
