package org.aseankg.extract;

/**
 * Reads events that are told by what a group did on a day, without a noun: "the heads of the civil
 * services met on 5 August".
 */
final class GatheringReader {

  private static final int FARTHEST = 25;
  private static final int LEAD = 4;
  private static final int LONGEST_GROUP = 7;

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final Story story;
  private final Years years;

  GatheringReader(Reading reading, Words words, Story story, Years years) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
    this.story = story;
    this.years = years;
  }

  /** Enters the event of a day that is of no event named in the sentence, where a verb tells it. */
  void read(DateMention date) {
    if (date.start().month() == 0 || s.line() != Line.Kind.BODY && s.line() != Line.Kind.TITLE) {
      return;
    }
    Day start = years.complete(date.start(), null);
    int verb = start == null ? -1 : verb(date);
    if (verb < 0) {
      return;
    }
    int end = end(verb);
    String type = words.end("gather-two", s.tokens(), verb) == end ? "BilateralMeeting" : "Meeting";
    int from = clauseStart(verb);
    Happening event =
        story.unnamed(
            type, s.text(from, end), start, reading.read(from, end, "event-by-verb", "medium"));
    if (event.start == null) {
      event.start = start;
      Day last = date.end() == null ? null : years.complete(date.end(), null);
      event.end = last;
      event.dated =
          reading.read(
              Math.min(from, date.from()), Math.max(end, date.to()), "event-by-verb", "medium");
    }
    if (s.index() <= LEAD) {
      story.lead(event);
    }
    add(new EventMention(from, end, event, false));
  }

  private int verb(DateMention date) {
    int from = Math.max(0, date.from() - FARTHEST);
    int to = Math.min(s.size(), date.to() + FARTHEST);
    for (int i = from; i < to; i++) {
      boolean verb =
          end(i) > 0
              && !s.get(i).isCapital()
              && !s.get(i).quoted()
              && !reading.inAgent(i)
              && !isSupposed(i)
              && reading.eventAt(i) == null;
      if (verb) {
        return i;
      }
    }
    return -1;
  }

  /** "Could be signed on Sunday". */
  private boolean isSupposed(int verb) {
    return words.end("supposed", s.tokens(), verb - 1) > 0
        || words.end("supposed", s.tokens(), verb - 2) > 0;
  }

  /** Behind the verb that tells a meeting: of itself, or by what a group did. */
  private int end(int i) {
    int end = Math.max(words.end("gather", s.tokens(), i), words.end("gather-two", s.tokens(), i));
    return end > 0 ? end : isGroup(i) ? words.end("gather-work", s.tokens(), i) : -1;
  }

  /** "Senior officials reviewed …": those who only do so together stand before the verb. */
  private boolean isGroup(int verb) {
    int to = verb;
    while (to > 0 && words.end("filler", s.tokens(), to - 1) == to) {
      to--;
    }
    for (int h = to - 1; h >= Math.max(0, to - LONGEST_GROUP); h--) {
      if (words.end("gather-group", s.tokens(), h) == to) {
        return true;
      }
    }
    return false;
  }

  private int clauseStart(int verb) {
    int i = verb;
    while (i > 0
        && verb - i < FARTHEST
        && !s.get(i - 1).is(",")
        && !s.get(i - 1).is(";")
        && !s.get(i - 1).is("-")
        && reading.dateAt(i - 1) == null) {
      i--;
    }
    return i;
  }

  private void add(EventMention mention) {
    int at = 0;
    while (at < reading.events().size() && reading.events().get(at).from() < mention.from()) {
      at++;
    }
    reading.events().add(at, mention);
  }
}
