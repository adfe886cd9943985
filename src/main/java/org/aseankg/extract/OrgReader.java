package org.aseankg.extract;

import java.util.List;

/**
 * Reads the name of an organisation where one begins: known ones, and new ones by their first word.
 */
final class OrgReader {

  private static final int LONGEST = 16;

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final FieldLists lists;
  private final OrgAbbreviations abbreviations;

  OrgReader(Sentence sentence, Words words, Cast cast) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.lists = new FieldLists(sentence, words);
    this.abbreviations = new OrgAbbreviations(sentence, words);
  }

  /**
   * The body whose name begins here, with what it is nested in, or null.
   *
   * @param beforeName whether the name of a person may follow without a comma
   */
  Agent.Org body(int i, boolean beforeName) {
    if (i >= s.size()
        || !s.get(i).isCapital()
        || words.is("articles", s.key(i)) && !words.isVietnamese()) {
      return null;
    }
    String abbreviated = cast.bodyOf(s.get(i).text());
    if (!abbreviated.isEmpty() && !goesOnHeaded(i)) {
      return new Agent.Org(abbreviated, cast.nameOf(abbreviated), i + 1);
    }
    int known = knownEnd(i);
    boolean bracket = i > 0 && s.get(i - 1).is("(");
    boolean written = s.get(i).isAcronym() || s.get(i).text().length() > 3;
    int named = words.end("body-acronym", s.tokens(), i);
    if (known < 0 && !bracket && named > 0 && (written || named > i + 1)) {
      return new Agent.Org(cast.body(s, i, named, text(i, named), ""), text(i, named), named);
    }
    if (known < 0 && !words.isVietnamese() && words.is("name-not", s.key(i))) {
      return null;
    }
    if (!words.isVietnamese() && known < 0 && words.end("state-head", s.tokens(), i) > 0) {
      return null;
    }
    int head = words.end("body-head", s.tokens(), i);
    PhraseTrie.Match<String> title =
        words.isVietnamese() && head > 0 ? words.titles().longest(s.tokens(), i) : null;
    if (title != null && title.end() > head && known < title.end()) {
      return null;
    }
    boolean englishName = !words.isVietnamese() && head < 0;
    int end = head > 0 ? chunk(i, head, beforeName) : englishName ? headLast(i, beforeName) : -1;
    end = Math.max(end, known);
    end =
        head > 0 && words.isVietnamese() ? Math.max(end, abbreviations.explainedEnd(i, end)) : end;
    end = known < end ? abbreviations.upToBracket(end) : end;
    end = end < 0 && !words.isVietnamese() ? abbreviations.initialsEnd(i) : end;
    if (head > 0 && end == head && known < end && words.isVietnamese()) {
      if (words.end("body-whole", s.tokens(), i) == end) {
        return new Agent.Org(cast.body(s, i, end, text(i, end), ""), text(i, end), end);
      }
      String again = cast.bodyStarting(text(i, end));
      return again.isEmpty() ? null : new Agent.Org(again, cast.nameOf(again), end);
    }
    if (end < 0 || head > 0 && end == head && known < end) {
      return null;
    }
    String name = text(i, end);
    int after = abbreviations.end(name, end);
    String shortName = after > end ? s.get(end + 1).text() : "";
    int country = words.isVietnamese() && after > end && head > 0 ? countryEnd(after) : -1;
    if (country > 0) {
      String whole = name + " " + text(after, country);
      return new Agent.Org(cast.body(s, i, country, whole, shortName), whole, country);
    }
    int abroad = words.end("abroad-head", s.tokens(), i) > 0 ? abroadEnd(after) : after;
    int to = after > end ? ofCountryEnd(abroad) : abroad;
    return new Agent.Org(cast.body(s, i, end, name, shortName), name, to);
  }

  /** "Văn phòng WHO tại Việt Nam": behind the country an office is in. */
  private int abroadEnd(int end) {
    boolean in = end < s.size() && words.is("title-abroad", s.key(end));
    return in ? Math.max(end, countryEnd(end + 1)) : end;
  }

  /** "… (DepEd) of the Philippines": behind the country, or where it stands. */
  private int ofCountryEnd(int i) {
    if (words.isVietnamese() || !words.is("of", s.key(i))) {
      return i;
    }
    int country = countryEnd(words.is("articles", s.key(i + 1)) ? i + 2 : i + 1);
    return Math.max(i, country);
  }

  /** "BKN Training Centre": the abbreviation begins the name of a part of the body. */
  private boolean goesOnHeaded(int i) {
    return !words.isVietnamese()
        && i + 2 < s.size()
        && s.get(i + 1).isCapital()
        && !s.get(i + 1).isAcronym()
        && words.titles().longest(s.tokens(), i + 1) == null
        && headLast(i, true) > i + 2;
  }

  /** The body that a title implies: Minister of Home Affairs, Bộ trưởng Nội vụ. */
  Agent.Org implied(int i, String head, boolean beforeName) {
    if (beforeName && isAcronymBeforeName(i)) {
      return new Agent.Org(cast.body(s, i, i + 1, text(i, i + 1), ""), text(i, i + 1), i + 1);
    }
    boolean bare = head.isEmpty() && !words.is("body-word", s.key(i)) && !s.key(i - 1).equals("of");
    if (i >= s.size() || !s.get(i).isCapital() || bare) {
      return null;
    }
    int end = chunk(i, i, beforeName);
    if (end <= i) {
      return null;
    }
    String name = head.isEmpty() ? text(i, end) : head + " " + text(i, end);
    int after = abbreviations.end(name, end);
    String shortName = after > end ? s.get(end + 1).text() : "";
    return new Agent.Org(cast.body(s, i, end, name, shortName), name, after);
  }

  /** A known body from here on; the country behind it belongs to it. */
  private int knownEnd(int i) {
    PhraseTrie.Match<List<Known>> match = cast.gazetteer().names().longest(s.tokens(), i);
    if (match == null || match.value().stream().noneMatch(k -> k.kind().equals("body"))) {
      return -1;
    }
    int country = countryEnd(match.end());
    return words.isVietnamese() && country > 0 ? country : match.end();
  }

  /** The country named here, or null. */
  Agent.Org country(int i) {
    int end = countryEnd(i);
    return end < 0 || s.key(end).equals("'s") ? null : countryBefore(i, end);
  }

  int countryEnd(int i) {
    PhraseTrie.Match<List<Known>> match =
        i < s.size() && s.get(i).isCapital()
            ? cast.gazetteer().names().longest(s.tokens(), i)
            : null;
    return match != null && match.value().stream().anyMatch(Known::isCountry) ? match.end() : -1;
  }

  /** Where a name that goes on from {@code from} ends. */
  private int chunk(int start, int from, boolean beforeName) {
    int j = from;
    while (j < s.size() && j - start < LONGEST) {
      Tok tok = s.get(j);
      int country = countryEnd(j);
      if (country > 0 && (words.isVietnamese() || !s.key(country).equals("'s"))) {
        return country;
      }
      if (!goesOn(start, j, beforeName, tok)) {
        break;
      }
      j++;
    }
    while (j > from && isLoose(j - 1)) {
      j--;
    }
    return j;
  }

  /** "UBND thành phố Hà Nội": the words before a name that may say that it is of a place. */
  private boolean isPlaceBehind(int j) {
    boolean headed =
        words.is("place-head", s.key(j - 1))
            || words.is("place-head", s.key(j - 2) + " " + s.key(j - 1));
    boolean person = startsName(j) && j + 2 < s.size() && s.get(j + 2).isCapital();
    return headed && (!person || isKnownThing(j));
  }

  private boolean isLoose(int i) {
    Tok tok = s.get(i);
    return tok.isMark() || words.is("and", tok.key()) || words.is("body-link", tok.key());
  }

  private boolean goesOn(int start, int j, boolean beforeName, Tok tok) {
    if (tok.isNumber()) {
      return j > start && s.get(j - 1).isAcronym() && tok.text().length() < 3;
    }
    boolean nextCapital = j + 1 < s.size() && s.get(j + 1).isCapital();
    if (tok.isMark()) {
      return tok.is(",") && (lists.goesOn(j) || lists.isShortField(j))
          || tok.is("-") && !startsClause(j + 1) && j + 1 < s.size() && s.get(j + 1).isWord()
          || tok.is("&") && nextCapital
          || tok.key().equals("'s") && nextCapital;
    }
    if (words.isVietnamese()) {
      if (tok.isCapital() && j > start + 1 && isPlaceBehind(j)) {
        return true;
      }
      if (tok.isCapital()) {
        if (words.end("body-through", s.tokens(), j) > 0) {
          return true;
        }
        boolean bearer = words.end("named-body", s.tokens(), start) == j && !startsName(j);
        return (bearer || !(j > start && (startsName(j) || startsForeign(j))))
            && !(j > start
                && words.titles().longest(s.tokens(), j) != null
                && !words.is("title-or-body", tok.key()));
      }
      if (j > start
          && s.get(j - 1).isAcronym()
          && !words.is("and", tok.key())
          && words.end("body-after-acronym", s.tokens(), j) < 0
          && words.end("place-head", s.tokens(), j) < 0) {
        return false;
      }
      if (words.is("and", tok.key())) {
        return nextCapital
            && !s.get(j + 1).isAcronym()
            && words.end("body-head", s.tokens(), j + 1) < 0
            && countryEnd(j + 1) < 0;
      }
      boolean about = words.is("about", tok.key()) && lists.isAbout(start, j);
      return !(words.is("body-end", tok.key()) && !about && !isPartOfName(start, j))
          && !words.is("body-link", tok.key());
    }
    if (tok.isCapital() && j > start && isHonorific(j)) {
      return false;
    }
    if (tok.isCapital()) {
      return !beforeName
          || words.is("body-word", tok.key())
          || words.is("body-head", tok.key())
          || tok.isAcronym()
          || words.is("and", s.key(j - 1)) && words.is("body-word", s.key(j + 1))
          || words.is("body-link", s.key(j - 1)) && !nextCapital;
    }
    if (isHyphenated(j)) {
      return true;
    }
    boolean link = words.is("body-link", tok.key());
    boolean goes =
        nextCapital
            || j + 2 < s.size() && words.is("body-link", s.key(j + 1)) && s.get(j + 2).isCapital();
    return link
        && goes
        && (!words.is("and", tok.key())
            || words.end("body-head", s.tokens(), j + 1) < 0
                && countryEnd(j + 1) < 0
                && words.honorifics().longest(s.tokens(), j + 1) == null
                && words.titles().longest(s.tokens(), j + 1) == null
                && !s.get(j + 1).isAcronym());
  }

  /** "Inspector-General of Police Tan Sri …". */
  private boolean isHonorific(int j) {
    return words.honorifics().longest(s.tokens(), j) != null
        && !words.is("body-word", s.key(j))
        && !words.is("body-head", s.key(j))
        && !words.is("honorific-name", s.key(j));
  }

  /** "Co-operation": the small half of a word that a hyphen joins. */
  private boolean isHyphenated(int j) {
    return j > 1
        && j < s.size()
        && s.get(j - 1).is("-")
        && s.get(j - 1).start() == s.get(j - 2).end()
        && s.get(j).start() == s.get(j - 1).end();
  }

  /**
   * A word that mostly ends a name may be the second half of a capital one, as in "Vụ Phát triển",
   * or of a phrase that is common in names.
   */
  private boolean isPartOfName(int start, int j) {
    Tok before = s.get(j - 1);
    boolean second =
        j - 1 > start
            && before.isCapital()
            && !before.isAcronym()
            && Syllables.isVietnamese(before.text());
    boolean verb = words.is("filler", s.key(j)) || words.is("body-verb", s.key(j));
    return second && !verb && countryEnd(j - 1) < 0
        || words.end("body-through", s.tokens(), j) > 0
        || words.end("body-through", s.tokens(), j - 1) > j;
  }

  /** "Phó Chánh án TANDTC Nguyễn Văn A": capitals that are no part of the name behind them. */
  private boolean isAcronymBeforeName(int i) {
    boolean acronym = words.isVietnamese() && i + 1 < s.size() && s.get(i).isAcronym();
    return acronym && s.get(i).text().length() > 2 && startsName(i + 1);
  }

  /** Two or more capital syllables, the first a family name. */
  boolean startsName(int j) {
    return words.isSurname(s.get(j))
        && !isPlace(j)
        && j + 1 < s.size()
        && s.get(j + 1).isCapital()
        && words.end("body-word", s.tokens(), j) < 0
        && (j + 2 >= s.size()
            || !Character.isLowerCase(s.get(j + 2).text().charAt(0))
            || isNameEnd(j + 2));
  }

  /** "Hà Nội" begins with a family name, too. */
  private boolean isPlace(int j) {
    PhraseTrie.Match<List<Known>> match = cast.gazetteer().names().longest(s.tokens(), j);
    return match != null
        && match.end() > j + 1
        && match.value().stream().anyMatch(k -> k.isPlace() || k.isCountry());
  }

  /** Behind a dash: "Nhân dịp …". */
  private boolean startsClause(int j) {
    return words.end("clause-start", s.tokens(), j) > 0;
  }

  /** A capital word that is no Vietnamese syllable, nor a name known, with another behind it. */
  private boolean startsForeign(int j) {
    return !s.get(j).isAcronym()
        && !Syllables.isVietnamese(s.get(j).text())
        && j + 1 < s.size()
        && s.get(j + 1).isCapital()
        && !s.get(j + 1).isAcronym()
        && !isKnownThing(j);
  }

  /** A name of the graph that is no person's. */
  private boolean isKnownThing(int j) {
    PhraseTrie.Match<List<Known>> match = cast.gazetteer().names().longest(s.tokens(), j);
    return match != null && match.value().stream().noneMatch(k -> k.kind().equals("person"));
  }

  /** Whether the name of a person, Vietnamese or foreign, seems to begin here. */
  boolean startsAnyName(int j) {
    return s.get(j).isCapital() && (startsName(j) || startsForeign(j));
  }

  private boolean isNameEnd(int j) {
    return words.is("body-end", s.key(j)) || words.is("filler", s.key(j));
  }

  /** English names end in their head: Civil Service Commission, ASEAN Secretariat. */
  private int headLast(int i, boolean beforeName) {
    int last = -1;
    for (int j = i; j < Math.min(s.size(), i + 8); j++) {
      Tok tok = s.get(j);
      if (j == last && words.is("and", tok.key()) && countryEnd(j + 1) > 0) {
        break;
      }
      int head = words.end("body-head", s.tokens(), j);
      if (j > i && head > 0 && tok.isCapital()) {
        int of = words.is("topic-link", s.key(head)) ? chunk(i, head, beforeName) : head;
        last = Math.max(of, head);
      }
      if (!(tok.isCapital()
          || j > i
              && (tok.key().equals("'s")
                  || tok.is("-") && isHyphenated(j + 1)
                  || words.is("body-link", tok.key())
                      && j + 1 < s.size()
                      && s.get(j + 1).isCapital()))) {
        break;
      }
    }
    return last;
  }

  /** The words of a stretch as they are written. */
  String text(int from, int to) {
    return s.text(from, to);
  }

  /** "Singapore's Head of Civil Service", "Malaysian Prime Minister". */
  Agent.Org countryBefore(int i, int to) {
    int end = countryEnd(i);
    String ref = end > 0 ? "" : words.demonyms().getOrDefault(s.key(i), "");
    if (end > 0) {
      String name = s.text(i, end);
      return cast.gazetteer().named(name, "country").stream()
          .findFirst()
          .map(k -> new Agent.Org(cast.enter(k.ref(), name, k, s, i, end).ref, name, to))
          .orElse(null);
    }
    return cast.gazetteer()
        .find(ref)
        .map(k -> new Agent.Org(cast.enter(ref, k.label(), k, s, i, i + 1).ref, k.label(), to))
        .orElse(null);
  }
}
