package org.aseankg.extract;

import java.util.List;

/** Finds where an event is held: the narrowest place named behind "tại", "in". */
final class PlaceReader {

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final Cast cast;

  PlaceReader(Reading reading, Words words, Cast cast) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
    this.cast = cast;
  }

  /** A place with the country around it. */
  private record Place(String ref, boolean narrow, int from, int to) {}

  /** Gives the events of the sentence their places, where they have none as narrow. */
  void attach() {
    for (int i = 0; i < s.size(); i++) {
      int before = words.end("place-before", s.tokens(), i);
      Place place = before > 0 && !s.get(i).quoted() ? at(before) : null;
      if (place != null) {
        give(place, i);
      }
    }
  }

  private void give(Place place, int at) {
    EventMention mention = event(at, place.to());
    if (mention == null
        || !mention.event().place.isEmpty() && (mention.event().narrow || !place.narrow())) {
      return;
    }
    Happening event = mention.event();
    event.place = place.ref();
    event.narrow = place.narrow();
    int from = Math.min(mention.from(), place.from());
    int to = Math.max(mention.to(), place.to());
    event.placed =
        reading.read(
            from, to, "place-of-event", Math.abs(at - mention.to()) < 20 ? "high" : "medium");
  }

  /** The event before the place, else the one behind it. */
  private EventMention event(int at, int to) {
    EventMention best = null;
    EventMention aside = null;
    for (EventMention mention : reading.events()) {
      if (mention.aside()) {
        aside = mention;
      } else if (mention.to() <= at || best == null) {
        best = mention;
      }
    }
    return best == null ? aside : best;
  }

  private Place at(int from) {
    int i = from;
    while (i < s.size() && words.is("articles", s.key(i))) {
      i++;
    }
    int head = words.end("place-head", s.tokens(), i);
    if (head > 0) {
      i = head;
    }
    if (i >= s.size() || !s.get(i).isCapital()) {
      return null;
    }
    PhraseTrie.Match<List<Known>> match = cast.gazetteer().names().longest(s.tokens(), i);
    if (match != null) {
      Place known = known(match, i);
      return known != null ? known : null;
    }
    return unknown(i, head > 0);
  }

  private Place known(PhraseTrie.Match<List<Known>> match, int i) {
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

  private Place place(Known k, int from, int to) {
    cast.enter(k.ref(), s.text(from, to), k, s, from, to);
    return new Place(k.ref(), k.isPlace(), from, to);
  }

  /** A new place is one with its head, or with a known country behind a comma. */
  private Place unknown(int from, boolean headed) {
    int to = from;
    while (to < s.size() && s.get(to).isCapital() && to - from < 5 && countryAt(to) == null) {
      to++;
    }
    Known country =
        to < s.size() && s.get(to).is(",")
            ? countryAt(to + 1)
            : to < s.size() && s.get(to).is("(") ? countryAt(to + 1) : null;
    if (!headed && country == null || reading.inAgent(from)) {
      return null;
    }
    String name = s.text(from, to);
    Cast.Entry entry = cast.enter("place/" + Slugs.of(name), name, null, s, from, to);
    entry.country = country == null ? "" : country.ref();
    return new Place(entry.ref, true, from, to);
  }

  private Known countryAt(int i) {
    PhraseTrie.Match<List<Known>> match =
        i < s.size() && s.get(i).isCapital()
            ? cast.gazetteer().names().longest(s.tokens(), i)
            : null;
    return match == null
        ? null
        : match.value().stream().filter(Known::isCountry).findFirst().orElse(null);
  }
}
