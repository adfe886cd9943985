package org.aseankg.web.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many steps a regular expression has once its counted repetitions are written out, as RE2
 * does: {@code (a{100}){100}} has ten thousand.
 */
final class RegexSize {

  /** {@code {n}}, {@code {n,}} or {@code {n,m}}; longer numbers are no repetition to RE2. */
  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,4})(?:,(\\d{0,4}))?\\}");

  private final String expression;
  private final Deque<Long> around = new ArrayDeque<>();
  private long size;
  private long last;
  private int at;

  private RegexSize(String expression) {
    this.expression = expression;
  }

  /** The number of steps, roughly; never too few by more than the ends of groups. */
  static long of(String expression) {
    return new RegexSize(expression).read();
  }

  private long read() {
    Matcher count = COUNT.matcher(expression);
    while (at < expression.length()) {
      switch (expression.charAt(at)) {
        case '\\' -> atom(at + 2);
        case '[' -> atom(endOfClass());
        case '(' -> open();
        case ')' -> close();
        case '{' -> repeat(count);
        default -> atom(at + 1);
      }
    }
    while (!around.isEmpty()) {
      close();
    }
    return size;
  }

  private void atom(int next) {
    size = capped(size + 1);
    last = 1;
    at = next;
  }

  private void open() {
    around.push(size);
    size = 1;
    last = 1;
    at++;
  }

  private void close() {
    last = size;
    size = around.isEmpty() ? size : capped(size + around.pop());
    at++;
  }

  private void repeat(Matcher count) {
    if (!count.region(at, expression.length()).lookingAt()) {
      atom(at + 1);
      return;
    }
    long times = times(Long.parseLong(count.group(1)), count.group(2));
    long more = capped(last * Math.max(0, times - 1));
    last = capped(last + more);
    size = capped(size + more);
    at = count.end();
  }

  /** A repetition without an end is its beginning and a loop. */
  private static long times(long least, String most) {
    if (most == null) {
      return least;
    }
    return most.isEmpty() ? least + 1 : Math.max(least, Long.parseLong(most));
  }

  /** A bracket at the first place of a class is a letter of it. */
  private int endOfClass() {
    int i = at + 1;
    while (i < expression.length() && expression.charAt(i) == '^') {
      i++;
    }
    int first = i;
    while (i < expression.length() && (expression.charAt(i) != ']' || i == first)) {
      i += expression.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  /** Products of caps do not overflow. */
  private static long capped(long value) {
    return Math.min(value, 1L << 40);
  }
}
