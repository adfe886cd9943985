package org.aseankg.extract;

/** Reads the honorifics before a name, also where several or the words of a rank stand in a row. */
final class Honorifics {

  private static final int LONGEST_RANK = 4;

  private final Sentence s;
  private final Words words;

  Honorifics(Sentence sentence, Words words) {
    this.s = sentence;
    this.words = words;
  }

  /** Where the honorifics before a name end, or -1. */
  int end(int i) {
    if (i >= s.size() || !s.get(i).isWord()) {
      return -1;
    }
    PhraseTrie.Match<String> match = words.honorifics().longest(s.tokens(), i);
    if (match == null
        || words.titles().longest(s.tokens(), i) != null
            && words.titles().longest(s.tokens(), i).end() >= match.end()) {
      return -1;
    }
    boolean pronoun = words.is("pronoun", s.key(i));
    boolean small = pronoun || words.is("honorific-small", s.key(i));
    if (!s.get(i).isCapital() && !small && s.get(i).text().length() < 4) {
      return -1;
    }
    int end = match.end();
    while (end < s.size()
        && (s.get(end).is(".")
            || Tokens.isApostrophe(s.get(end).text().charAt(0)) && !s.get(end).key().equals("'s")
            || s.get(end).text().equals("'")
            || s.get(end).text().equals("\u2019"))) {
      end++;
    }
    end = rowEnd(i, end);
    boolean nameFollows = end < s.size() && s.get(end).isCapital();
    return nameFollows ? end : -1;
  }

  /** "Pehin Orang Kaya Seri Kerna Dato …", "(Dr)": words of a rank up to the next honorific. */
  private int rowEnd(int from, int end) {
    int at = end;
    if (words.end("honorific-open", s.tokens(), from) == end) {
      for (int j = end; j < Math.min(s.size(), end + LONGEST_RANK) && s.get(j).isCapital(); j++) {
        if (words.honorifics().longest(s.tokens(), j) != null) {
          at = j;
        }
      }
    }
    boolean bracket =
        at + 2 < s.size()
            && s.get(at).is("(")
            && words.honorifics().longest(s.tokens(), at + 1) != null
            && s.get(at + 2).is(")");
    return bracket ? at + 3 : at;
  }
}
