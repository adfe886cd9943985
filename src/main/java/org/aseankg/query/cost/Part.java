package org.aseankg.query.cost;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;

/**
 * Patterns of a query that belong together by their variables.
 *
 * @param variables what they have in common with others, if anything
 * @param least solutions of the smallest of them
 * @param most solutions of the largest
 * @param reach what the paths among them go through for each solution of the others
 * @param patterns as SPARQL, for the person who asked
 */
record Part(Set<Var> variables, double least, double most, double reach, List<String> patterns) {

  private static final int MOST_SHOWN = 5;

  static Part of(Set<Var> variables, double size, String pattern) {
    return new Part(variables, size, size, 1, List.of(pattern));
  }

  /**
   * Solutions of all of them together. A join has seldom fewer than its smallest side and seldom
   * more than its largest; between them lies the guess.
   */
  double size() {
    return Math.sqrt(least * most);
  }

  /** What has to be gone through for them. */
  double work() {
    return reach <= 1 ? size() : Math.max(size(), least * reach);
  }

  boolean meets(Part other) {
    return variables.stream().anyMatch(other.variables::contains);
  }

  /** This and another part that a variable joins. */
  Part and(Part other) {
    return new Part(
        union(variables, other.variables),
        Math.min(least, other.least),
        Math.max(most, other.most),
        Math.max(reach, other.reach),
        patterns(other));
  }

  /** This and what may be there beside it. */
  Part andMaybe(Part other) {
    return new Part(
        union(variables, other.variables),
        least,
        most,
        Math.max(reach, other.reach),
        patterns(other));
  }

  Part with(Set<Var> more) {
    return new Part(union(variables, more), least, most, reach, patterns);
  }

  Part sized(double size) {
    return new Part(variables, size, size, 1, patterns);
  }

  private List<String> patterns(Part other) {
    List<String> all = new ArrayList<>(patterns);
    for (String pattern : other.patterns) {
      if (all.size() < MOST_SHOWN) {
        all.add(pattern);
      }
    }
    return all;
  }

  private static Set<Var> union(Set<Var> some, Set<Var> others) {
    Set<Var> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
