package org.aseankg.extract;

/** Numbers and years within the Vietnamese names of texts. */
final class NumbersOfTexts {

  private final Words words;

  NumbersOfTexts(Words words) {
    this.words = words;
  }

  /** "… đến năm 2025": behind the year a plan goes up to; -1 where none stands here. */
  int until(Sentence s, int i) {
    int year = words.is("instrument-until", s.key(i)) ? i + 1 : s.size();
    year = year < s.size() && s.get(year).isWord() ? year + 1 : year;
    boolean whole = year < s.size() && s.get(year).isNumber() && s.get(year).text().length() == 4;
    return whole ? year + 1 : -1;
  }

  /** "Covid-19", "ACCSM 21", "lần thứ 45": a number that is part of a name. */
  boolean isPart(Sentence s, int i) {
    boolean number = i > 0 && s.get(i).isNumber() && s.get(i).text().length() <= 2;
    return number
        && (isJoined(s, i - 1)
            || s.get(i - 1).isAcronym()
            || words.is("instrument-number", s.key(i - 1)));
  }

  /** A hyphen between a word and a number that touch it. */
  static boolean isJoined(Sentence s, int i) {
    return i > 0
        && i + 1 < s.size()
        && s.get(i).is("-")
        && s.get(i - 1).isWord()
        && s.get(i + 1).isNumber()
        && s.get(i - 1).end() == s.get(i).start()
        && s.get(i).end() == s.get(i + 1).start();
  }

  /**
   * "… (ALMM) giai đoạn 2021-2025": behind the abbreviation in brackets within a name that years
   * end, or -1.
   */
  int bracketEnd(Sentence s, int i) {
    if (!isBracket(s, i)) {
      return -1;
    }
    int at = i + 3;
    while (words.is("years-before", s.key(at))) {
      at++;
    }
    boolean year = at < s.size() && s.get(at).isNumber() && s.get(at).text().length() == 4;
    return year ? i + 3 : -1;
  }

  /** "(TOR)". */
  static boolean isBracket(Sentence s, int i) {
    return i + 2 < s.size() && s.get(i).is("(") && s.get(i + 1).isAcronym() && s.get(i + 2).is(")");
  }
}
