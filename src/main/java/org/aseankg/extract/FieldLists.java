package org.aseankg.extract;

/**
 * Tells whether a comma is inside the name of a body that lists its fields: "Ministry of
 * Information, Culture and Tourism", "Bộ Thông tin, Văn hóa và Du lịch".
 */
final class FieldLists {

  private static final int LONGEST = 12;

  private final Sentence s;
  private final Words words;

  FieldLists(Sentence sentence, Words words) {
    this.s = sentence;
    this.words = words;
  }

  /** Whether fields go on behind a comma, up to "and" and a last one. */
  boolean goesOn(int comma) {
    if (comma > 0 && words.end("field-pair", s.tokens(), comma - 1) > comma) {
      return true;
    }
    if (!isField(comma - 1)) {
      return false;
    }
    for (int i = comma + 1; i < Math.min(s.size() - 1, comma + LONGEST); i++) {
      boolean and = words.is("date-and", s.key(i));
      if (and) {
        return isField(i + 1) && (i > comma + 1 || isListed(comma));
      }
      boolean starts = s.get(i - 1).is(",");
      if (!s.get(i).is(",") && !isField(i) || starts && !s.get(i).isCapital()) {
        return false;
      }
    }
    return false;
  }

  /** The comma before "and" of a list that another comma has opened. */
  private boolean isListed(int comma) {
    return s.key(comma - 2).equals(",") || s.key(comma - 3).equals(",");
  }

  /** A capital word of fields, or the second syllable of one. */
  private boolean isField(int i) {
    Tok tok = i < 1 ? null : s.get(i);
    if (tok == null || !tok.isWord() || tok.isAcronym()) {
      return false;
    }
    return words.isVietnamese()
        ? isSyllable(i) || isSyllable(i - 1) && Character.isLowerCase(tok.text().charAt(0))
        : tok.isCapital() && words.is("body-word", tok.key());
  }

  private boolean isSyllable(int i) {
    return s.get(i).isCapital()
        && Syllables.isVietnamese(s.get(i).text())
        && words.end("body-head", s.tokens(), i) < 0
        && words.titles().longest(s.tokens(), i) == null
        && (!words.isSurname(s.get(i))
            || Character.isLowerCase(s.key(i + 1).isEmpty() ? 'A' : s.get(i + 1).text().charAt(0)));
  }

  /** "LĐ,TB": a comma between abbreviated fields, with no blank around it. */
  boolean isShortField(int comma) {
    return comma > 0
        && comma + 1 < s.size()
        && s.get(comma - 1).isAcronym()
        && s.get(comma + 1).isAcronym()
        && s.get(comma - 1).end() == s.get(comma).start()
        && s.get(comma + 1).start() == s.get(comma).end();
  }

  /** "Ban Chỉ đạo Quốc gia về …", "Ủy ban ASEAN về …": a body that is named by its field. */
  boolean isAbout(int start, int about) {
    return Math.max(
                words.end("field-body", s.tokens(), start),
                words.end("field-body", s.tokens(), start - 1))
            > start
        && (words.end("field-owner", s.tokens(), about - 1) == about
            || words.end("field-owner", s.tokens(), about - 2) == about);
  }
}
