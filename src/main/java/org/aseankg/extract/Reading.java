package org.aseankg.extract;

import java.util.List;

/**
 * One sentence with everything found in it.
 *
 * @param sentence the sentence
 * @param agents its agents, from left to right
 * @param events its mentions of events, from left to right
 * @param dates its dates
 */
record Reading(
    Sentence sentence, List<Agent> agents, List<EventMention> events, List<DateMention> dates) {

  /** The stretch of the text and how sure it is; a caption is less than the text itself. */
  Happening.Read read(int from, int to, String rule, String certainty) {
    boolean caption = sentence.isCaption();
    int start = sentence.get(from).start();
    return new Happening.Read(
        start,
        sentence.get(to - 1).end(),
        rule,
        caption && certainty.equals("high") ? "medium" : certainty,
        caption ? "caption" : "stated");
  }

  /** The agent that ends last at or before a token, or null. */
  Agent agentBefore(int i) {
    Agent best = null;
    for (Agent agent : agents) {
      if (agent.to() <= i) {
        best = agent;
      }
    }
    return best;
  }

  /** The first agent that starts at or after a token, or null. */
  Agent agentFrom(int i) {
    for (Agent agent : agents) {
      if (agent.from() >= i) {
        return agent;
      }
    }
    return null;
  }

  boolean inAgent(int i) {
    return agents.stream().anyMatch(a -> a.from() <= i && i < a.to());
  }

  EventMention eventAt(int i) {
    for (EventMention mention : events) {
      if (mention.from() <= i && i < mention.to()) {
        return mention;
      }
    }
    return null;
  }

  DateMention dateAt(int i) {
    for (DateMention date : dates) {
      if (date.from() <= i && i < date.to()) {
        return date;
      }
    }
    return null;
  }

  /** Whether a clause ends in a stretch: at a semicolon, or at "while" behind a comma. */
  boolean isParted(int from, int to, Words words) {
    for (int i = from; i < to; i++) {
      if (sentence.get(i).is(";")
          || sentence.get(i).is(",") && words.end("clause", sentence.tokens(), i + 1) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The agent that stands behind an event and a colon, or null: an item of a list. */
  Agent named(EventMention mention) {
    int colon = mention.to();
    if (colon + 1 >= sentence.size() || !sentence.get(colon).is(":")) {
      return null;
    }
    Agent agent = agentFrom(colon + 1);
    return agent != null && agent.from() == colon + 1 ? agent : null;
  }

  /** Where the bracket that tells place and day of an event would open. */
  int bracket(EventMention mention) {
    Agent agent = named(mention);
    return agent == null ? mention.to() : agent.to();
  }

  /** "…, signed in Bali in 2010": what stands here is of a text, not of an event. */
  boolean isOfText(int at, Words words) {
    for (int h = Math.max(1, at - 7); h < at; h++) {
      boolean behind = sentence.get(h - 1).is(",") || words.is("text-link", sentence.key(h - 1));
      if (behind && words.end("text-verb", sentence.tokens(), h) > 0) {
        return true;
      }
    }
    return false;
  }
}
