package org.aseankg.extract.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aseankg.extract.score.Gold.Wanted;

/** How many of the wanted facts were found, and how many others were. */
final class Score {

  /** A fact that was found, with the one that was wanted. */
  record Pair(Wanted wanted, Found found) {}

  final List<Pair> found = new ArrayList<>();
  final List<Found> wrong = new ArrayList<>();
  final List<Wanted> missed = new ArrayList<>();

  static Score of(Gold gold, List<Found> proposed) {
    Score score = new Score();
    for (String kind : Gold.KINDS) {
      score.count(gold, kind, proposed.stream().filter(f -> f.kind().equals(kind)).toList());
    }
    return score;
  }

  static Score sum(Collection<Score> scores) {
    Score sum = new Score();
    for (Score one : scores) {
      sum.found.addAll(one.found);
      sum.wrong.addAll(one.wrong);
      sum.missed.addAll(one.missed);
    }
    return sum;
  }

  private void count(Gold gold, String kind, List<Found> proposed) {
    List<Wanted> wanted = gold.required(kind);
    Map<Wanted, Found> pairs = pair(wanted, proposed);
    pairs.forEach((w, f) -> found.add(new Pair(w, f)));
    wanted.stream().filter(w -> !pairs.containsKey(w)).forEach(missed::add);
    Set<Found> paired = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    paired.addAll(pairs.values());
    proposed.stream()
        .filter(f -> !paired.contains(f) && gold.all(kind).stream().noneMatch(f::means))
        .forEach(wrong::add);
  }

  /** As many one-to-one pairs as there can be. */
  private static Map<Wanted, Found> pair(List<Wanted> wanted, List<Found> proposed) {
    Map<Integer, Integer> owners = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      place(i, wanted, proposed, owners, new HashSet<>());
    }
    Map<Wanted, Found> pairs = new LinkedHashMap<>();
    owners.forEach((j, i) -> pairs.put(wanted.get(i), proposed.get(j)));
    return pairs;
  }

  private static boolean place(
      int i,
      List<Wanted> wanted,
      List<Found> proposed,
      Map<Integer, Integer> owners,
      Set<Integer> tried) {
    for (int j = 0; j < proposed.size(); j++) {
      if (!tried.contains(j) && proposed.get(j).means(wanted.get(i))) {
        tried.add(j);
        if (!owners.containsKey(j) || place(owners.get(j), wanted, proposed, owners, tried)) {
          owners.put(j, i);
          return true;
        }
      }
    }
    return false;
  }

  double precision() {
    return share(found.size(), wrong.size());
  }

  double recall() {
    return share(found.size(), missed.size());
  }

  double f1() {
    return found.isEmpty() ? 0 : 2 * precision() * recall() / (precision() + recall());
  }

  /** The precision of what is offered as certain. */
  double highPrecision() {
    return share(
        found.stream().filter(p -> p.found().isHigh()).count(),
        wrong.stream().filter(Found::isHigh).count());
  }

  private static double share(long of, long rest) {
    return of + rest == 0 ? 0 : (double) of / (of + rest);
  }

  String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-46s %4d found %3d wrong %3d missed  P %.3f  R %.3f  F1 %.3f  P of high %.3f",
        name,
        found.size(),
        wrong.size(),
        missed.size(),
        precision(),
        recall(),
        f1(),
        highPrecision());
  }

  /** A line a kind. */
  String byKind() {
    StringBuilder table = new StringBuilder();
    for (String kind : Gold.KINDS) {
      Score one = new Score();
      found.stream().filter(p -> p.wanted().kind().equals(kind)).forEach(one.found::add);
      wrong.stream().filter(f -> f.kind().equals(kind)).forEach(one.wrong::add);
      missed.stream().filter(w -> w.kind().equals(kind)).forEach(one.missed::add);
      table.append(one.line("  " + kind)).append('\n');
    }
    return table.toString();
  }
}
