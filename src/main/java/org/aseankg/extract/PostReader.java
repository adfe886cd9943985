package org.aseankg.extract;

import java.util.List;

/** Reads titles of office, with the organisation each is of. */
final class PostReader {

  private static final int LONGEST_TERM = 14;
  private static final int LONGEST_FIELD = 4;

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final OrgReader orgs;
  private final Honorifics honorifics;
  private final PostTails tails;
  private final FieldLists lists;

  PostReader(Sentence sentence, Words words, Cast cast, OrgReader orgs) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.orgs = orgs;
    this.lists = new FieldLists(sentence, words);
    this.honorifics = new Honorifics(sentence, words);
    this.tails = new PostTails(sentence, words, cast, orgs, this::honorificEnd);
  }

  PostTails tails() {
    return tails;
  }

  /** Whether a title begins here in capitals. */
  boolean titleAt(int i) {
    return i < s.size() && s.get(i).isCapital() && words.titles().longest(s.tokens(), i) != null;
  }

  /** Where the honorifics before a name end, or -1. */
  int honorificEnd(int i) {
    return honorifics.end(i);
  }

  /** A title with its organisation. */
  Agent.Post post(int i, boolean beforeName) {
    if (!words.isVietnamese()) {
      Agent.Post modified = modified(i);
      if (modified != null) {
        return modified;
      }
    }
    PhraseTrie.Match<String> title = i < s.size() ? words.titles().longest(s.tokens(), i) : null;
    if (title == null) {
      return null;
    }
    return isChairOfEdition(i, title.end()) ? null : withBody(i, title, beforeName, null);
  }

  /**
   * "Chair of the 18th ACCSM and Chairperson of …": where the title behind a term in the chair
   * begins; -1 where none does.
   */
  int chairEnd(int i) {
    PhraseTrie.Match<String> title = i < s.size() ? words.titles().longest(s.tokens(), i) : null;
    if (title == null || !isChairOfEdition(i, title.end())) {
      return -1;
    }
    for (int j = title.end(); j < Math.min(s.size() - 1, i + LONGEST_TERM); j++) {
      if (s.get(j).is(",") || words.is("title-and", s.key(j)) && titleAt(j + 1)) {
        return titleAt(j + 1) ? j + 1 : -1;
      }
    }
    return -1;
  }

  /** "Integrity Specialist of the Office of …": a title that the field of work opens, or null. */
  Agent.Post headed(int i) {
    if (words.isVietnamese() || !s.get(i).isCapital()) {
      return null;
    }
    for (int j = i + 1; j < Math.min(s.size(), i + LONGEST_FIELD) && s.get(j).isCapital(); j++) {
      PhraseTrie.Match<String> title = words.titles().longest(s.tokens(), j);
      boolean body = words.end("body-head", s.tokens(), j - 1) > 0;
      if (title != null && !body) {
        boolean linked =
            words.is("body-link", s.key(title.end())) || s.key(title.end()).equals(",");
        Agent.Post post = linked ? withBody(j, title, false, null) : null;
        return post == null || post.body() == null
            ? null
            : new Agent.Post(s.text(i, title.end()), post.body(), i, post.to());
      }
    }
    return null;
  }

  /** "Chủ tịch ACCSM 21", "Chair of ASEAN 2025": a term in the chair, no post. */
  private boolean isChairOfEdition(int from, int end) {
    boolean president = words.end("chair-president", s.tokens(), from) > 0;
    if (words.end("chair", s.tokens(), from) < 0 && !president) {
      return false;
    }
    int i = end;
    while (i < s.size() && (words.is("body-link", s.key(i)) || words.is("chair-of", s.key(i)))) {
      i++;
    }
    PhraseTrie.Match<List<Known>> name =
        i < s.size() ? cast.gazetteer().names().longest(s.tokens(), i) : null;
    int next = name == null ? -1 : name.end();
    boolean numbered =
        next > 0
            && next < s.size()
            && (s.get(next).isNumber() || words.end("edition-before", s.tokens(), next) > 0);
    String abbreviated = i < s.size() && s.get(i).isAcronym() ? cast.series(s.get(i).text()) : "";
    if (isMeeting(i)) {
      return true;
    }
    if (!abbreviated.isEmpty() && (s.key(i + 1).equals("-") || isNumberAt(i + 1))) {
      return true;
    }
    if (words.isVietnamese() && tails.isNumberedMeeting(i)) {
      return true;
    }
    boolean series = name != null && name.value().stream().anyMatch(k -> k.kind().equals("series"));
    return numbered || series || words.ordinal(s.tokens(), i) != null;
  }

  /** "The chair of the ASEAN Road Ministers Meeting": capital words that end in an event. */
  private boolean isMeeting(int from) {
    int i = words.is("articles", s.key(from)) ? from + 1 : from;
    while (!words.isVietnamese() && i < s.size() && s.get(i).isCapital()) {
      if (words.events().longest(s.tokens(), i) != null) {
        return true;
      }
      i++;
    }
    return false;
  }

  private boolean isNumberAt(int i) {
    return i < s.size() && s.get(i).isNumber();
  }

  private Agent.Post withBody(
      int from, PhraseTrie.Match<String> title, boolean beforeName, Agent.Org given) {
    int titleFrom = titleFrom(from, title);
    int i = title.end();
    String titleText = s.text(titleFrom, title.end());
    if (given != null) {
      return new Agent.Post(titleText, given, from, i);
    }
    i = tails.bracketEnd(i);
    boolean link = i < s.size() && words.is("body-link", s.key(i)) && !s.get(i).isMark();
    int at = i;
    while (at < s.size()
        && (words.is("body-link", s.key(at)) && !words.is("and", s.key(at))
            || words.is("articles", s.key(at))
            || at == i && words.is("title-link", s.key(at)))) {
      at++;
    }
    if (at > i && at + 2 < s.size() && s.key(at + 1).equals("'s") && s.get(at + 2).isCapital()) {
      at += s.get(at).isCapital() ? 0 : 2;
    }
    if (words.end("title-charge", s.tokens(), at) > 0) {
      int charge = at;
      while (charge < s.size()
          && charge - at < 10
          && !words.is("body-link", s.key(charge))
          && !s.get(charge).isMark()) {
        charge++;
      }
      at = charge < s.size() && words.is("body-link", s.key(charge)) ? charge + 1 : at;
    }
    Agent.Org body = bodyOf(title.value(), at, beforeName);
    if (body == null && !words.isVietnamese() && s.key(i).equals(",") && i + 1 < s.size()) {
      body = behindComma(i + 1);
    }
    if (body == null && link && !words.isVietnamese()) {
      return new Agent.Post(titleText, null, from, i);
    }
    int end =
        body == null
            ? words.isVietnamese() ? tails.charged(i) : i
            : tails.abroad(tails.charged(tails.bracketEnd(tails.nested(body.to()))));
    return new Agent.Post(titleText, body, from, end);
  }

  /** "Director General, Public Service Department": the organisation behind the comma. */
  private Agent.Org behindComma(int at) {
    if (titleAt(at) || honorificEnd(at) > 0) {
      return null;
    }
    int country = orgs.countryEnd(at);
    Agent.Org body = orgs.body(at, false);
    return body != null && body.to() >= country ? body : bodyOf("", at, false);
  }

  private int titleFrom(int from, PhraseTrie.Match<String> title) {
    int i = from;
    while (i < title.end()
        && !words.isVietnamese()
        && words.titles().longest(s.tokens(), i) == null) {
      i++;
    }
    return i;
  }

  private Agent.Org bodyOf(String implied, int at, boolean beforeName) {
    if (at >= s.size()) {
      return null;
    }
    Agent.Org body = orgs.body(at, beforeName);
    int country = orgs.countryEnd(at);
    if (body == null || country > body.to()) {
      if (country > 0 && !s.key(country).equals("'s")) {
        String name = s.text(at, country);
        return cast.gazetteer().named(name, "country").stream()
            .findFirst()
            .map(
                k -> new Agent.Org(cast.enter(k.ref(), name, k, s, at, country).ref, name, country))
            .orElse(null);
      }
    }
    boolean headed = words.end("body-head", s.tokens(), at) > 0;
    if (body != null && (headed || implied.isEmpty() || !words.isVietnamese())) {
      return body;
    }
    boolean isName = words.isVietnamese() && orgs.startsAnyName(at);
    return isName ? body : orgs.implied(at, implied, beforeName);
  }

  /**
   * English: Home Affairs Minister, Malaysia's Public Service Director-General, Thai Prime
   * Minister.
   */
  private Agent.Post modified(int i) {
    int j = i;
    int country = orgs.countryEnd(i);
    if (country > 0) {
      j = s.key(country).equals("'s") ? country + 1 : country;
    } else if (i < s.size() && s.get(i).isCapital() && cast.isDemonym(s.key(i))) {
      j = i + 1;
    }
    boolean rank = words.is("title-rank", s.key(j)) && words.is("body-word", s.key(j + 1));
    int first = j;
    j += rank ? 1 : 0;
    int start = j;
    Agent.Post abbreviated = abbreviated(i, j);
    Agent.Post behind = abbreviated != null ? abbreviated : behindBody(i, start);
    if (behind != null) {
      return behind;
    }
    while (j < s.size()
        && j - start < 8
        && words.titles().longest(s.tokens(), j) == null
        && (goesBeforeTitle(j) && (j > start || s.get(j).isCapital())
            || start > i && words.is("body-word", s.key(j)))) {
      j++;
    }
    boolean owned = j == start && j > i;
    int ownerEnd = j;
    boolean possessive = j > start && s.key(j).equals("'s") && words.is("body-head", s.key(j - 1));
    j += possessive ? 1 : 0;
    boolean small = owned || possessive || start > i || isBodyBefore(i, j) || isField(start, j);
    PhraseTrie.Match<String> title =
        j < s.size() && (small || s.get(j).isCapital())
            ? words.titles().longest(s.tokens(), j)
            : null;
    if (title == null || j == i || words.is("no-post", s.get(j).text())) {
      return null;
    }
    if (j == start) {
      Agent.Post plain = withBody(j, title, true, null);
      Agent.Org body = plain.body() == null ? orgs.countryBefore(i, j) : plain.body();
      return new Agent.Post(plain.title(), body, i, plain.to());
    }
    String owner = capitals(start, ownerEnd);
    boolean headed = words.is("body-head", s.key(ownerEnd - 1));
    String name = headed || title.value().isEmpty() ? owner : title.value() + " " + owner;
    Agent.Org org = new Agent.Org(cast.body(s, start, ownerEnd, name, ""), name, ownerEnd);
    String told = (rank ? s.text(first, start) + " " : "") + s.text(j, title.end());
    return new Agent.Post(told, org, i, tails.bracketEnd(title.end()));
  }

  /** "Interior minister Jane Roe": one word of a field, at the start of a sentence. */
  private boolean isField(int start, int title) {
    PhraseTrie.Match<String> match =
        start == 0 && title == 1 ? words.titles().longest(s.tokens(), title) : null;
    return match != null && match.end() < s.size() && s.get(match.end()).isCapital();
  }

  /** "Maritime Enforcement Agency (MEA) director-general": a title behind the name of a body. */
  private Agent.Post behindBody(int i, int start) {
    boolean named =
        words.is("body-word", s.key(start))
            || words.is("body-head", s.key(start))
            || start < s.size() && s.get(start).isAcronym();
    boolean capital = named && s.get(start).isCapital() && !titleAt(start);
    Agent.Org body = capital ? orgs.body(start, true) : null;
    int at = body == null ? -1 : s.key(body.to()).equals("'s") ? body.to() + 1 : body.to();
    PhraseTrie.Match<String> title =
        at > start + 1 && at < s.size() ? words.titles().longest(s.tokens(), at) : null;
    return title == null || words.is("no-post", s.get(at).text())
        ? null
        : new Agent.Post(s.text(at, title.end()), body, i, tails.bracketEnd(title.end()));
  }

  /** "Land Bank director": a title in small letters behind the last word of a body. */
  private boolean isBodyBefore(int from, int title) {
    return title - from > 1 && words.is("body-head", s.key(title - 1));
  }

  /** "Health", also where it is written small. */
  private String capitals(int from, int to) {
    StringBuilder text = new StringBuilder(s.text(from, to));
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || text.charAt(i - 1) == ' ';
      boolean and = text.indexOf("and ", i) == i;
      if (starts && !and) {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }

  /** "CSC Chairperson": the abbreviation of a body before the title. */
  private Agent.Post abbreviated(int i, int j) {
    String body = j < s.size() && s.get(j).isAcronym() ? cast.bodyOf(s.get(j).text()) : "";
    body = s.key(j).equals("asean") ? "body/asean" : body;
    int at = body.isEmpty() ? -1 : s.key(j + 1).equals("'s") ? j + 2 : j + 1;
    PhraseTrie.Match<List<Known>> known =
        at < 0 && j < s.size() && s.get(j).isCapital()
            ? cast.gazetteer().names().longest(s.tokens(), j)
            : null;
    if (known != null) {
      Known one =
          known.value().stream().filter(k -> k.kind().equals("body")).findFirst().orElse(null);
      at = one == null ? -1 : known.end();
      body = one == null ? "" : cast.enter(one.ref(), s.text(j, at), one, s, j, at).ref;
    }
    PhraseTrie.Match<String> title =
        at > 0 && at < s.size() ? words.titles().longest(s.tokens(), at) : null;
    if (title == null) {
      return null;
    }
    if (body.equals("body/asean")) {
      String name = s.text(j, at);
      cast.gazetteer().find(body).ifPresent(k -> cast.enter(k.ref(), name, k, s, j, j + 1));
    }
    int end = title.end();
    while (end < s.size() && words.is("for", s.key(end)) && end + 2 < s.size()) {
      int to = end + 1;
      while (to < s.size() && to - end < 8 && s.get(to).isWord() && !endsCharge(to)) {
        to++;
      }
      end = to;
    }
    return new Agent.Post(
        s.text(at, title.end()), new Agent.Org(body, cast.nameOf(body), at), i, tails.abroad(end));
  }

  private boolean endsCharge(int i) {
    return words.is("filler", s.key(i)) || words.end("and", s.tokens(), i) > 0;
  }

  private boolean goesBeforeTitle(int j) {
    Tok tok = s.get(j);
    boolean owned =
        tok.key().equals("'s")
            && words.is("body-word", s.key(j - 1))
            && words.is("body-word", s.key(j + 1));
    return owned
        || tok.is(",") && lists.goesOn(j)
        || tok.isCapital() && (words.is("body-word", tok.key()) || words.is("body-head", tok.key()))
        || words.is("date-and", tok.key())
            && j + 1 < s.size()
            && words.is("body-word", s.key(j + 1))
            && s.get(j + 1).isCapital();
  }
}
