package org.aseankg.extract.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/**
 * Finds the events of the graph that an article may report too: by series and edition, date, place
 * and people. They are offered, never merged.
 */
final class SimilarEvents {

  private static final int MOST = 5;
  private static final int MOST_PEOPLE = 2;
  private static final List<String> STARTS = List.of("startDate", "plannedStart", "notBefore");
  private static final List<String> ENDS = List.of("endDate", "plannedEnd", "notAfter");

  private final KnownEntities known;

  SimilarEvents(KnownEntities known) {
    this.known = known;
  }

  /** What tells an event. */
  private record Traits(
      Set<String> series,
      Set<String> editions,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      Set<String> places,
      Set<String> people) {}

  /**
   * The events that may be the same as a proposed one, the likeliest first.
   *
   * @param event the fact that there is such an event
   */
  List<Twin> of(Proposal proposal, Fact event) {
    Traits traits = proposed(proposal, event.entity());
    return known
        .store()
        .read(
            dataset -> {
              List<Twin> twins = new ArrayList<>();
              for (String candidate : candidates(dataset, traits, event.entity())) {
                if (isOfOthers(candidate, proposal)) {
                  compare(dataset, traits, event.entity(), candidate).ifPresent(twins::add);
                }
              }
              twins.sort(
                  Comparator.comparingInt(Twin::score).reversed().thenComparing(Twin::event));
              return twins.stream().limit(MOST).toList();
            });
  }

  private boolean isOfOthers(String candidate, Proposal proposal) {
    return known.has(candidate, proposal.id());
  }

  private static Traits proposed(Proposal proposal, String event) {
    Set<String> people = new HashSet<>();
    Set<String> series = new TreeSet<>();
    Set<String> editions = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    Set<String> starts = new TreeSet<>();
    Set<String> ends = new TreeSet<>();
    for (Fact fact : proposal.facts()) {
      JsonNode values = fact.values();
      if (fact.kind() == Fact.Kind.RELATION
          && fact.parent().equals(event)
          && values.path("agent").asText().startsWith("person/")) {
        people.add(values.path("agent").asText());
      }
      if (fact.kind() != Fact.Kind.RELATION && fact.entity().equals(event)) {
        series.addAll(Fact.references(values.path("inSeries")));
        places.addAll(Fact.references(values.path("location")));
        texts(values, List.of("edition"), editions);
        texts(values, STARTS, starts);
        texts(values, ENDS, ends);
      }
    }
    ends.addAll(starts);
    return new Traits(series, editions, first(starts), last(ends), places, people);
  }

  private static void texts(JsonNode values, List<String> keys, Set<String> into) {
    keys.stream().filter(values::has).forEach(k -> into.add(values.get(k).asText()));
  }

  private static Optional<LocalDate> first(Set<String> dates) {
    return dates.stream()
        .flatMap(d -> PartialDate.find(d).stream())
        .map(PartialDate::first)
        .min(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> last(Set<String> dates) {
    return dates.stream()
        .flatMap(d -> PartialDate.find(d).stream())
        .map(PartialDate::last)
        .max(Comparator.naturalOrder());
  }

  private Set<String> candidates(DatasetGraph dataset, Traits traits, String self) {
    Set<String> found = new LinkedHashSet<>();
    found.add(self);
    traits.series().forEach(s -> found.addAll(known.subjects(dataset, AKG.inSeries, s)));
    traits.places().forEach(p -> found.addAll(known.subjects(dataset, External.LOCATION, p)));
    for (String person : traits.people()) {
      for (String role : known.subjects(dataset, AKG.agent, person)) {
        found.addAll(known.values(dataset, role, AKG.inEvent));
      }
    }
    return found;
  }

  private Optional<Twin> compare(
      DatasetGraph dataset, Traits traits, String self, String candidate) {
    Traits theirs = stored(dataset, candidate);
    List<String> reasons = new ArrayList<>();
    boolean named = candidate.equals(self);
    if (named) {
      reasons.add("the same identifier");
    }
    boolean series = intersect(traits.series(), theirs.series());
    boolean edition = series && intersect(traits.editions(), theirs.editions());
    boolean otherEdition =
        series && !edition && !traits.editions().isEmpty() && !theirs.editions().isEmpty();
    boolean dated = traits.first().isPresent() && theirs.first().isPresent();
    boolean day = dated && overlap(traits, theirs);
    boolean place = intersect(traits.places(), theirs.places());
    Set<String> people = new TreeSet<>(traits.people());
    people.retainAll(theirs.people());
    if (!named && (otherEdition || (dated && !day && !edition))) {
      return Optional.empty();
    }
    if (edition) {
      reasons.add("the same series and edition");
    } else if (series) {
      reasons.add("the same series");
    }
    if (day) {
      reasons.add("the same date");
    }
    if (place) {
      reasons.add("the same place");
    }
    if (!people.isEmpty()) {
      reasons.add(people.size() == 1 ? "a person in common" : people.size() + " people in common");
    }
    boolean enough =
        named
            || edition
            || (day && (series || place || !people.isEmpty()))
            || (series && place && !people.isEmpty());
    if (!enough) {
      return Optional.empty();
    }
    int score =
        (named ? 8 : 0)
            + (edition ? 4 : 0)
            + (day ? 2 : 0)
            + (series ? 1 : 0)
            + (place ? 1 : 0)
            + Math.min(MOST_PEOPLE, people.size());
    return Optional.of(new Twin(candidate, label(candidate), List.copyOf(reasons), score));
  }

  private Traits stored(DatasetGraph dataset, String event) {
    Set<String> people = new HashSet<>();
    for (String role : known.subjects(dataset, AKG.inEvent, event)) {
      known.values(dataset, role, AKG.agent).stream()
          .filter(a -> a.startsWith("person/"))
          .forEach(people::add);
    }
    Set<String> ends = known.values(dataset, event, AKG.untilLatest);
    Set<String> starts = known.values(dataset, event, AKG.fromEarliest);
    ends.addAll(starts);
    return new Traits(
        known.values(dataset, event, AKG.inSeries),
        known.values(dataset, event, AKG.edition),
        first(starts),
        last(ends),
        known.values(dataset, event, External.LOCATION),
        people);
  }

  /** Whether their days have one in common; days that are known by month only may be wide. */
  private static boolean overlap(Traits a, Traits b) {
    return !a.first().get().isAfter(b.last().get()) && !b.first().get().isAfter(a.last().get());
  }

  private static boolean intersect(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  private String label(String event) {
    Map<String, String> labels = known.labels(event);
    return labels.isEmpty() ? event : labels.getOrDefault("en", labels.values().iterator().next());
  }
}
