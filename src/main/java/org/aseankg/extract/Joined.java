package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;

/** Reads the agents directly behind a verb, and tells which are joined to one another. */
final class Joined {

  private final Reading reading;
  private final Sentence s;
  private final Words words;

  Joined(Reading reading, Words words) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
  }

  /** Whether nothing but "and" and small words part two agents. */
  boolean isAnd(int from, int to, boolean comma) {
    boolean found = false;
    int i = from;
    while (i < to) {
      int and = words.end("and", s.tokens(), i);
      boolean mark = s.get(i).is(",") || words.isVietnamese() && s.get(i).is(";");
      boolean aside =
          i > from && s.get(i - 1).is(",") && words.end("and-close", s.tokens(), i) == and;
      and = aside ? -1 : and;
      found |= and > 0 && and <= to || comma && mark;
      if (and > 0 && and <= to) {
        i = and;
      } else if (mark || words.is("articles", s.key(i)) || words.is("body-link", s.key(i))) {
        i++;
      } else {
        return false;
      }
    }
    return found;
  }

  /** Whether no more than two words, and no mark or day, stand between. */
  boolean isDirect(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).isMark() || reading.dateAt(i) != null) {
        return false;
      }
    }
    return to - from <= 2;
  }

  /** The agent directly behind, and those joined to it. */
  void right(int from, List<Agent> agents) {
    Agent agent = reading.agentFrom(from);
    if (agent == null || agent.from() - from > 2 || !open(from, agent.from())) {
      return;
    }
    agents.add(agent);
    List<Agent> listed = bodies(agent);
    if (!listed.isEmpty()) {
      agents.addAll(listed);
      return;
    }
    Agent next = reading.agentFrom(agent.to());
    while (next != null
        && next.isPerson() == agent.isPerson()
        && isAnd(agent.to(), next.from(), false)) {
      agents.add(next);
      agent = next;
      next = reading.agentFrom(agent.to());
    }
  }

  /** "By the ministry, the bank and the fund": the others of a list of bodies that "and" ends. */
  private List<Agent> bodies(Agent first) {
    List<Agent> found = new ArrayList<>();
    Agent agent = first;
    Agent next = reading.agentFrom(agent.to());
    boolean ended = false;
    while (!ended
        && (first.isBody() || first.isPerson())
        && next != null
        && next.kind() == first.kind()
        && isAnd(agent.to(), next.from(), true)) {
      found.add(next);
      ended = isAnd(agent.to(), next.from(), false);
      agent = next;
      next = reading.agentFrom(agent.to());
    }
    return ended ? found : List.of();
  }

  private boolean open(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean small = words.is("before-agent", s.key(i)) || words.demonyms().containsKey(s.key(i));
      if (!small
          && !words.is("articles", s.key(i))
          && !s.get(i).is(":")
          && !words.is("filler", s.key(i))) {
        return false;
      }
    }
    return true;
  }
}
