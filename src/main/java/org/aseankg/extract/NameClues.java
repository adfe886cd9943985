package org.aseankg.extract;

/** Tells from what stands around it whether a name that no title announces is a person's. */
final class NameClues {

  private static final int FARTHEST_TITLE = 7;

  private final Sentence s;
  private final Words words;
  private final Cast cast;

  NameClues(Sentence sentence, Words words, Cast cast) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
  }

  /** "The deputy director of the institute, Jane Roe": behind a title in small letters. */
  boolean isCalled(int i) {
    boolean comma = !words.isVietnamese() && i > 2 && s.get(i - 1).is(",");
    if (!comma || !s.get(i).isCapital() || i + 1 >= s.size() || !s.get(i + 1).isCapital()) {
      return false;
    }
    for (int h = Math.max(0, i - FARTHEST_TITLE); h < i - 1; h++) {
      PhraseTrie.Match<String> title = words.titles().longest(s.tokens(), h);
      boolean near =
          title != null
              && (title.end() == i - 1
                  || words.is("of", s.key(title.end()))
                      && words.is("articles", s.key(title.end() + 1)));
      if (near && !s.get(h).isCapital() && noMark(title.end(), i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Its director, Jane Roe": the post in the organisation spoken of last, or null. */
  Agent.Post called(int i) {
    if (words.isVietnamese() || i < 3 || !s.key(i - 1).equals(",")) {
      return null;
    }
    for (int h = Math.max(1, i - FARTHEST_TITLE); h < i - 1; h++) {
      PhraseTrie.Match<String> title = words.titles().longest(s.tokens(), h);
      boolean owned = s.key(h - 1).equals("'s") || words.is("post-owner", s.key(h - 1));
      boolean whole = title != null && title.end() == i - 1 && owned;
      Agent.Org body = whole ? cast.lastBody(i) : null;
      if (body != null) {
        return new Agent.Post(s.text(h, title.end()), body, h, title.end());
      }
    }
    return null;
  }

  private boolean noMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).isMark()) {
        return false;
      }
    }
    return true;
  }

  /** Behind a mark, "and" or "by" a name may begin that no title announces. */
  boolean opensName(int i) {
    if (i >= s.size() || !s.get(i).isCapital() || s.get(i).isAcronym()) {
      return false;
    }
    Tok before = i == 0 ? null : s.get(i - 1);
    return before == null
        || before.is(",")
        || before.is(":")
        || before.is(";")
        || words.is("date-and", before.key())
        || words.is("name-opener", before.key())
        || words.is("agent-by", before.key());
  }

  /** "So did Jane Roe of Indonesia": two or more such words before "of" and a country. */
  boolean isOfCountry(int from, int to, OrgReader orgs) {
    return !words.isVietnamese()
        && to - from > 1
        && to - from < 5
        && words.is("affiliation", s.key(to))
        && orgs.countryEnd(to + 1) > 0
        && isPlainName(from, to)
        && !words.is("body-head", s.key(to - 1))
        && words.titles().longest(s.tokens(), to - 1) == null;
  }

  /** A single name behind a title: no word of this language, and nothing else that is known. */
  boolean isForeign(int i) {
    return isPlainName(i, i + 1)
        && (!words.isVietnamese() || !Syllables.isVietnamese(s.get(i).text()))
        && !words.is("body-head", s.key(i))
        && (i + 1 >= s.size() || !s.get(i + 1).isCapital() && !s.key(i + 1).equals("'s"));
  }

  /** "Jane Roe of the World Bank": capital words that mean nothing else. */
  boolean isPlainName(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean other =
          words.is("body-word", s.key(i))
              || words.is("name-never", s.key(i))
              || words.events().longest(s.tokens(), i) != null
              || words.instruments().longest(s.tokens(), i) != null
              || words.times().longest(s.tokens(), i) != null
              || cast.isDemonym(s.key(i))
              || cast.gazetteer().names().longest(s.tokens(), i) != null;
      if (other || s.get(i).isAcronym()) {
        return false;
      }
    }
    return true;
  }
}
