package org.aseankg.extract;

import java.util.List;

/** Reads the agents of a list behind a phrase: "with the participation of A, B and C". */
final class ListReader {

  private static final int WIDEST_LIST_GAP = 60;

  private final Reading reading;
  private final Sentence s;
  private final Words words;

  ListReader(Reading reading, Words words) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
  }

  /** Every agent that is an element of the list behind the phrase. */
  void read(int from, List<Agent> agents) {
    int last = from;
    for (Agent agent : reading.agents()) {
      boolean first = agent.from() < from && from < agent.to();
      if (first || agent.from() >= from && !agent.hostHead() && isElement(agent, from)) {
        if (verbBetween(from, agent.from()) || agent.from() - last > WIDEST_LIST_GAP) {
          return;
        }
        last = agent.to();
        boolean other = !agents.isEmpty() && !agents.get(0).isPerson() && agent.isPerson();
        if (other && s.get(agent.from() - 1).is(":")) {
          agents.clear(); // "representatives of the network: A; B; C"
        } else if (other && s.get(agent.from() - 1).is(";")) {
          return;
        }
        boolean goesOn = !agents.isEmpty() && isNextBody(agents.get(agents.size() - 1), agent);
        if (agents.isEmpty() || !agents.get(0).isPerson() || goesOn || isOwn(agent)) {
          agents.add(agent);
        }
      }
    }
  }

  /** Among people an organisation behind a comma is where one of them works. */
  private boolean isOwn(Agent agent) {
    return agent.isPerson()
        || s.get(agent.from() - 1).is(";")
        || words.is("and", s.key(agent.from() - 1))
        || words.end("state-head", s.tokens(), agent.from()) > 0;
  }

  /** "…; UN Women, UNICEF and the bank": behind those of a list others of their kind go on. */
  private boolean isNextBody(Agent last, Agent agent) {
    boolean bodies = last.isBody() && agent.isBody();
    boolean countries = last.isCountry() && agent.isCountry();
    return (bodies || countries) && agent.from() - last.to() <= 2;
  }

  private boolean isElement(Agent agent, int from) {
    if (agent.from() == from) {
      return true;
    }
    int at = agent.from() - 1;
    while (at >= from && (words.is("articles", s.key(at)) || words.is("plural", s.key(at)))) {
      at--;
    }
    if (at < from) {
      return true;
    }
    if (s.get(at).is("(") && agent.isCountry() && s.key(agent.to()).equals(")")) {
      return false; // "JICA (Nhật Bản)": where the one before is from
    }
    Agent one = reading.agentBefore(agent.from());
    if (agent.isCountry() && one != null && one.isBody() && one.to() == at && one.from() >= from) {
      return s.get(at).isMark() || words.is("and", s.key(at));
    }
    if (agent.isCountry() && isOfPlace(at)) {
      return false;
    }
    Tok before = s.get(at);
    return before.is(",")
        || before.is("(")
        || before.is(";")
        || before.is("-")
        || before.is(":")
        || words.is("and", before.key())
        || ends("and", at)
        || ends("list-noun", at)
        || words.is("list-before", before.key());
  }

  /** "In Vientiane, the capital of Laos". */
  private boolean isOfPlace(int of) {
    for (int h = Math.max(0, of - 3); h < of; h++) {
      if (words.end("place-head", s.tokens(), h) == of + 1) {
        return true;
      }
    }
    return false;
  }

  /** "As well as", "các tổ chức". */
  private boolean ends(String purpose, int last) {
    for (int h = Math.max(0, last - 2); h < last; h++) {
      if (words.end(purpose, s.tokens(), h) == last + 1) {
        return true;
      }
    }
    return false;
  }

  private boolean verbBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!reading.inAgent(i) && words.end("list-end", s.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }
}
