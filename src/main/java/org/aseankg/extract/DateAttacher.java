package org.aseankg.extract;

import java.time.LocalDate;
import java.util.List;

/** Tells which event a date of a sentence is of: by what is said to be held then. */
final class DateAttacher {

  private static final int ADJACENT = 6;
  private static final int FARTHEST = 60;
  private static final int LEADING = 12;
  private static final int HELD_BEFORE = 14;
  private static final int DATELINE = 8;

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final Story story;
  private final Years years;

  private DateAttacher(Reading reading, Words words, Story story, Years years) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
    this.story = story;
    this.years = years;
  }

  /** Gives the events of a sentence their dates. */
  static void attach(Reading reading, Words words, Story story, Years years) {
    DateAttacher attacher = new DateAttacher(reading, words, story, years);
    attacher.lengths();
    for (DateMention date : reading.dates()) {
      attacher.attach(date);
    }
  }

  /** "The two-day meeting": how long an event is that another sentence dates. */
  private void lengths() {
    int days = reading.events().isEmpty() || words.isVietnamese() ? 0 : EventLengths.days(s, words);
    for (EventMention mention : reading.events()) {
      boolean told = days > 1 && words.is("day-noun", s.key(mention.from() - 1));
      mention.event().days = told ? days : mention.event().days;
    }
  }

  private void attach(DateMention date) {
    boolean written = isDateline(date) && (s.line() == Line.Kind.TITLE || hasOtherDay(date));
    if (s.get(date.from()).quoted() || isAside(date) || written) {
      return;
    }
    if (reading.isOfText(date.from(), words)) {
      EventMention where = directlyAt(date);
      if (where != null) {
        give(where, date, true);
      }
      return;
    }
    EventMention before = before(date);
    EventMention after = before == null || isAdjunct(before) ? after(date) : null;
    EventMention mention = after != null ? after : before;
    if (mention == null) {
      new GatheringReader(reading, words, story, years).read(date);
      return;
    }
    give(mention, date, after != null);
    if (after != null) {
      EventMention next = mention;
      while ((next = joined(next)) != null) {
        give(next, date, true);
      }
    } else if (date.from() > mention.to()) {
      for (EventMention twin : List.copyOf(reading.events())) {
        if (twin != mention && twin.from() == mention.from()) {
          give(twin, date, false);
        }
      }
      EventMention other = joinedBefore(mention);
      if (other != null && other.event().start == null) {
        give(other, date, false);
      }
    }
  }

  /** "HANOI, 8 August 2024 - … yesterday": the day told behind the dateline is another. */
  private boolean hasOtherDay(DateMention dateline) {
    return reading.dates().stream()
        .anyMatch(d -> d.start().hasDay() && !d.start().equals(dateline.start()));
  }

  /** "…, adopted on 5 May at the summit": the event directly behind the day, or null. */
  private EventMention directlyAt(DateMention date) {
    for (EventMention mention : reading.events()) {
      int gap = mention.from() - date.to();
      if (gap > 0 && gap <= 2 && words.end("place-before", s.tokens(), date.to()) > 0) {
        return mention;
      }
    }
    return null;
  }

  private boolean isOnly(EventMention edition) {
    return reading.events().stream()
        .noneMatch(m -> m.from() != edition.from() && m.event().isEdition());
  }

  /** "The preparatory meeting and the main meeting … on the 5th": the first of the two. */
  private EventMention joinedBefore(EventMention second) {
    for (EventMention mention : reading.events()) {
      if (second.from() > mention.to()
          && second.from() - mention.to() < 4
          && !mention.aside()
          && mention.event() != story.topic().orElse(null)
          && and(mention.to(), second.from())) {
        return mention;
      }
    }
    return null;
  }

  /** "At the session on 3 August, …": the event may be what comes behind. */
  private boolean isAdjunct(EventMention mention) {
    return mention.from() > 0
        && words.end("place-before", s.tokens(), mention.from() - 1) > 0
        && reading.events().get(reading.events().size() - 1).from() > mention.to();
  }

  /** "JAKARTA, 14 March 2025 - …": when it was written. */
  private boolean isDateline(DateMention date) {
    boolean dash = date.to() < s.size() && s.get(date.to()).key().equals("-");
    for (int i = 0; dash && i < date.from(); i++) {
      dash = s.get(i).isCapital() || s.get(i).isMark();
    }
    return dash && date.from() <= DATELINE && date.start().hasDay() && date.end() == null;
  }

  private boolean isAside(DateMention date) {
    for (int h = Math.max(0, date.from() - 4); h < date.from(); h++) {
      if (words.end("aside", s.tokens(), h) > 0) {
        return true;
      }
    }
    return false;
  }

  private EventMention before(DateMention date) {
    EventMention best = null;
    for (EventMention mention : reading.events()) {
      boolean aside = mention.aside() && !isOwnClause(mention);
      if (mention.to() > date.from() || aside || date.from() - mention.to() > FARTHEST) {
        continue;
      }
      boolean held =
          says(date.start().month() > 0 ? "held" : "held-in", mention.to(), date.from())
              || says("planned", mention.to(), date.from())
              || says("closing", mention.to(), date.from())
              || isToBeHeld(mention, date)
              || inBrackets(reading.bracket(mention), date);
      boolean near =
          date.from() - mention.to() <= (date.start().month() > 0 ? ADJACENT : 3)
              && (date.start().month() > 0
                  || mention.event().isEdition()
                      && says("held-in", mention.from() - ADJACENT, mention.from()))
              && !crosses(mention.to(), date.from());
      boolean placed = date.start().hasDay() && isPlace(mention.to(), date.from());
      if (held && !parted(mention.to(), date.from()) || near || placed) {
        best = mention;
      }
    }
    return best;
  }

  /** "Hội nghị … (SOM) tại Luang Prabang, Lào, ngày 5/5": only where it is stands between. */
  private boolean isPlace(int from, int to) {
    boolean place = words.isVietnamese() && to - from < HELD_BEFORE && !crosses(from, to);
    boolean said = false;
    for (int i = from; place && i < to; i++) {
      boolean before = words.end("place-before", s.tokens(), i) > 0;
      said |= before;
      place =
          before
              || s.get(i).isCapital()
              || s.get(i).isMark()
              || words.end("place-head", s.tokens(), i) > 0
              || words.is("date-before", s.key(i))
              || s.get(i - 1).is("-");
    }
    return place && said;
  }

  /** "It will hold a workshop in Bandung, West Java, from 22 April": the verb stands before. */
  private boolean isToBeHeld(EventMention mention, DateMention date) {
    return date.start().month() > 0
        && date.from() - mention.to() <= HELD_BEFORE
        && says("held", mention.from() - ADJACENT, mention.from())
        && !crosses(mention.to(), date.from());
  }

  /** "as part of the 19th ACCSM, which takes place this month": the clause is about the aside. */
  private boolean isOwnClause(EventMention aside) {
    return s.key(aside.to()).equals(",")
        && (words.is("relative", s.key(aside.to() + 1))
            || words.end("held", s.tokens(), aside.to() + 1) > 0);
  }

  /** "ACCSM 19 (Singapore, 2018)". */
  private boolean inBrackets(int end, DateMention date) {
    if (!s.key(end).equals("(")) {
      return false;
    }
    for (int i = end; i < date.from(); i++) {
      if (s.get(i).is(")")) {
        return false;
      }
    }
    return date.from() - end < 10;
  }

  /** Nothing but adjuncts stands before it: what follows happens then. */
  private boolean isLeading(DateMention date) {
    return date.from() <= LEADING
        && reading.events().stream().noneMatch(m -> m.to() <= date.from() && !m.aside())
        && reading.agents().stream().noneMatch(a -> a.to() <= date.from() && a.isPerson());
  }

  private EventMention after(DateMention date) {
    boolean leading = isLeading(date);
    for (EventMention mention : reading.events()) {
      if (mention.from() < date.to()
          || mention.aside()
          || mention.from() - date.to() > FARTHEST
          || date.start().month() == 0 && !leading) {
        continue;
      }
      boolean at =
          mention.from() > 0 && words.end("place-before", s.tokens(), mention.from() - 1) > 0;
      boolean held =
          says("held", date.to(), mention.from())
              || leading
                  && (says("held", mention.to(), mention.to() + 25)
                      || date.start().hasDay()
                      || mention.event().isEdition() && isOnly(mention));
      boolean near =
          date.start().month() > 0
              && (mention.from() - date.to() <= 2
                  || mention.from() - date.to() <= 5 && says("when", date.to(), mention.from()));
      if ((at || held || near) && !parted(date.to(), mention.from())) {
        return mention;
      }
    }
    return null;
  }

  /** The event named together with this one. */
  private EventMention joined(EventMention first) {
    for (EventMention mention : reading.events()) {
      if (mention.from() > first.to()
          && mention.from() - first.to() < 6
          && and(first.to(), mention.from())) {
        return mention;
      }
    }
    return null;
  }

  private boolean and(int from, int to) {
    boolean found = false;
    for (int i = from; i < to; i++) {
      boolean and = words.is("and", s.key(i));
      found |= and;
      if (!and && !s.get(i).isMark() && !s.get(i).isAcronym() && !words.is("articles", s.key(i))) {
        return false;
      }
    }
    return found;
  }

  private void give(EventMention mention, DateMention date, boolean leading) {
    Happening event = mention.event();
    int from = Math.min(mention.from(), date.from());
    int to = Math.max(mention.to(), date.to());
    Day start = years.complete(date.start(), event);
    if (start == null) {
      return;
    }
    if (DaysOfEvent.closes(event, start, date)) {
      event.end = event.start;
      event.start = start;
      event.closing = false;
      return;
    }
    if (DaysOfEvent.lasts(event, start, isUntil(date))) {
      event.end = start;
      return;
    }
    if (DaysOfEvent.widens(event, start, endOf(date, event))) {
      event.start = null;
    }
    boolean vaguer = event.start != null && event.start.iso().startsWith(start.iso());
    if (vaguer && (event.end != null || !start.equals(event.start))) {
      return;
    }
    if (event.start != null && !start.iso().startsWith(event.start.iso())) {
      boolean other =
          (!event.isEdition() || isNoun(mention) && date.from() > mention.to())
              && (!DaysOfEvent.covers(event, start) || !leading && date.from() - mention.to() <= 3)
              && (says("held", mention.to(), date.from())
                  || says("held", date.to(), date.to() + ADJACENT));
      if (!other || leading) {
        return;
      }
      // The same noun with another day is another event.
      event =
          story.another(
              event,
              start,
              s.text(mention.from(), mention.to()),
              reading.read(mention.from(), mention.to(), "event-noun", "medium"));
      reading
          .events()
          .set(
              reading.events().indexOf(mention),
              new EventMention(mention.from(), mention.to(), event, false));
    }
    Day end = endOf(date, event);
    int days =
        end == null && start.hasDay() && says("closing", from - ADJACENT, to + 1)
            ? EventLengths.days(s, words)
            : 0;
    if (days > 1) {
      end = start;
      start = Day.of(LocalDate.of(end.year(), end.month(), end.day()).minusDays(days - 1L));
    }
    event.start = start;
    event.end = end == null || end.equals(start) ? null : end;
    event.closing =
        event.end == null
            && !event.type.equals("Ceremony")
            && says("closing", from - ADJACENT, to + 1);
    event.planned = says("planned", Math.max(0, from - 8), Math.min(s.size(), to + 4));
    boolean vague = leading && start.month() == 0;
    boolean exact = date.hasYear() && mention.from() == from && !vague;
    event.dated =
        reading.read(
            from,
            to,
            leading ? "date-before-event" : "event-before-date",
            (exact || years.isSure() && !vague) && !isDateline(date) ? "high" : "medium");
    story.dated(event);
  }

  /** A noun alone, where an edition is spoken of, may mean another meeting. */
  private boolean isNoun(EventMention mention) {
    for (int i = mention.from(); i < mention.to(); i++) {
      if (s.get(i).isNumber() || s.get(i).isAcronym()) {
        return false;
      }
    }
    return true;
  }

  private Day endOf(DateMention date, Happening event) {
    return date.end() == null ? null : years.complete(date.end(), event);
  }

  /** "… and goes on until 15 May". */
  private boolean isUntil(DateMention date) {
    return words.is("date-until", s.key(date.from() - 1));
  }

  private boolean says(String purpose, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, s.size()); i++) {
      int end = words.end(purpose, s.tokens(), i);
      if (end > 0 && !s.get(i).isCapital() && !reading.inAgent(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean parted(int from, int to) {
    return reading.isParted(from, to, words);
  }

  private boolean crosses(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).is(";") || reading.eventAt(i) != null || reading.dateAt(i) != null) {
        return true;
      }
    }
    return false;
  }
}
