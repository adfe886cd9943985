package org.aseankg.ask;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Asks back what a name means, where it can mean two things and the answers for them differ. */
final class Ambiguity {

  private Ambiguity() {}

  /** The outcome, or the things that the name of a slot can mean. */
  static Outcome check(Reading reading, Outcome outcome) {
    boolean all = reading.clause().has("ask:meaning") || reading.clause().has("list");
    for (Map.Entry<String, Mention> slot : reading.slots().entrySet()) {
      if (all || slot.getValue().open()) {
        continue;
      }
      Map<String, Set<Node>> answers = byCandidate(slot.getKey(), outcome);
      boolean differ = new HashSet<>(answers.values()).size() > 1;
      if (differ && kinds(answers.keySet()) == 1) {
        return outcome.ambiguous(List.copyOf(answers.keySet()));
      }
    }
    return outcome;
  }

  private static Map<String, Set<Node>> byCandidate(String column, Outcome outcome) {
    Map<String, Set<Node>> answers = new LinkedHashMap<>();
    for (Found found : outcome.found()) {
      for (Row row : found.rows()) {
        String iri = row.iri(column);
        if (!iri.isEmpty()) {
          answers.computeIfAbsent(iri, k -> new LinkedHashSet<>()).add(found.value());
        }
      }
    }
    return answers;
  }

  /** A body and the series of its meetings are one thing to who asks. */
  private static long kinds(Set<String> iris) {
    return iris.stream().map(i -> i.substring(0, i.lastIndexOf('/'))).distinct().count();
  }
}
