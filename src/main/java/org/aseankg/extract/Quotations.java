package org.aseankg.extract;

/**
 * Reads who speaks where no verb says so: "Jane Roe, Minister of …: “…”". Whoever stands so before
 * a quotation speaks at the event the article is about.
 */
final class Quotations {

  private static final int FARTHEST = 2;

  private final Reading reading;
  private final Sentence s;
  private final Story story;

  Quotations(Reading reading, Story story) {
    this.reading = reading;
    this.s = reading.sentence();
    this.story = story;
  }

  /** Adds the speaker, if the sentence begins with one. */
  void read() {
    Agent agent = reading.agents().isEmpty() ? null : reading.agents().get(0);
    boolean opens = agent != null && agent.isPerson() && agent.from() <= FARTHEST;
    if (!opens || !s.key(agent.to()).equals(":") || !isQuoted(agent.to() + 1)) {
      return;
    }
    Happening event = story.topic().orElse(story.lead());
    if (event != null) {
      Happening.Read read = reading.read(agent.from(), agent.to() + 1, "speaker-quoted", "medium");
      event.add(new Happening.Part("speaker", agent.ref(), "", "", read));
    }
  }

  /** A quotation, also one in two single marks, or one that begins on the next line. */
  private boolean isQuoted(int at) {
    if (at >= s.size()) {
      return true;
    }
    String mark = s.get(at).text();
    return Tokens.isQuote(mark) || Tokens.isApostrophe(mark.charAt(0));
  }
}
