package org.aseankg.extract;

import java.util.List;
import java.util.Optional;

/** Tells what a chair is of: an edition of a series, a series, or ASEAN in a year. */
final class ChairTargets {

  private static final int NEAR = 5;
  private static final int FARTHEST_EDITION = 16;
  private static final int LONGEST_NAME = 10;
  private static final int LONGEST_SPAN = 8;

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final Story story;
  private final int issued;

  /**
   * @param issued the year of the article, or 0
   */
  ChairTargets(Reading reading, Words words, Cast cast, Story story, int issued) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
    this.cast = cast;
    this.story = story;
    this.issued = issued;
  }

  /**
   * What the chair is of.
   *
   * @param to the token behind its name
   */
  record Target(Term.Chaired of, int to, String certainty) {}

  /** What the words for the chair between these tokens are of, or null where nothing tells. */
  Target find(int from, int end) {
    int i = linkEnd(end);
    for (EventMention mention : reading.events()) {
      if (mention.event().isEdition()
          && mention.from() >= end
          && mention.from() <= i + 1
          && mention.to() > end) {
        return edition(mention.event(), mention.to(), "high");
      }
    }
    Target series = series(i, from, end);
    Target asean = series != null ? series : asean(i, from, end);
    if (asean != null) {
      return asean;
    }
    Target standing = standing(from, end, i);
    if (standing != null) {
      return standing;
    }
    EventMention before = isHandedOn(from, end) ? null : editionBefore(from);
    return before == null ? null : edition(before.event(), end, "medium");
  }

  /** Whether who is called the chair of an edition sits in it: not in Vietnamese in an old one. */
  boolean isSatIn(Happening edition) {
    boolean topic = story.topic().filter(t -> t == edition).isPresent();
    return edition != null && (topic || !words.isVietnamese());
  }

  /** Whether the chair is of a body, and is called no turn in it. */
  boolean isOfBody(Target target, int from) {
    boolean office =
        words.is("chair-office", s.key(from))
            || words.is("chair-office", s.key(from) + " " + s.key(from + 1));
    return !office && target.of().edition() == null && target.of().ref().startsWith("body/");
  }

  private static Target edition(Happening edition, int to, String certainty) {
    return new Target(Term.Chaired.edition(edition), to, certainty);
  }

  /** Behind "of the". */
  private int linkEnd(int end) {
    int i = end;
    while (i < s.size()
        && (words.is("chair-of", s.key(i))
            || words.end("chair-of", s.tokens(), i) > 0
            || words.is("articles", s.key(i)))) {
      EventMention here = reading.eventAt(i);
      if (here != null && here.event().isEdition()) {
        break;
      }
      i = Math.max(i + 1, words.end("chair-of", s.tokens(), i));
    }
    return i;
  }

  private Target asean(int at, int from, int end) {
    if (s.key(at).equals("asean") && !goesOn(at + 1)) {
      int told = yearEnd(at + 1);
      int year = told > 0 ? year(told - 1) : thisYear(from, at + 1);
      int again = words.end("this-year", s.tokens(), at + 1);
      return asean(year, Math.max(at + 1, Math.max(told, again)));
    }
    int again = words.end("asean-again", s.tokens(), end + 1);
    if (again > 0 && words.is("chair-of", s.key(end))) {
      return new Target(Term.Chaired.asean(thisYear(from, again)), again, "medium");
    }
    if (from > 0 && s.key(from - 1).equals("asean")) {
      int told = Math.max(yearFrom(end), from > 1 ? year(from - 2) : 0);
      return asean(told > 0 ? told : thisYear(from, end), Math.max(end, from));
    }
    return null;
  }

  /** "ASEAN Secretariat", "ASEAN civil service cooperation": the name of something else. */
  private boolean goesOn(int i) {
    if (s.key(i).equals("-") && i + 1 < s.size() && s.get(i + 1).isAcronym()) {
      return true;
    }
    if (i >= s.size() || !s.get(i).isWord()) {
      return false;
    }
    boolean link =
        words.is("chair-of", s.key(i))
            || words.is("chair-link", s.key(i))
            || words.is("chair-receives", s.key(i))
            || words.is("chair-from", s.key(i))
            || words.is("term-span", s.key(i))
            || words.end("filler", s.tokens(), i) > 0
            || words.end("place-before", s.tokens(), i) > 0
            || words.end("this-year", s.tokens(), i) > 0;
    boolean hyphen = s.get(i - 1).end() == s.get(i).start();
    return s.get(i).isCapital()
        || hyphen
        || words.isVietnamese() && words.is("about", s.key(i))
        || !words.isVietnamese() && words.is("asean-thing", s.key(i)) && !link;
  }

  private static Target asean(int year, int to) {
    return new Target(Term.Chaired.asean(year), to, year > 0 ? "high" : "medium");
  }

  /**
   * "The chair of ACCSM", "the ACCSM chairmanship": with years it is of the series, else of the
   * edition in the sentence or of the one the article is about.
   */
  private Target series(int at, int from, int end) {
    String behind = at < s.size() ? cast.seriesAt(s, at) : "";
    String series = behind.isEmpty() ? before(from) : behind;
    if (series.isEmpty()) {
      return null;
    }
    int to = behind.isEmpty() ? end : nameEnd(at);
    int first = spanFrom(to);
    if (first > 0) {
      int until = s.key(first + 1).equals("-") ? year(first + 2) : 0;
      Term.Chaired of = Term.Chaired.series(series, year(first), until > 0 ? until : year(first));
      return new Target(of, until > 0 ? first + 3 : first + 1, "medium");
    }
    if (isGiven(at)) {
      return null;
    }
    for (EventMention mention : reading.events()) {
      if (mention.event().series.equals(series) && mention.from() > at) {
        return edition(mention.event(), to, "medium");
      }
    }
    boolean other = story.topic().filter(t -> t.series.equals(series)).isEmpty();
    boolean next = words.end("another", s.tokens(), to) > 0;
    if (words.isVietnamese() && (other || next || isAhead(at))) {
      return new Target(Term.Chaired.series(series, 0, 0), to, "medium");
    }
    return story
        .topic()
        .filter(t -> t.series.equals(series))
        .or(() -> onlyEdition(series))
        .map(t -> edition(t, to, "medium"))
        .orElse(null);
  }

  /** "Sẽ tiếp nhận": what comes after the edition the article is about. */
  private boolean isAhead(int at) {
    for (int i = Math.max(0, at - 2 * NEAR); i < at; i++) {
      if (words.end("planned", s.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Ghế Chủ tịch Ủy ban … ASEAN", "Chủ tịch hợp tác y tế ASEAN": of a body or a cooperation of
   * ASEAN in a field, or of a series that has no edition here; null where the words tell none.
   */
  private Target standing(int from, int end, int at) {
    for (int i = end; i <= at; i++) {
      Target cooperation = cooperation(i);
      if (cooperation != null) {
        return cooperation;
      }
    }
    boolean office =
        words.is("chair-office", s.key(from))
            || words.is("chair-office", s.key(from) + " " + s.key(from + 1));
    if (!office && !words.isVietnamese() || at >= s.size()) {
      return null;
    }
    if (s.key(at).equals("asean") && goesOn(at + 1) && s.key(at + 1).equals("-")) {
      String ref = cast.body(s, at, at + 3, s.text(at, at + 3), "");
      return new Target(Term.Chaired.series(ref, 0, 0), at + 3, "medium");
    }
    String series = cast.seriesAt(s, at);
    if (!series.isEmpty() && !isGiven(at)) {
      return new Target(Term.Chaired.series(series, 0, 0), at + 1, "medium");
    }
    Agent body = reading.agentFrom(at);
    boolean of = body != null && body.from() == at && body.isBody();
    if (!of || !Tokens.keys(body.name()).contains("asean")) {
      return null;
    }
    return new Target(Term.Chaired.series(body.ref(), 0, 0), body.to(), "medium");
  }

  private Target cooperation(int at) {
    int head = Math.max(at, words.end("cooperation", s.tokens(), at));
    for (int i = head; head > at && i < Math.min(s.size(), head + LONGEST_SPAN); i++) {
      if (s.get(i).isMark() || reading.dateAt(i) != null) {
        return null;
      }
      if (s.key(i).equals("asean")) {
        int end = fieldEnd(i + 1);
        String ref = cast.body(s, at, end, s.text(at, end), "");
        return new Target(Term.Chaired.series(ref, 0, 0), end, "medium");
      }
    }
    return null;
  }

  /** "… ASEAN về Quản lý thiên tai": behind the field of a cooperation. */
  private int fieldEnd(int at) {
    int i = at;
    if (words.is("about", s.key(at))) {
      do {
        i++;
      } while (i < s.size()
          && i - at < LONGEST_NAME
          && s.get(i).isWord()
          && (s.get(i).isCapital() || s.get(i - 1).isCapital() || !words.is("body-end", s.key(i)))
          && reading.dateAt(i) == null);
    }
    return i;
  }

  /** The series whose name or abbreviation ends directly before the words for its chair. */
  private String before(int from) {
    for (int h = Math.max(0, from - LONGEST_NAME); h < from; h++) {
      String series = nameEnd(h) == from ? cast.seriesAt(s, h) : "";
      if (!series.isEmpty()) {
        return series;
      }
    }
    return "";
  }

  /** Behind a name of the graph or an abbreviation, with its explanation in brackets. */
  private int nameEnd(int at) {
    PhraseTrie.Match<List<Known>> match =
        s.get(at).isCapital() ? cast.gazetteer().names().longest(s.tokens(), at) : null;
    int end = match == null ? s.isHyphenedAcronym(at) ? at + 3 : at + 1 : match.end();
    boolean bracket = s.key(end).equals("(") && s.key(end + 2).equals(")");
    return bracket && s.get(end + 1).isAcronym() ? end + 3 : end;
  }

  /** "For the period of 2024-2026": where the years of the term begin; -1 where none follow. */
  private int spanFrom(int at) {
    for (int i = at; i < Math.min(s.size(), at + LONGEST_SPAN); i++) {
      if (year(i) > 0) {
        return i;
      }
      if (!words.is("term-span", s.key(i)) && !words.is("articles", s.key(i))) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<Happening> onlyEdition(String series) {
    List<Happening> editions =
        story.happenings().stream().filter(e -> e.series.equals(series)).toList();
    return editions.size() == 1 ? Optional.of(editions.get(0)) : Optional.empty();
  }

  /** "The chair of ACCSM will be handed to Malaysia": that is of an edition to come. */
  private boolean isGiven(int at) {
    for (int i = Math.max(0, at - 2 * NEAR); i < Math.min(s.size(), at + 2 * NEAR); i++) {
      if (words.end("chair-gives", s.tokens(), i) > 0) {
        return true;
      }
    }
    return words.end("chair-to", s.tokens(), at + 1) > 0;
  }

  /** "…, of which the ministry holds the chair": only the nearest edition in the sentence. */
  private EventMention editionBefore(int from) {
    EventMention best = null;
    for (EventMention mention : reading.events()) {
      boolean near = mention.to() <= from && from - mention.to() < FARTHEST_EDITION;
      best = mention.event().isEdition() && near ? mention : best;
    }
    int before = words.is("before-agent", s.key(from - 1)) ? from - 2 : from - 1;
    boolean rotating =
        words.is("chair-take", s.key(before))
            || words.is("chair-alone", s.key(from))
            || s.key(from + 2).equals(words.firstKey("chair-rotating"));
    boolean beside = best != null && best.to() == from && !words.isVietnamese();
    return rotating || beside ? best : null;
  }

  /** "A handover of the chairmanship to Jane's country": that is of the next edition. */
  private boolean isHandedOn(int from, int end) {
    boolean to = words.end("chair-to", s.tokens(), end) > 0;
    for (int i = Math.max(0, from - NEAR); to && i < from; i++) {
      if (words.end("chair-gives", s.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "This year's chair", "chairman of this year": the year of the article, or 0. */
  private int thisYear(int from, int end) {
    for (int i = Math.max(0, from - 3); i < Math.min(s.size(), end + 3); i++) {
      if (words.end("this-year", s.tokens(), i) > 0) {
        return issued;
      }
    }
    return 0;
  }

  /** Behind the year that is told here, or -1. */
  private int yearEnd(int i) {
    for (int j = i; j < Math.min(s.size(), i + 3) && yearFrom(i) > 0; j++) {
      if (year(j) > 0) {
        return j + 1;
      }
    }
    return -1;
  }

  private int yearFrom(int i) {
    for (int j = i; j < Math.min(s.size(), i + 3); j++) {
      if (year(j) > 0) {
        return year(j);
      }
      if (!words.is("chair-of", s.key(j)) && !s.get(j).is("(")) {
        return 0;
      }
    }
    return 0;
  }

  private int year(int i) {
    int n = i >= 0 && i < s.size() ? s.get(i).number() : -1;
    return n >= 1967 && n < 2100 ? n : 0;
  }
}
