package org.aseankg.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aseankg.model.EntityRef;

/**
 * Turns in the chair in lanes, one under the other.
 *
 * @param lanes those with most turns first
 * @param turns everything wanted, dated or not, in the order of time
 * @param leftOut how many dated turns are wanted but stand in no lane
 */
public record Timeline(List<Lane> lanes, List<Turn> turns, int leftOut) {

  /** What has a lane of its own. */
  public enum Lanes {
    /** What is chaired. */
    BODY,
    /** The country in the chair. */
    COUNTRY,
    /** The country or body in the chair, as sources say it. */
    HOLDER,
    /** Who sat in the chair. */
    PERSON;

    private Stream<EntityRef> of(Turn turn) {
      return switch (this) {
        case BODY -> Stream.of(turn.body());
        case COUNTRY -> turn.country().stream();
        case HOLDER -> turn.holder().stream();
        case PERSON -> turn.people().stream();
      };
    }
  }

  /**
   * One lane.
   *
   * @param thing what it is of
   * @param turns those with a date, in the order of time
   */
  public record Lane(EntityRef thing, List<Turn> turns) {}

  /**
   * Sorts turns into lanes.
   *
   * @param terms whether terms are wanted
   * @param sittings whether sittings are wanted
   * @param most turns drawn at most; whole lanes are left out beyond
   */
  public static Timeline of(
      List<Turn> all, Lanes lanes, Filter filter, boolean terms, boolean sittings, int most) {
    List<Turn> wanted =
        all.stream()
            .filter(t -> t.isTerm() ? terms : sittings)
            .filter(t -> filter.body().isEmpty() || isOf(t, filter.body().get()))
            .filter(t -> filter.agent().isEmpty() || t.agents().anyMatch(filter::takesAgent))
            .filter(t -> filter.takesTime(t.time().start(), t.time().end()))
            .toList();
    Map<String, Lane> byThing = new LinkedHashMap<>();
    for (Turn turn : wanted) {
      if (turn.time().isDated()) {
        lanes
            .of(turn)
            .forEach(
                thing ->
                    byThing
                        .computeIfAbsent(thing.iri(), i -> new Lane(thing, new ArrayList<>()))
                        .turns()
                        .add(turn));
      }
    }
    return drawn(byThing, wanted, most);
  }

  private static boolean isOf(Turn turn, String body) {
    return turn.body().iri().equals(body) || turn.chairOf().iri().equals(body);
  }

  private static Timeline drawn(Map<String, Lane> byThing, List<Turn> wanted, int most) {
    List<Lane> lanes = new ArrayList<>(byThing.values());
    lanes.sort(
        Comparator.comparingInt((Lane l) -> -l.turns().size())
            .thenComparing(l -> l.thing().label()));
    List<Lane> kept = new ArrayList<>();
    int count = 0;
    int leftOut = 0;
    for (Lane lane : lanes) {
      if (count + lane.turns().size() <= most || kept.isEmpty()) {
        List<Turn> turns = lane.turns().subList(0, Math.min(most, lane.turns().size()));
        kept.add(new Lane(lane.thing(), List.copyOf(turns)));
        count += turns.size();
        leftOut += lane.turns().size() - turns.size();
      } else {
        leftOut += lane.turns().size();
      }
    }
    return new Timeline(List.copyOf(kept), wanted, leftOut);
  }
}
