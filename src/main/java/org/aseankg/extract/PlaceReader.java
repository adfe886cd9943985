package org.aseankg.extract;

/** Finds where the events of a sentence are held: the narrowest place named. */
final class PlaceReader {

  private static final int NEAR = 6;
  private static final int VENUE = 14;
  private static final int ITEM = 10;

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final PlaceNames names;
  private final Story story;

  PlaceReader(Reading reading, Words words, Cast cast, Story story) {
    this.story = story;
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
    this.names = new PlaceNames(reading, words, cast);
  }

  /** Gives the events of the sentence their places, where they have none as narrow. */
  void attach() {
    for (int i = 0; i < s.size(); i++) {
      if (s.get(i).quoted()) {
        continue;
      }
      int before = words.end("place-before", s.tokens(), i);
      int venue = before > 0 ? before : words.end("venue-before", s.tokens(), i);
      PlaceNames.Place place = before > 0 ? names.at(before) : null;
      if (place == null && venue > 0) {
        place = names.behindVenue(venue, VENUE);
      }
      if (place == null && venue > 0) {
        place = names.venue(venue);
      }
      if (place == null) {
        place = again(i);
      }
      if (place != null && !isByline(i) && !isTopic(place, i) && !reading.isOfText(i, words)) {
        give(place, i);
        named(place);
      }
      hosting(i);
      goal(i);
    }
    bracketed();
    item();
  }

  /** "Hanoi, 14/11: the seminar …", "- 18/11, Jakarta: the talks …". */
  private void item() {
    int colon = 0;
    while (colon < Math.min(s.size(), ITEM) && !s.get(colon).is(":")) {
      colon++;
    }
    boolean dated = colon < Math.min(s.size(), ITEM) && !reading.dates().isEmpty();
    for (int i = 0; dated && i < colon; i++) {
      PlaceNames.Place place = reading.dates().get(0).to() <= colon ? names.known(i) : null;
      if (place != null && place.narrow() && place.to() <= colon) {
        putFirst(place, colon, i);
        return;
      }
    }
  }

  private void putFirst(PlaceNames.Place place, int from, int at) {
    for (EventMention mention : reading.events()) {
      if (mention.from() > from) {
        put(place, mention, at);
        return;
      }
    }
  }

  /** "They will travel to Kuching in August for the 9th forum". */
  private void goal(int i) {
    PlaceNames.Place place = words.is("goal-place", s.key(i)) ? names.at(i + 1) : null;
    if (place == null || !place.narrow()) {
      return;
    }
    for (int h = place.to(); h < Math.min(s.size(), place.to() + ITEM); h++) {
      int article = words.is("articles", s.key(h + 1)) ? h + 2 : h + 1;
      EventMention event =
          words.is("goal-attend", s.key(h)) && article < s.size() ? reading.eventAt(article) : null;
      if (event != null) {
        put(place, event, i);
        return;
      }
    }
  }

  /** Where a sentence without an event is: "here" means it later. */
  private void named(PlaceNames.Place place) {
    if (s.line() == Line.Kind.TITLE && place.narrow() && isMet(place)) {
      story.headline(
          new Story.Placed(
              place.ref(), reading.read(place.from(), place.to(), "headline-place", "medium")));
    }
    if (reading.events().isEmpty() && place.to() - place.from() > 0) {
      story.lastPlace(
          new Story.Placed(
              place.ref(), reading.read(place.from(), place.to(), "place-of-event", "medium")));
    }
  }

  /** A verb of meeting stands soon before the place. */
  private boolean isMet(PlaceNames.Place place) {
    for (int i = Math.max(0, place.from() - ITEM); i < place.from(); i++) {
      if (words.end("held", s.tokens(), i) > 0 || words.end("gather", s.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "Reported by our correspondent in …": where somebody writes. */
  private boolean isByline(int at) {
    for (int h = Math.max(0, at - 4); h < at; h++) {
      if (words.end("reporter", s.tokens(), h) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "Here": where the article was written, else the last place told. */
  private PlaceNames.Place again(int i) {
    int end = words.end("place-again", s.tokens(), i);
    Story.Placed last = story.datelinePlace() != null ? story.datelinePlace() : story.lastPlace();
    boolean narrow = last != null && last.ref().startsWith("place/");
    return end < 0 || last == null ? null : new PlaceNames.Place(last.ref(), narrow, i, end);
  }

  /** "civil service in Thailand": a country that nothing is said to be held in. */
  private boolean isTopic(PlaceNames.Place place, int at) {
    if (place.narrow() || at < NEAR) {
      return false;
    }
    for (int h = Math.max(0, at - 20); h < at; h++) {
      if (words.end("held", s.tokens(), h) > 0 || words.end("planned", s.tokens(), h) > 0) {
        return false;
      }
    }
    boolean behindEvent = reading.events().stream().anyMatch(m -> at >= m.to() && at - m.to() <= 2);
    boolean byDate =
        reading.dates().stream()
            .anyMatch(d -> Math.abs(d.from() - place.to()) <= NEAR || Math.abs(at - d.to()) <= 2);
    return !behindEvent && !byDate;
  }

  /** "Kuching hosts the meeting", "Vientiane was the venue of the summit". */
  private void hosting(int i) {
    boolean starts = s.get(i).isCapital() || words.end("place-head", s.tokens(), i) > 0;
    PlaceNames.Place place = starts && !inside(i) ? names.at(i) : null;
    if (place == null || !place.narrow()) {
      return;
    }
    int at = countryEnd(place.to());
    while (words.end("place-hosts", s.tokens(), at) < 0
        && words.end("filler", s.tokens(), at) > 0) {
      at = words.end("filler", s.tokens(), at);
    }
    int end = words.end("place-hosts", s.tokens(), at);
    end = end > 0 ? end : words.end("place-hosts", s.tokens(), place.to());
    if (end < 0) {
      return;
    }
    for (EventMention mention : reading.events()) {
      if (mention.from() >= end && mention.from() - end <= NEAR) {
        put(place, mention, i);
        return;
      }
    }
  }

  /** "Vientiane, Laos, hosts": behind the country of a place. */
  private int countryEnd(int at) {
    boolean link = s.key(at).equals(",") || words.is("body-link", s.key(at));
    PlaceNames.Place country = link ? names.known(at + 1) : null;
    if (country == null || country.narrow()) {
      return at;
    }
    return s.key(country.to()).equals(",") ? country.to() + 1 : country.to();
  }

  private boolean inside(int i) {
    return reading.inAgent(i)
        && words.end("place-head", s.tokens(), i) < 0
        && names.known(i) == null;
  }

  /** "ACCSM 19 (Singapore, 2018)". */
  private void bracketed() {
    for (EventMention mention : reading.events()) {
      int open = reading.bracket(mention);
      if (open + 1 < s.size() && s.get(open).is("(")) {
        PlaceNames.Place place = names.known(open + 1);
        if (place != null) {
          put(place, mention, open);
        }
      }
      PlaceNames.Place first = names.known(mention.from());
      if (first != null && first.narrow() && first.to() < mention.to()) {
        put(first, mention, mention.from());
      }
    }
  }

  private void give(PlaceNames.Place place, int at) {
    EventMention before = before(at);
    if (before == null) {
      EventMention after = after(place.to());
      if (after != null) {
        put(place, after, at);
        together(after, place, at);
      }
      return;
    }
    put(place, before, at);
    together(before, place, at);
    if (before.aside() && isPart(before)) {
      EventMention main = main(before);
      if (main != null) {
        put(place, main, at);
      }
    }
  }

  /** The nearest event before, unless it is only an aside that something else stands behind. */
  private EventMention before(int at) {
    EventMention best = null;
    for (EventMention mention : reading.events()) {
      if (mention.to() <= at && !parted(mention.to(), at)) {
        boolean far = mention.aside() && at - mention.to() > 1 && best != null;
        best = far || mention.aside() && at - mention.to() > 1 ? best : mention;
      }
    }
    return best;
  }

  private EventMention after(int to) {
    EventMention aside = null;
    for (EventMention mention : reading.events()) {
      if (mention.from() >= to && !parted(to, mention.from())) {
        if (!mention.aside()) {
          return mention;
        }
        aside = aside == null ? mention : aside;
      }
    }
    return aside;
  }

  private EventMention main(EventMention aside) {
    EventMention best = null;
    for (EventMention mention : reading.events()) {
      if (!mention.aside() && (mention.from() < aside.from() || best == null)) {
        best = mention;
      }
    }
    return best;
  }

  /** "The preparatory meeting and the senior officials' meeting … in Hanoi". */
  private void together(EventMention one, PlaceNames.Place place, int at) {
    for (EventMention other : reading.events()) {
      boolean joined =
          other.to() <= one.from()
              && one.from() - other.to() <= 3
              && words.is("and", s.key(other.to()));
      if (joined) {
        put(place, other, at);
      }
    }
  }

  private boolean isPart(EventMention aside) {
    for (int h = Math.max(0, aside.from() - 8); h < aside.from(); h++) {
      if (words.end("part-of", s.tokens(), h) > 0) {
        return true;
      }
    }
    return false;
  }

  private void put(PlaceNames.Place place, EventMention mention, int at) {
    Happening event = mention.event();
    if (!event.place.isEmpty() && (event.narrow || !place.narrow())) {
      return;
    }
    event.place = place.ref();
    event.narrow = place.narrow();
    if (place.narrow()) {
      story.lastPlace(
          new Story.Placed(
              place.ref(), reading.read(place.from(), place.to(), "place-of-event", "medium")));
    }
    int from = Math.min(mention.from(), place.from());
    int to = Math.max(mention.to(), place.to());
    event.placed =
        reading.read(
            from, to, "place-of-event", Math.abs(at - mention.to()) < 20 ? "high" : "medium");
  }

  private boolean parted(int from, int to) {
    return reading.isParted(from, to, words);
  }
}
