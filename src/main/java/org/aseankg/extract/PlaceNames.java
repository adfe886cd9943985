package org.aseankg.extract;

import java.util.List;

/** Reads the names of places: those of the graph, and new ones that say of which country. */
final class PlaceNames {

  private static final int LONGEST = 5;
  private static final int LONGEST_VENUE = 14;

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final Cast cast;

  PlaceNames(Reading reading, Words words, Cast cast) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
    this.cast = cast;
  }

  /**
   * A place named.
   *
   * @param ref the place or country
   * @param narrow whether it is narrower than a country
   */
  record Place(String ref, boolean narrow, int from, int to) {}

  /** The place behind "in" or "tại", with what stands before its name: "the Thai city of". */
  Place at(int from) {
    int i = from;
    while (i < s.size() && (words.is("articles", s.key(i)) || cast.isDemonym(s.key(i)))) {
      i++;
    }
    PhraseTrie.Match<List<Known>> owner = names(i);
    if (owner != null && owner.end() < s.size() && s.key(owner.end()).equals("'s")) {
      i = owner.end() + 1;
    }
    int head = words.end("place-head", s.tokens(), i);
    if (head > 0) {
      i = head;
    }
    if (i >= s.size() || !s.get(i).isCapital()) {
      return null;
    }
    Place known = known(i);
    return known != null ? known : names(i) != null ? null : unknown(i, head > 0);
  }

  /** A hall, a hotel, an institute behind "at": new, by its last or first word; or null. */
  Place venue(int from) {
    int i = from;
    while (i < s.size() && words.is("articles", s.key(i))) {
      i++;
    }
    int to = i;
    boolean headed = false;
    while (to < s.size() && to - i < LONGEST_VENUE && goesOn(i, to)) {
      headed |= words.end("venue-head", s.tokens(), to) > 0;
      to++;
    }
    if (!headed || to - i < 2 || i >= s.size() || isNoVenue(i)) {
      return null;
    }
    String name = s.text(i, to);
    Cast.Entry entry = cast.enter("place/" + Slugs.of(name), name, null, s, i, to);
    return new Place(entry.ref, true, i, to);
  }

  private boolean goesOn(int from, int i) {
    Tok tok = s.get(i);
    if (reading.dateAt(i) != null || reading.eventAt(i) != null || tok.isMark()) {
      return false;
    }
    return words.isVietnamese()
        ? !words.is("body-end", tok.key()) || tok.isCapital()
        : tok.isCapital()
            || words.is("body-link", tok.key())
                && i > from
                && nextCapital(i)
                && reading.dateAt(i + 1) == null;
  }

  private boolean nextCapital(int i) {
    return i + 1 < s.size() && s.get(i + 1).isCapital();
  }

  private boolean isNoVenue(int i) {
    return words.isVietnamese() && words.end("venue-head", s.tokens(), i) < 0;
  }

  /** "At the hall of the ministry, Hanoi": a known place behind a comma soon. */
  Place behindVenue(int from, int most) {
    for (int i = from + 1; i < Math.min(s.size(), from + most); i++) {
      boolean comma = s.get(i - 1).is(",");
      if (s.get(i).is(";") || reading.dateAt(i) != null || reading.eventAt(i) != null) {
        return null;
      }
      Place place = comma ? known(i) : null;
      if (place != null) {
        return place.narrow() ? place : null;
      }
    }
    return null;
  }

  /** The place or country of the graph named here, or null. */
  Place known(int i) {
    PhraseTrie.Match<List<Known>> match = names(i);
    if (match == null) {
      return null;
    }
    for (Known k : match.value()) {
      if (k.isPlace()) {
        return place(k, i, match.end());
      }
    }
    for (Known k : match.value()) {
      if (k.isCountry()) {
        return place(k, i, match.end());
      }
    }
    return null;
  }

  private PhraseTrie.Match<List<Known>> names(int i) {
    return i < s.size() && s.get(i).isCapital()
        ? cast.gazetteer().names().longest(s.tokens(), i)
        : null;
  }

  private Place place(Known k, int from, int to) {
    cast.enter(k.ref(), s.text(from, to), k, s, from, to);
    return new Place(k.ref(), k.isPlace(), from, to);
  }

  /** A new place is one with its head, or with a known country behind a comma. */
  private Place unknown(int from, boolean headed) {
    int to = from;
    while (to < s.size() && s.get(to).isCapital() && to - from < LONGEST && countryAt(to) == null) {
      to = hyphenated(to);
    }
    Known country =
        to < s.size() && (s.get(to).is(",") || s.get(to).is("(")) ? countryAt(to + 1) : null;
    boolean plain = to - from <= 3 && isEnd(to) && !isOther(from);
    if (!headed && country == null && !plain || reading.inAgent(from)) {
      return null;
    }
    String name = s.text(from, to);
    Cast.Entry entry = cast.enter("place/" + Slugs.of(name), name, null, s, from, to);
    entry.country = country == null ? "" : country.ref();
    return new Place(entry.ref, true, from, to);
  }

  /** "Niu Đê-li": behind a word and the small syllables that hyphens join to it. */
  private int hyphenated(int at) {
    int i = at + 1;
    while (i + 1 < s.size()
        && s.get(i).is("-")
        && s.get(i + 1).isWord()
        && s.get(i).start() == s.get(i - 1).end()
        && s.get(i + 1).start() == s.get(i).end()) {
      i += 2;
    }
    return i;
  }

  private boolean isEnd(int to) {
    return to >= s.size()
        || s.get(to).isMark()
        || words.is("date-before", s.key(to))
        || words.is("place-before", s.key(to)) && reading.dateAt(to + 1) != null
        || reading.dateAt(to) != null
        || words.is("and", s.key(to));
  }

  /** A capital word that is surely no place. */
  private boolean isOther(int from) {
    return s.get(from).isAcronym()
        || reading.eventAt(from) != null
        || reading.dateAt(from) != null
        || words.end("body-head", s.tokens(), from) > 0
        || words.is("body-word", s.key(from))
        || words.instruments().longest(s.tokens(), from) != null
        || words.titles().longest(s.tokens(), from) != null
        || words.times().longest(s.tokens(), from) != null
        || cast.isDemonym(s.key(from));
  }

  private Known countryAt(int i) {
    PhraseTrie.Match<List<Known>> match = names(i);
    return match == null
        ? null
        : match.value().stream().filter(Known::isCountry).findFirst().orElse(null);
  }
}
