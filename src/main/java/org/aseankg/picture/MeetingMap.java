package org.aseankg.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.EntityRef;

/**
 * Meetings by place.
 *
 * @param spots places with meetings, those with most first
 * @param meetings all meetings wanted, in the order of time
 */
public record MeetingMap(List<Spot> spots, List<Meeting> meetings) {

  /**
   * A place with what met there.
   *
   * @param place the place
   * @param meetings in the order of time
   */
  public record Spot(EntityRef place, List<Meeting> meetings) {

    /** Whether it can be drawn. */
    public boolean isLocated() {
      return meetings.get(0).isLocated();
    }
  }

  /** Sorts meetings by place; the agent of the filter is the country. */
  public static MeetingMap of(List<Meeting> all, Filter filter) {
    List<Meeting> wanted =
        all.stream()
            .filter(m -> filter.takesBody(m.body()))
            .filter(m -> filter.agent().isEmpty() || isIn(m, filter))
            .filter(m -> filter.takesTime(m.start(), m.end()))
            .toList();
    Map<String, Spot> spots = new LinkedHashMap<>();
    for (Meeting meeting : wanted) {
      spots
          .computeIfAbsent(meeting.place().iri(), i -> new Spot(meeting.place(), new ArrayList<>()))
          .meetings()
          .add(meeting);
    }
    List<Spot> sorted = new ArrayList<>(spots.values());
    sorted.sort(
        Comparator.comparingInt((Spot s) -> -s.meetings().size())
            .thenComparing(s -> s.place().label()));
    return new MeetingMap(List.copyOf(sorted), wanted);
  }

  private static boolean isIn(Meeting meeting, Filter filter) {
    Optional<EntityRef> country = meeting.country().or(() -> Optional.of(meeting.place()));
    return filter.takesAgent(country.get());
  }
}
