package org.aseankg.faults;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the cycles of one kind of fault came to. */
final class FaultCount {

  private final Map<String, Integer> troubles = new TreeMap<>();
  private int cycles;
  private int inside;
  private long commits;
  private long checked;
  private int told;

  /**
   * One fault more.
   *
   * @param duringStep whether it came while a step was under way
   * @param newCommits the changes that had returned before
   */
  void cycle(boolean duringStep, long newCommits) {
    cycles++;
    commits += newCommits;
    inside += duringStep ? 1 : 0;
  }

  /** So many things were looked at, such as graphs or backups. */
  void checked(int number) {
    checked += number;
  }

  /** The program said what was wrong. */
  void told() {
    told++;
  }

  /** Something that must not be. */
  void trouble(String kind) {
    troubles.merge(kind, 1, Integer::sum);
  }

  boolean isFine() {
    return troubles.isEmpty();
  }

  int cycles() {
    return cycles;
  }

  Map<String, Integer> troubles() {
    return troubles;
  }

  /** The row of the table of kills. */
  String row(String name) {
    return row(name, inside);
  }

  /** The row of a table of faults that the program has to tell. */
  String rowTold(String name) {
    return row(name, told);
  }

  private String row(String name, int second) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %,d | %,d | %d | %d | %s |",
        name,
        cycles,
        second,
        commits,
        checked,
        troubles.getOrDefault("lost", 0),
        troubles.getOrDefault("half", 0),
        others());
  }

  private String others() {
    Map<String, Integer> other = new TreeMap<>(troubles);
    other.keySet().removeAll(Set.of("lost", "half"));
    return other.isEmpty() ? "0" : other.toString();
  }
}
