package org.aseankg.extract;

import java.util.List;

/**
 * Days written with a hyphen, as Vietnamese newspapers do: "sáng 18-3", "từ 23 đến 25-8". Two
 * numbers so joined may also be a range, so that words must announce a day.
 */
final class HyphenDays {

  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;
  private static final int MONTHS = 12;

  private final List<Tok> tokens;
  private final Words words;

  HyphenDays(List<Tok> tokens, Words words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** The next day, also where a month ends between the two. */
  static boolean isNext(Day one, Day other) {
    boolean wraps = one.day() >= SHORTEST_MONTH && other.day() == 1;
    return other.day() == one.day() + 1 || wraps && other.month() == one.month() % MONTHS + 1;
  }

  /** "Sáng 18-3", "hôm nay, 18-3", "thứ Năm (18-3)": words that only a day stands behind. */
  boolean isAnnounced(int i) {
    if (!words.isVietnamese() || is(i + 3, "-") || is(i + 3, "/")) {
      return false;
    }
    String before = key(i - 1);
    boolean mark = before.equals(",") || before.equals("(");
    boolean again =
        words.is("day-again", key(mark ? i - 2 : i - 1))
            || mark
                && words.is("weekday-number", key(i - 2))
                && words.is("weekday-prefix", key(i - 3));
    boolean opens = before.equals(words.firstKey("day-from"));
    boolean range = opens && words.is("date-to", key(i + 3)) && isDay(i + 4);
    return again || range || !opens && words.is("day-before", before);
  }

  private boolean isDay(int i) {
    int at = words.is("day-noun", key(i)) ? i + 1 : i;
    return joined(at);
  }

  /** Day and month joined by a hyphen, which no year follows; or null. */
  DateMention day(int i) {
    if (!joined(i) || is(i + 3, "-")) {
      return null;
    }
    Day day = new Day(0, tokens.get(i + 2).number(), tokens.get(i).number());
    return day.exists() ? new DateMention(i, i + 3, day, null) : null;
  }

  private boolean joined(int i) {
    return i + 2 < tokens.size()
        && number(i, LONGEST_MONTH)
        && is(i + 1, "-")
        && number(i + 2, MONTHS)
        && tokens.get(i).end() == tokens.get(i + 1).start()
        && tokens.get(i + 1).end() == tokens.get(i + 2).start();
  }

  private boolean number(int i, int most) {
    int n = tokens.get(i).text().length() <= 2 ? tokens.get(i).number() : -1;
    return n > 0 && n <= most;
  }

  private boolean is(int i, String mark) {
    return key(i).equals(mark);
  }

  private String key(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).key() : "";
  }
}
