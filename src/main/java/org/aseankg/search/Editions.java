package org.aseankg.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads the number of an edition however it is written: 21st, twenty-first, lần thứ 21, thứ hai
 * mươi mốt, No. 21, XXI, 21. In the reading it stands in digits behind the other words, so that all
 * these are one name. Years stay where they are.
 */
final class Editions {

  /** An edition's number has fewer digits than a year. */
  private static final int MOST_DIGITS = 3;

  private final Form form;
  private final boolean romans;
  private final Lexicon lexicon = Lexicon.bundled();
  private final List<String> words = new ArrayList<>();
  private final List<String> bare = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private boolean changed;
  private int at;

  private Editions(Form form, boolean romans) {
    this.form = form;
    this.romans = romans;
  }

  /**
   * The reading with its numbers in digits at the end; null where there are none, or nothing else.
   *
   * @param romans whether words that could be Roman numerals are; Li and Vi are names as well
   */
  static Form numbered(Form form, boolean romans) {
    Editions reading = new Editions(form, romans);
    reading.read();
    if (!reading.changed || reading.words.isEmpty()) {
      return null;
    }
    reading.words.addAll(reading.numbers);
    reading.bare.addAll(reading.numbers);
    return new Form(reading.words, reading.bare, false, form.person());
  }

  private void read() {
    while (at < form.bare().size()) {
      if (!plus() && !number()) {
        changed |= !numbers.isEmpty();
        words.add(form.words().get(at));
        bare.add(form.bare().get(at));
        at++;
      }
    }
  }

  /** "Plus three" is +3. */
  private boolean plus() {
    if (!lexicon.isPlus(form.bare().get(at)) || at + 1 == form.bare().size()) {
      return false;
    }
    OptionalInt digits = digits(form.bare().get(at + 1));
    Phrases.Found cardinal = lexicon.cardinals().at(form.bare(), at + 1);
    if (digits.isEmpty() && cardinal == null) {
      return false;
    }
    String sum = "+" + (digits.isPresent() ? digits.getAsInt() : cardinal.number());
    words.add(sum);
    bare.add(sum);
    at += digits.isPresent() ? 2 : 1 + cardinal.words();
    changed = true;
    return true;
  }

  private boolean number() {
    Phrases.Found marker = lexicon.markers().at(form.bare(), at);
    // "Lần thứ tư": thứ may belong to the marker or to the number.
    for (int words = marker == null ? 0 : marker.words(); words > 0; words--) {
      if (marked(at + words)) {
        return true;
      }
    }
    OptionalInt digits = digits(form.bare().get(at));
    if (digits.isPresent()) {
      boolean bareDigits =
          isDigit(form.bare().get(at).codePointBefore(form.bare().get(at).length()));
      changed |= !bareDigits;
      numbers.add(String.valueOf(digits.getAsInt()));
      at++;
      return true;
    }
    return take(at, lexicon.ordinals().at(form.bare(), at))
        || romans && take(at, lexicon.romans().at(form.bare(), at));
  }

  /** A number after a word that announces one. */
  private boolean marked(int from) {
    if (from >= form.bare().size()) {
      return false;
    }
    OptionalInt digits = digits(form.bare().get(from));
    return digits.isPresent()
        ? take(from, new Phrases.Found(1, digits.getAsInt()))
        : take(from, lexicon.romans().at(form.bare(), from))
            || take(from, lexicon.ordinals().at(form.bare(), from))
            || take(from, lexicon.cardinals().at(form.bare(), from));
  }

  private boolean take(int from, Phrases.Found number) {
    if (number == null) {
      return false;
    }
    numbers.add(String.valueOf(number.number()));
    at = from + number.words();
    changed = true;
    return true;
  }

  /** The number of digits with or without the ending of an ordinal. */
  private OptionalInt digits(String word) {
    int end = 0;
    while (end < word.length() && isDigit(word.charAt(end))) {
      end++;
    }
    boolean ordinal = end == word.length() || lexicon.isEnding(word.substring(end));
    return end == 0 || end > MOST_DIGITS || !ordinal
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(word.substring(0, end)));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
