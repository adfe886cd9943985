package org.aseankg.extract.review;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * A span in its sentence. It is made for one look and kept nowhere.
 *
 * @param before the beginning of the sentence
 * @param marked the words of the span
 * @param after the rest of the sentence
 */
public record Passage(String before, String marked, String after) {

  /** Characters shown at most on either side. */
  private static final int AROUND = 400;

  /** Characters of a span shown at most; one of a good proposal has 300 at most. */
  private static final int LONGEST = 2_000;

  /**
   * Cuts a passage out of a text.
   *
   * @param start offset of the first character
   * @param end offset after the last
   */
  static Passage of(String text, int start, int end, Locale locale) {
    int from = Math.max(lineStart(text, start), start - AROUND);
    int to = Math.min(lineEnd(text, end), end + AROUND);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to++;
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(text.substring(from, to));
    int first = sentences.preceding(Math.min(start - from + 1, to - from));
    int last = end > from ? sentences.following(Math.max(0, end - from - 1)) : BreakIterator.DONE;
    int begin = first == BreakIterator.DONE ? from : Math.min(from + first, start);
    int finish = last == BreakIterator.DONE ? to : Math.max(from + last, end);
    String marked = text.substring(start, end);
    return new Passage(
        text.substring(begin, start),
        marked.length() <= LONGEST ? marked : marked.substring(0, LONGEST) + "…",
        text.substring(end, finish).stripTrailing());
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
