package org.aseankg.extract;

/** Reads the abbreviation in brackets behind the name of an organisation. */
final class OrgAbbreviations {

  private static final int LONGEST = 16;
  private static final int LONGEST_ABBREVIATED = 9;

  private final Sentence s;
  private final Words words;

  OrgAbbreviations(Sentence sentence, Words words) {
    this.s = sentence;
    this.words = words;
  }

  /**
   * "Văn phòng … về chống … (UNODC)": a name that an abbreviation in brackets follows goes on up to
   * it, where only small words that no verb is stand between; -1 where none does.
   */
  int explainedEnd(int from, int end) {
    boolean about = end > from && end < s.size() && words.is("about", s.key(end));
    for (int j = end; about && j < Math.min(s.size() - 2, from + LONGEST); j++) {
      if (s.get(j).is("(")) {
        return s.get(j + 1).isAcronym() && s.get(j + 2).is(")") ? j : -1;
      }
      if (s.get(j).isMark()
          || words.is("filler", s.key(j)) && !words.is("and", s.key(j))
          || words.events().longest(s.tokens(), j) != null
          || words.titles().longest(s.tokens(), j) != null) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * "Committee for Counter Trafficking (NCCT)": up to the brackets, where only capital words and
   * links stand between; else the end that was read.
   */
  int upToBracket(int end) {
    if (words.isVietnamese() || end < 1 || !words.is("body-link", s.key(end))) {
      return end;
    }
    int j = end;
    while (j < Math.min(s.size(), end + LONGEST)
        && (s.get(j).isCapital() && !s.get(j).isAcronym() || words.is("body-link", s.key(j)))) {
      j++;
    }
    boolean bracket = s.key(j).equals("(") && s.key(j + 2).equals(")") && s.get(j + 1).isAcronym();
    return bracket && s.get(j - 1).isCapital() && !hasOther(end, j) ? j : end;
  }

  /** "The Land Bank and the Road Institute (RI)": the abbreviation is of another body. */
  private boolean hasOther(int from, int to) {
    boolean and = false;
    for (int i = from; i < to; i++) {
      and |= words.is("date-and", s.key(i));
      if (and && words.end("body-head", s.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "Transparency International (TI)": capital words whose first letters the brackets repeat. */
  int initialsEnd(int i) {
    int j = i;
    StringBuilder initials = new StringBuilder();
    while (j < s.size() && j - i < LONGEST_ABBREVIATED && goesOnAbbreviated(i, j)) {
      if (s.get(j).isCapital()) {
        initials.append(s.get(j).text().charAt(0));
      }
      j++;
    }
    boolean bracket = j - i > 1 && j + 2 < s.size() && s.get(j).is("(") && s.get(j + 1).isAcronym();
    return bracket && s.get(j + 2).is(")") && s.get(j + 1).text().contentEquals(initials) ? j : -1;
  }

  private boolean goesOnAbbreviated(int from, int j) {
    Tok tok = s.get(j);
    return tok.isWord()
        && (tok.isCapital() || j > from && words.is("body-link", tok.key()))
        && words.events().longest(s.tokens(), j) == null
        && words.instruments().longest(s.tokens(), j) == null
        && words.titles().longest(s.tokens(), j) == null;
  }

  /** Behind the abbreviation in brackets that follows a name, or the end of the name. */
  int end(String name, int end) {
    boolean has =
        end + 2 < s.size()
            && s.get(end).is("(")
            && Abbreviations.isOf(s.get(end + 1), name)
            && s.get(end + 2).is(")");
    return has ? end + 3 : end;
  }
}
