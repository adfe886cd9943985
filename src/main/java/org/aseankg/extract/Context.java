package org.aseankg.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What events take over from the article around them: the place of the same day, of the host, of
 * what the article is about, and the day its first sentence tells.
 */
final class Context {

  /** Days within which an event is taken to be where the main one is. */
  private static final int NEAR_DAYS = 7;

  private final Story story;
  private final Cast cast;
  private final LocalDate issued;

  Context(Story story, Cast cast, LocalDate issued) {
    this.story = story;
    this.cast = cast;
    this.issued = issued;
  }

  /** Completes the events of an article when all its sentences are read. */
  void complete(List<Reading> readings) {
    Happening topic = story.topic().orElse(null);
    if (topic == null) {
      return;
    }
    story.happenings().forEach(Context::lengthen);
    heading(topic);
    if (story.venue() != null && (topic.place.isEmpty() || !topic.narrow)) {
      inherit(topic, story.venue().ref(), true, story.venue().read());
    }
    if (story.headline() != null && (topic.place.isEmpty() || !topic.narrow)) {
      inherit(topic, story.headline().ref(), true, story.headline().read());
    }
    dateOfLead(topic);
    placeOfTopic(topic);
    for (Happening event : story.happenings()) {
      if (event != topic && event.place.isEmpty() && event.start != null) {
        place(event, topic);
      }
    }
    parts(readings);
  }

  /** An event of some days that was closed on one began before. */
  private static void lengthen(Happening event) {
    boolean closed = event.closing && event.end == null && event.days > 1;
    if (closed && event.start != null && event.start.hasDay()) {
      event.end = event.start;
      event.start = Day.of(date(event.start).minusDays(event.days - 1L));
    }
  }

  private void heading(Happening topic) {
    Story.Announced heading = story.announced();
    if (heading == null || topic.start != null) {
      return;
    }
    topic.start = heading.start();
    topic.end = heading.end();
    topic.dated = heading.read();
    if (topic.place.isEmpty() && !heading.place().isEmpty()) {
      inherit(topic, heading.place(), heading.place().startsWith("place/"), heading.read());
    }
  }

  /** What the first sentences say was done on a day was done at what the article is about. */
  private void dateOfLead(Happening topic) {
    if (topic.start != null && (topic.start.month() > 0 || topic.end != null)) {
      return;
    }
    Happening lead = story.lead();
    if (lead == null || lead == topic || lead.start == null) {
      return;
    }
    if (topic.start != null && topic.start.year() != lead.start.year()) {
      return;
    }
    topic.start = lead.start;
    topic.end = lead.end;
    topic.dated = lead.dated;
    if (topic.place.isEmpty() && !lead.place.isEmpty()) {
      topic.place = lead.place;
      topic.narrow = lead.narrow;
      topic.placed = lead.placed;
    }
    lead.parts.values().forEach(topic::add);
    story.drop(lead);
  }

  private void placeOfTopic(Happening topic) {
    if (topic.place.isEmpty() || !topic.narrow) {
      story.happenings().stream()
          .filter(e -> e != topic && e.narrow && !e.place.isEmpty() && sameTime(e, topic))
          .findFirst()
          .ifPresent(e -> inherit(topic, e.place, true, e.placed));
    }
    if (topic.place.isEmpty() && story.datelinePlace() != null && isToday(topic)) {
      inherit(topic, story.datelinePlace().ref(), true, story.datelinePlace().read());
    }
    if (topic.place.isEmpty()) {
      host(topic);
    }
  }

  private static boolean sameTime(Happening event, Happening topic) {
    return event.start == null || topic.start == null || event.start.equals(topic.start);
  }

  private boolean isToday(Happening topic) {
    return issued == null
        || topic.start == null
        || !topic.start.hasDay()
        || Math.abs(ChronoUnit.DAYS.between(date(topic.start), issued)) <= 3;
  }

  private void place(Happening event, Happening topic) {
    for (Happening other : story.happenings()) {
      if (other != event
          && other.narrow
          && event.start.hasDay()
          && event.start.equals(other.start)) {
        inherit(event, other.place, true, other.placed);
        return;
      }
    }
    if (host(event)) {
      return;
    }
    boolean near =
        event.start.hasDay()
            && topic.start != null
            && topic.start.hasDay()
            && Math.abs(ChronoUnit.DAYS.between(date(event.start), date(topic.start))) <= NEAR_DAYS;
    if (near && !topic.place.isEmpty()) {
      inherit(event, topic.place, topic.narrow, topic.placed);
    }
  }

  /** A country that hosts an event, or whose body does, is where it is held. */
  private boolean host(Happening event) {
    for (Happening.Part part : event.parts.values()) {
      String country = part.role().equals("host") ? cast.countryOf(part.agent()) : "";
      if (!country.isEmpty()) {
        inherit(event, country, false, part.read());
        return true;
      }
    }
    return false;
  }

  private void parts(List<Reading> readings) {
    for (Reading reading : readings) {
      for (EventMention aside : reading.events()) {
        if (aside.aside() && aside.event().isEdition()) {
          reading.events().stream()
              .filter(
                  m ->
                      !m.aside()
                          && m.event() != aside.event()
                          && m.event().partOf == null
                          && m.event().start != null)
              .forEach(m -> m.event().partOf = aside.event());
        }
      }
    }
  }

  private static LocalDate date(Day day) {
    return LocalDate.of(day.year(), day.month(), day.day());
  }

  private static void inherit(Happening event, String place, boolean narrow, Happening.Read from) {
    event.place = place;
    event.narrow = narrow;
    event.placed =
        new Happening.Read(from.start(), from.end(), "place-of-the-day", "medium", "inferred");
  }
}
