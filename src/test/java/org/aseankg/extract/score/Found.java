package org.aseankg.extract.score;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aseankg.extract.score.Gold.Wanted;

/**
 * A proposed fact, as it is scored.
 *
 * @param kind one of {@link Gold#KINDS}
 * @param value the day of an event, the name of a role, the number of an edition; else empty
 * @param first names of what comes first: the place of an event, the one in a role, a series...
 * @param second names of what comes second: the body of a post, what is chaired; else empty
 * @param types what kind of event it is
 * @param isHigh whether it is offered as certain
 * @param spans where it was read
 */
record Found(
    String kind,
    String value,
    List<String> first,
    List<String> second,
    Set<String> types,
    boolean isHigh,
    List<Spot> spans) {

  /** Code points of the text as it was given; the end is behind the last. */
  record Spot(int start, int end) {

    boolean touches(Spot other) {
      return start < other.end && other.start < end;
    }
  }

  boolean means(Wanted wanted) {
    List<List<String>> gold = wanted.fields();
    return switch (kind) {
      case "event" -> isEvent(gold);
      case "role" ->
          gold.get(0).contains(value) && FoldedLabels.anySimilar(first, gold.get(1), 0.8);
      case "post" ->
          FoldedLabels.anySimilar(first, gold.get(0), 0.8)
              && FoldedLabels.anySimilar(second, bodies(gold), 0.6);
      case "series" ->
          gold.get(1).get(0).equals(value) && FoldedLabels.anySimilar(first, gold.get(0), 0.6);
      case "chairmanship" ->
          FoldedLabels.anySimilar(first, gold.get(0), 0.8)
              && FoldedLabels.anySimilar(second, gold.get(1), 0.6);
      default -> FoldedLabels.anySimilar(first, gold.get(0), 0.7);
    };
  }

  private boolean isEvent(List<List<String>> gold) {
    String day = gold.get(1).get(0);
    List<String> place = gold.get(3).stream().filter(p -> !p.isEmpty()).toList();
    if (day.isEmpty() && place.isEmpty()) { // only its type tells which event is meant
      String type = gold.get(0).get(0);
      return types.contains(type) || types.contains(type + "meeting");
    }
    return (day.isEmpty() || day.equals(value))
        && (place.isEmpty() || FoldedLabels.anySimilar(first, place, 0.5));
  }

  private static List<String> bodies(List<List<String>> gold) {
    List<String> bodies = new java.util.ArrayList<>(gold.get(2));
    gold.get(1).forEach(t -> gold.get(2).forEach(b -> bodies.add(t + " " + b)));
    return bodies;
  }

  /** The same for two facts that say the same; two events may share a day and a place. */
  String key() {
    return kind.equals("event") ? "" : kind + value + folded(first) + folded(second);
  }

  private static Set<String> folded(List<String> names) {
    return names.stream().map(FoldedLabels::fold).collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return kind + " " + value + " " + first + (second.isEmpty() ? "" : " " + second);
  }
}
