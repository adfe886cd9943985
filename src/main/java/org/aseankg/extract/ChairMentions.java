package org.aseankg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds "the Chair" at the start of a clause: the one person told to chair the main event. */
final class ChairMentions {

  private ChairMentions() {}

  /** The sentence with such mentions among its agents. */
  static Reading in(Reading reading, Words words, Story story) {
    Sentence s = reading.sentence();
    List<Agent> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      int end = words.end("chair-again", s.tokens(), i);
      boolean alone = end > 0 && opens(s, words, i) && !goesOn(s, words, end);
      String chair = alone && !reading.inAgent(i) && !reading.inAgent(end - 1) ? chair(story) : "";
      if (!chair.isEmpty()) {
        found.add(new Agent(Agent.Kind.PERSON, chair, s.text(i, end), i, end, List.of(), false));
      }
    }
    if (found.isEmpty()) {
      return reading;
    }
    found.addAll(reading.agents());
    found.sort(Comparator.comparingInt(Agent::from));
    return new Reading(s, List.copyOf(found), reading.events(), reading.dates());
  }

  private static boolean opens(Sentence s, Words words, int i) {
    return i == 0 || s.get(i - 1).isMark() || words.is("pronoun-opener", s.key(i - 1));
  }

  /** "The chair of ASEAN", "Chủ tọa: …". */
  private static boolean goesOn(Sentence s, Words words, int end) {
    return end >= s.size()
        || s.get(end).isCapital()
        || s.get(end).isMark()
        || words.is("body-link", s.key(end))
        || words.is("agent-by", s.key(end));
  }

  private static String chair(Story story) {
    List<String> chairs =
        story.topic().stream()
            .flatMap(t -> t.parts.values().stream())
            .filter(p -> p.role().equals("chair") && p.agent().startsWith("person/"))
            .map(Happening.Part::agent)
            .toList();
    return chairs.size() == 1 ? chairs.get(0) : "";
  }
}
