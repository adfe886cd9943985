package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.search.NameIndex;
import org.aseankg.search.Profile;

/**
 * Whether something is so, and whether a list is all there is: open world, except where complete.
 */
final class Truth {

  /** Columns of a query and the aspect that must be complete for a "no". */
  private static final Map<String, Map<String, String>> ASPECTS =
      Map.of(
          "memberships", Map.of("of", "members"),
          "chair-terms", Map.of("chaired", "chairs"),
          "tenures", Map.of("post", "holders"));

  private final Completeness completeness;
  private final NameIndex names;

  Truth(Completeness completeness, NameIndex names) {
    this.completeness = completeness;
    this.names = names;
  }

  /** Yes when a row shows it; no only where all such rows are known; else empty. */
  Optional<Boolean> of(Reading reading, List<Row> rows, LocalDate asOf) {
    if (!rows.isEmpty()) {
      return Optional.of(true);
    }
    boolean complete = isCovered(reading, asOf);
    return complete || chairsOfEvent(reading) ? Optional.of(false) : Optional.empty();
  }

  /** Whether all relations of the kind asked about are known for the time asked about. */
  private boolean isCovered(Reading reading, LocalDate asOf) {
    List<String> capacities = reading.clause().values("capacity");
    boolean members = capacities.isEmpty() || capacities.equals(List.of("member"));
    if (reading.intent().query().equals("memberships") && !members) {
      return false; // the statements are about members
    }
    boolean ever = Timing.isEver(reading);
    LocalDate last = reading.clause().time().map(TimeSpan::last).orElse(asOf);
    return ASPECTS.getOrDefault(reading.intent().query(), Map.of()).entrySet().stream()
        .anyMatch(
            e -> {
              Mention of = reading.slots().get(e.getKey());
              LocalDate first =
                  reading
                      .clause()
                      .time()
                      .map(TimeSpan::first)
                      .orElseGet(() -> ever ? beginning(of) : asOf);
              return covers(of, e.getValue(), first, last);
            });
  }

  /** The day a body was founded; the beginning of time where that is not known. */
  private LocalDate beginning(Mention of) {
    return of == null
        ? LocalDate.MIN
        : of.candidates().stream()
            .flatMap(c -> completeness.founded(c.iri()).stream())
            .findFirst()
            .orElse(LocalDate.MIN);
  }

  /** Whether there was certainly none before the first of those found. */
  boolean isFromBeginning(Reading reading, List<Found> found, LocalDate asOf) {
    Optional<LocalDate> first =
        found.stream().flatMap(f -> f.day().stream()).min(LocalDate::compareTo);
    return first.isPresent()
        && ASPECTS.getOrDefault(reading.intent().query(), Map.of()).entrySet().stream()
            .anyMatch(
                e ->
                    covers(
                        reading.slots().get(e.getKey()), e.getValue(), first.get(), first.get()));
  }

  private boolean covers(Mention mention, String aspect, LocalDate first, LocalDate last) {
    return mention != null
        && mention.candidates().stream()
            .anyMatch(c -> completeness.covers(c.iri(), aspect, first, last));
  }

  /** The chair of an event is known not to be somebody where all chairs of its series are known. */
  private boolean chairsOfEvent(Reading reading) {
    Mention event = reading.slots().get("event");
    if (event == null || !reading.clause().meets("role:chair")) {
      return false;
    }
    return event.best(List.of("event")).stream()
        .flatMap(c -> names.profile(c.iri()).stream())
        .anyMatch(p -> covered(p, "chairs"));
  }

  private boolean covered(Profile event, String aspect) {
    return event.series().isPresent()
        && event.firstDay().isPresent()
        && completeness.covers(
            event.series().get(),
            aspect,
            LocalDate.ofEpochDay(event.firstDay().getAsLong()),
            LocalDate.ofEpochDay(event.firstDay().getAsLong()));
  }

  /** What says that all is known, the ground of a "no". */
  List<Row> grounds(Reading reading) {
    List<Row> rows = new ArrayList<>();
    ASPECTS
        .getOrDefault(reading.intent().query(), Map.of())
        .forEach(
            (column, aspect) -> {
              Mention mention = reading.slots().get(column);
              if (mention != null) {
                mention
                    .candidates()
                    .forEach(c -> rows.addAll(completeness.statements(c.iri(), aspect)));
              }
            });
    Mention event = reading.slots().get("event");
    if (event != null) {
      event.best(List.of("event")).stream()
          .flatMap(c -> names.profile(c.iri()).stream())
          .flatMap(p -> p.series().stream())
          .forEach(s -> rows.addAll(completeness.statements(s, "chairs")));
    }
    return rows;
  }

  /** Whether what was found is all there is. */
  boolean isComplete(Reading reading, List<Found> found, LocalDate asOf) {
    boolean complete = isCovered(reading, asOf);
    boolean chairs = reading.clause().meets("role:chair");
    boolean roles = !reading.clause().values("role").isEmpty();
    return complete
        || (!roles || chairs)
            && !found.isEmpty()
            && found.stream()
                .allMatch(
                    f ->
                        names
                            .profile(f.iri())
                            .filter(p -> Set.of("event").contains(p.kind()))
                            .filter(p -> covered(p, chairs ? "chairs" : "editions"))
                            .isPresent());
  }
}
