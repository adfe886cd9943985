package org.aseankg.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.aseankg.model.EntityRef;

/**
 * Who was where together: of one agent all events and everybody met there, or of all agents those
 * with most events.
 *
 * @param agents in the picture, those with most events (or meetings with the one) first
 * @param events in the picture, in the order of time
 * @param links which agent was at which event; of those in the picture only
 * @param allAgents how many agents there are in all
 * @param allEvents how many events there are in all
 */
public record Network(
    List<EntityRef> agents,
    List<Attendance> events,
    Map<String, Set<String>> links,
    int allAgents,
    int allEvents) {

  /**
   * The network.
   *
   * @param filter whose agent, if there is one, is in the middle
   * @param kinds which agents are wanted, by IRI
   * @param mostAgents how many agents at most
   * @param mostEvents how many events at most, where there is somebody in the middle
   */
  public static Network of(
      List<Attendance> all,
      Filter filter,
      Predicate<String> kinds,
      int mostAgents,
      int mostEvents) {
    List<Attendance> wanted =
        all.stream()
            .filter(a -> filter.takesBody(a.body()))
            .filter(a -> filter.takesTime(a.start(), a.end()))
            .toList();
    Set<String> within = new HashSet<>();
    wanted.stream().filter(filter::hasAgent).forEach(a -> within.add(a.event().iri()));
    Map<String, Attendance> events = new LinkedHashMap<>();
    Map<String, EntityRef> agents = new LinkedHashMap<>();
    Map<String, Set<String>> links = new LinkedHashMap<>();
    for (Attendance a : wanted) {
      String agent = a.agent().iri();
      boolean middle = filter.agent().isPresent() && filter.takesAgent(a.agent());
      if (within.contains(a.event().iri()) && (middle || kinds.test(agent))) {
        events.put(a.event().iri(), a);
        if (!middle) {
          agents.put(agent, a.agent());
        }
        links.computeIfAbsent(agent, k -> new HashSet<>()).add(a.event().iri());
      }
    }
    return reduced(agents, events, links, filter, mostAgents, mostEvents);
  }

  private static Network reduced(
      Map<String, EntityRef> agents,
      Map<String, Attendance> events,
      Map<String, Set<String>> links,
      Filter filter,
      int mostAgents,
      int mostEvents) {
    List<EntityRef> sorted = new ArrayList<>(agents.values());
    sorted.sort(
        Comparator.comparingInt((EntityRef a) -> -links.get(a.iri()).size())
            .thenComparing(EntityRef::label));
    List<EntityRef> kept = sorted.subList(0, Math.min(mostAgents, sorted.size()));
    List<Attendance> last = new ArrayList<>(events.values());
    if (filter.agent().isPresent() && last.size() > mostEvents) {
      last = last.subList(last.size() - mostEvents, last.size());
    }
    return new Network(
        List.copyOf(kept), List.copyOf(last), Map.copyOf(links), agents.size(), events.size());
  }

  /** At how many events two agents both were. */
  public int countTogether(EntityRef one, EntityRef other) {
    Set<String> ofOther = links.getOrDefault(other.iri(), Set.of());
    return (int) links.getOrDefault(one.iri(), Set.of()).stream().filter(ofOther::contains).count();
  }

  /** The events at which two agents both were. */
  public List<Attendance> together(EntityRef one, EntityRef other) {
    Set<String> ofOne = links.getOrDefault(one.iri(), Set.of());
    Set<String> ofOther = links.getOrDefault(other.iri(), Set.of());
    return events.stream()
        .filter(e -> ofOne.contains(e.event().iri()) && ofOther.contains(e.event().iri()))
        .toList();
  }

  /** Whether an agent was at an event. */
  boolean was(String agent, String event) {
    return links.getOrDefault(agent, Set.of()).contains(event);
  }
}
