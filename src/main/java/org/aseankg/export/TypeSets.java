package org.aseankg.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * Which classes each thing is an instance of. Few combinations of classes occur, so each has a
 * number and a thing has the number of its own.
 */
final class TypeSets {

  /** A combination, and a class that is added to it. */
  private record Step(int from, Node type) {}

  private final HashedIds sets = new HashedIds();
  private final List<SortedSet<String>> members = new ArrayList<>();
  private final Map<SortedSet<String>, Integer> numbers = new HashMap<>();
  private final Map<Step, Integer> steps = new HashMap<>();

  /** Makes a thing an instance of a class. */
  void add(Node thing, Node type) {
    int from = sets.get(thing);
    int to = steps.computeIfAbsent(new Step(from, type), this::take);
    if (to != from) {
      sets.put(thing, to);
    }
  }

  private int take(Step step) {
    SortedSet<String> more = new TreeSet<>(members(step.from()));
    more.add(step.type().getURI());
    return numbers.computeIfAbsent(
        more,
        set -> {
          members.add(set);
          return members.size() - 1;
        });
  }

  /** The number of a thing's combination; {@link HashedIds#NONE} where it has no class. */
  int of(Node thing) {
    return sets.get(thing);
  }

  /** The IRIs of the classes of a combination. */
  SortedSet<String> members(int set) {
    return set == HashedIds.NONE ? new TreeSet<>() : members.get(set);
  }
}
