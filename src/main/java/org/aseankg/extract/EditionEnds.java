package org.aseankg.extract;

/** Tells where the name of an edition ends. */
final class EditionEnds {

  private static final int LONGEST_NAME = 18;

  private final Sentence s;
  private final Words words;
  private final EventNouns nouns;
  private final FieldLists fields;
  private final boolean titleCase;

  EditionEnds(Sentence sentence, Words words, EventNouns nouns) {
    this.s = sentence;
    this.words = words;
    this.nouns = nouns;
    this.fields = new FieldLists(sentence, words);
    this.titleCase = sentence.isTitleCase();
  }

  int phraseEnd(int from) {
    int i = from;
    while (i < s.size() && i - from < LONGEST_NAME) {
      Tok tok = s.get(i);
      boolean next = i + 1 < s.size() && (s.get(i + 1).isCapital() || s.get(i + 1).is("+"));
      boolean linked =
          words.is("body-link", tok.key())
              && (next
                  || i + 2 < s.size()
                      && words.is("body-link", s.key(i + 1))
                      && s.get(i + 2).isCapital());
      boolean plus =
          tok.is("+")
              || tok.isNumber() && i > from && s.get(i - 1).is("+")
              || tok.is("-") && next
              || Tokens.isApostrophe(tok.text().charAt(0));
      if (!(tok.isCapital() || i > from && (linked || plus || isOfFields(i)))) {
        break;
      }
      if (i > from && isOfFields(i)) {
        i++;
        continue;
      }
      boolean verb = titleCase && words.end("held", s.tokens(), i) > 0;
      if ((verb || words.is("and", tok.key()) && !s.key(i).equals("of"))
          && nouns.hasNoun(from, i)) {
        break;
      }
      i++;
    }
    return i;
  }

  /** "Science and Technology", "Youth, Sports and Culture": a comma or "and" between fields. */
  private boolean isOfFields(int i) {
    boolean and =
        words.is("date-and", s.key(i))
            && words.is("body-word", s.key(i - 1))
            && words.is("body-word", s.key(i + 1))
            && s.get(i + 1).isCapital();
    return !words.isVietnamese()
        && (and && !nouns.hasNoun(i + 1, Math.min(s.size(), i + 4))
            || s.get(i).is(",") && fields.goesOn(i));
  }

  int rightEnd(int end) {
    boolean goes =
        end < s.size() && (words.is("body-link", s.key(end)) || words.is("topic-link", s.key(end)));
    if (!goes) {
      return end;
    }
    int i = end + 1;
    while (i < s.size() && i - end < LONGEST_NAME) {
      Tok tok = s.get(i);
      boolean within =
          NumbersOfTexts.isBracket(s, i)
              && i + 3 < s.size()
              && words.is("topic-link", s.key(i + 3));
      if (within) {
        i += 3;
        continue;
      }
      if (tok.isMark() && !tok.is("-") && !(tok.is(",") && fields.goesOn(i))
          || words.is("instrument-end", tok.key())
          || words.end("held", s.tokens(), i) > 0) {
        break;
      }
      i++;
    }
    return i;
  }

  int withoutBrackets(int i) {
    if (i > 0 && s.get(i - 1).is(")")) {
      for (int h = i - 2; h >= Math.max(0, i - 20); h--) {
        if (s.get(h).is("(")) {
          return h;
        }
      }
    }
    return i;
  }

  /** Behind an acronym in brackets, maybe with its number. */
  int bracketEnd(int end) {
    if (end < s.size() && s.get(end).is("(")) {
      for (int i = end + 1; i < Math.min(s.size(), end + 8); i++) {
        if (s.get(i).is(")")) {
          return i > end + 1
                  && (Abbreviations.isOf(s.get(end + 1), s.text(Math.max(0, end - 9), end))
                          && i == end + 2
                      || s.get(end + 1).isAcronym()
                      || words.events().longest(s.tokens(), end + 1) != null)
              ? i + 1
              : end;
        }
        if (s.get(i).is(",")) {
          return end;
        }
      }
    }
    return end;
  }
}
