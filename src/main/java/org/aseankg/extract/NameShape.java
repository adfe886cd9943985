package org.aseankg.extract;

import java.util.List;

/** Tells by its shape where the name of a person ends. */
final class NameShape {

  private static final int LONGEST_NAME = 16;
  private static final int LONGEST_INITIALS = 3;

  private final Sentence s;
  private final Words words;
  private final Cast cast;

  NameShape(Sentence sentence, Words words, Cast cast) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
  }

  /** Where the name that begins here ends, or -1. */
  int end(int from, boolean announced) {
    boolean initials =
        announced
            && from + 1 < s.size()
            && s.get(from).isAcronym()
            && s.get(from).text().length() <= LONGEST_INITIALS
            && isNameWord(from + 1, true);
    if (from >= s.size()
        || !initials && !isNameWord(from, true)
        || words.is("name-not", s.key(from)) && !s.key(from + 1).equals(".")
        || words.is("name-never", s.key(from))
            && !s.get(from + 1 < s.size() ? from + 1 : from).isCapital()
        || s.key(from + 1).equals("-") && words.is("name-suffix-not", s.key(from + 2))) {
      return -1;
    }
    boolean family = words.isSurname(s.get(from));
    if (!announced && isPlace(from)) {
      return -1;
    }
    if (!announced
        && !family
        && cast.gazetteer().names().longest(s.tokens(), from) == null
        && words.isVietnamese()) {
      return -1;
    }
    int i = from + 1;
    while (i < s.size() && i - from < LONGEST_NAME) {
      int rank = rankEnd(i);
      if (rank > i && i > from) {
        i = rank;
      } else if (isNameWord(i, false)) {
        i++;
      } else if (announced && i == from + 1 && isSmallPart(i)) {
        i += 2;
      } else if (isJoint(i)) {
        i += 2;
      } else if (s.get(i).is(".")
          && s.get(i - 1).text().length() <= 4
          && i + 1 < s.size()
          && isNameWord(i + 1, false)
          && s.get(i).start() == s.get(i - 1).end()
          && isInitial(i - 1)) {
        i++;
      } else {
        break;
      }
    }
    boolean area = i - from > 1 && words.is("name-last-not", s.key(i - 1));
    return area || isPlace(from) && placeEnd(from) == i ? -1 : i;
  }

  /** "… bin Pehin Orang Kaya Seri Setia …": behind the rank of the father. */
  private int rankEnd(int i) {
    boolean father = words.is("name-link", s.key(i - 1));
    int end = father ? words.end("honorific-open", s.tokens(), i) : -1;
    return end < 0 ? i : end;
  }

  private int placeEnd(int from) {
    return cast.gazetteer().names().longest(s.tokens(), from).end();
  }

  /** "Hà Nội" begins with a family name and is a place. */
  private boolean isPlace(int i) {
    PhraseTrie.Match<List<Known>> known = cast.gazetteer().names().longest(s.tokens(), i);
    return known != null
        && known.end() > i + 1
        && known.value().stream().anyMatch(k -> k.isPlace() || k.isCountry());
  }

  /** "Kham phan Philavong": a small syllable between two words of a name that is foreign. */
  private boolean isSmallPart(int i) {
    boolean within =
        words.isVietnamese()
            && s.get(i).isWord()
            && !s.get(i).isCapital()
            && i + 1 < s.size()
            && isNameWord(i + 1, false)
            && !Syllables.isVietnamese(s.get(i + 1).text())
            && !isThing(i + 1);
    return within
        && s.get(i).text().length() > 1
        && !words.is("body-end", s.key(i))
        && !words.is("filler", s.key(i))
        && !words.is("goal", s.key(i))
        && !words.is("gather", s.key(i))
        && !words.is("body-link", s.key(i))
        && words.frames().longest(s.tokens(), i) == null
        && words.end("and", s.tokens(), i) < 0;
  }

  private boolean isInitial(int i) {
    return s.get(i).text().length() == 1
        || words.is("abbreviation", s.key(i))
        || words.is("name-short", s.key(i));
  }

  private boolean isJoint(int i) {
    boolean nextName = i + 1 < s.size() && isNameWord(i + 1, false);
    boolean touching =
        s.get(i).start() == s.get(i - 1).end()
            && i + 1 < s.size()
            && s.get(i + 1).start() == s.get(i).end();
    boolean hyphen = s.key(i).equals("-") || Tokens.isApostrophe(s.get(i).text().charAt(0));
    boolean letters = s.get(i).text().length() == 1 && i + 1 < s.size() && s.get(i + 1).isWord();
    if (hyphen && touching && letters) {
      return !words.is("name-suffix-not", s.key(i + 1));
    }
    boolean joined = s.key(i + 1).equals("-") && i + 2 < s.size() && isNameWord(i + 2, false);
    return words.is("name-link", s.key(i)) && !s.get(i).isCapital() && (nextName || joined);
  }

  private boolean isNameWord(int i, boolean first) {
    Tok tok = s.get(i);
    if (!tok.isWord()
        || !tok.isCapital()
        || tok.quoted()
        || tok.isAcronym() && tok.text().length() > 1 && !isShoutedName(i)) {
      return false;
    }
    if (words.titles().longest(s.tokens(), i) != null && !words.isSurname(tok)) {
      return false;
    }
    if (words.is("body-head", tok.key()) && !words.isSurname(tok) && (first || goesOnSmall(i))
        || !words.isVietnamese() && words.is("body-word", tok.key()) && first) {
      return false;
    }
    PhraseTrie.Match<List<Known>> known = cast.gazetteer().names().longest(s.tokens(), i);
    return known == null
        || !first && known.end() == i + 1 && isMiddle(i)
        || known.value().stream()
            .noneMatch(
                k ->
                    k.isCountry()
                        || k.isPlace() && first
                        || k.kind().equals("body")
                        || k.kind().equals("group"))
        || words.isSurname(tok);
  }

  /** "Trần Anh Tuấn", "Lê Quốc Anh": a syllable that is a country only where it stands alone. */
  private boolean isMiddle(int i) {
    boolean behindFamily = i > 0 && words.isSurname(s.get(i - 1));
    boolean next = i + 1 < s.size() && s.get(i + 1).isCapital() && !s.get(i + 1).isAcronym();
    boolean last =
        i > 1
            && s.get(i - 1).isCapital()
            && (words.isSurname(s.get(i - 2))
                || i > 2 && s.get(i - 2).isCapital() && words.isSurname(s.get(i - 3)));
    return words.isVietnamese() && (behindFamily && next || last);
  }

  private boolean isThing(int i) {
    PhraseTrie.Match<List<Known>> known = cast.gazetteer().names().longest(s.tokens(), i);
    return known != null && known.value().stream().noneMatch(k -> k.kind().equals("person"));
  }

  /** "Trường" ends a name, unless the name of a school goes on. */
  private boolean goesOnSmall(int i) {
    boolean small = i + 1 < s.size() && Character.isLowerCase(s.get(i + 1).text().charAt(0));
    return !words.isVietnamese() || small && !words.is("body-end", s.key(i + 1));
  }

  /** Some agencies write family names in capitals. */
  private boolean isShoutedName(int i) {
    return s.get(i).text().length() > (words.isVietnamese() ? 1 : 3)
        && cast.bodyOf(s.get(i).text()).isEmpty()
        && !isThing(i)
        && (i > 0 && s.get(i - 1).isCapital()
            || i > 1 && s.get(i - 1).is(".") && s.get(i - 2).isCapital()
            || i + 1 < s.size() && s.get(i + 1).isCapital());
  }
}
