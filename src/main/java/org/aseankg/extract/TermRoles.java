package org.aseankg.extract;

/** Tells whether who chairs an edition holds its chair for a term, or sits in it on a day. */
final class TermRoles {

  private final Reading reading;
  private final Sentence s;
  private final Words words;

  TermRoles(Reading reading, Words words) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
  }

  /** A term in the chair is of the edition directly before or behind the words. */
  boolean isBeside(FrameFinder.Found found, Happening event) {
    return reading.events().stream()
        .anyMatch(
            m ->
                m.event() == event
                    && event.isEdition()
                    && (m.to() <= found.from() && found.from() - m.to() <= 2
                        || m.from() >= found.to() && m.from() - found.to() <= 2));
  }

  /** "Thailand, which chairs the 20th ACCSM": a term in the chair, no sitting. */
  boolean isTerm(FrameFinder.Found found, Agent agent, Happening event) {
    EventMention behind = null;
    for (EventMention mention : reading.events()) {
      boolean next = mention.from() >= found.to() - 1 && mention.from() - found.to() <= 2;
      behind = next && behind == null ? mention : behind;
    }
    return !agent.isPerson()
        && event.isEdition()
        && behind != null
        && behind.event() == event
        && agent.to() <= found.from()
        && !isSitting(agent, found.from());
  }

  /** "Nước chủ nhà Thái Lan sáng nay chủ trì": on a day, or as the host, it chairs the meeting. */
  private boolean isSitting(Agent agent, int verb) {
    boolean dated =
        reading.dates().stream()
            .anyMatch(d -> d.start().hasDay() && d.from() >= agent.to() && d.to() <= verb);
    boolean leading = reading.dates().stream().anyMatch(d -> d.start().hasDay() && d.from() <= 1);
    boolean direct = !s.key(agent.to()).equals(",");
    return words.isVietnamese() && direct && (agent.hostHead() || dated || leading);
  }
}
