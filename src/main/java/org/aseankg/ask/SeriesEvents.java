package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.model.PartialDate;
import org.aseankg.search.Description;
import org.aseankg.search.Folding;
import org.aseankg.search.NameIndex;
import org.aseankg.search.Profile;
import org.aseankg.search.Token;

/**
 * Reads a series, or the body that convenes it, as its meetings: the next or last one, or those in
 * the time asked about ("the ASEAN summit in 2023").
 */
final class SeriesEvents {

  private static final List<String> CONVENING = List.of("series", "body");

  private static final List<String> EVENT = List.of("event");
  private static final List<String> PLACE = List.of("place");
  private static final List<String> COUNTRY = List.of("country");

  /** What only one meeting has: asked of a series, which meeting is asked back. */
  private static final Set<String> OF_ONE =
      Set.of("date", "year", "place", "city", "in-country", "duration");

  private static final int CANDIDATES = 60;

  private final NameIndex names;
  private final FrameQueries queries;
  private final RowFilters filters;

  SeriesEvents(FrameQueries queries, RowFilters filters, NameIndex names) {
    this.names = names;
    this.queries = queries;
    this.filters = filters;
  }

  /** The clause with the events that its series stand for among the candidates. */
  Clause extend(Clause clause, LocalDate asOf) {
    boolean picks = clause.has("attr:next") || clause.has("attr:last") || clause.has("attr:first");
    Optional<Mention> place = placeOfMeeting(clause);
    boolean any = clause.askKeys().stream().anyMatch(OF_ONE::contains) && !clause.has("role");
    if (!picks && !any && clause.time().isEmpty() && place.isEmpty()) {
      return clause;
    }
    List<Mention> mentions = new ArrayList<>();
    boolean placed = false;
    for (Mention mention : clause.mentions()) {
      boolean series = mention.canBe(CONVENING) && !mention.canBe(EVENT);
      Mention extended =
          series
              ? extend(clause, mention, place, asOf)
              : picks && mention.canBe(EVENT) ? onlyOne(clause, mention, asOf) : mention;
      placed |= extended != mention && place.isPresent();
      mentions.add(extended);
    }
    if (placed) {
      mentions.remove(place.orElseThrow());
    }
    return clause.with(mentions);
  }

  /** "The first ACCSM+3 meeting": of the events described, the one that is first, last or next. */
  private Mention onlyOne(Clause clause, Mention mention, LocalDate asOf) {
    List<Node> best =
        mention.best(EVENT).stream().map(c -> NodeFactory.createURI(c.iri())).toList();
    if (best.size() < 2) {
      return mention;
    }
    List<Row> rows = queries.run(queries.restricted("editions", Map.of("event", best)));
    List<Row> picked = picked(clause, rows, asOf);
    return picked.isEmpty()
        ? mention
        : new Mention(
            mention.from(),
            mention.to(),
            mention.text(),
            List.of(
                new Mention.Candidate(picked.get(0).iri("event"), "event", mention.score(), false)),
            false,
            mention.timed());
  }

  /** "The heads of civil service met in Hanoi": a meeting that only its place tells. */
  private static Optional<Mention> placeOfMeeting(Clause clause) {
    boolean met = clause.has("attr:met") || clause.has("attr:status");
    boolean acted = clause.has("role") || clause.has("rel") || clause.has("represent");
    boolean event = clause.mentions().stream().anyMatch(m -> m.canBe(EVENT));
    boolean meetings = clause.mentions().stream().anyMatch(SeriesEvents::isOnlySeries);
    return !event && (acted ? meetings && !clause.askKeys().contains("event") : met)
        ? clause.mentions().stream()
            .filter(m -> m.canBe(PLACE) && !(acted && m.canBe(COUNTRY)))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isOnlySeries(Mention mention) {
    return mention.candidates().stream().allMatch(c -> c.kind().equals("series"));
  }

  private Mention extend(Clause clause, Mention mention, Optional<Mention> place, LocalDate asOf) {
    // A series says more of its meetings than the body does, which has others besides.
    for (String kind : CONVENING) {
      List<Node> of =
          mention.candidates().stream()
              .filter(c -> c.kind().equals(kind))
              .map(c -> NodeFactory.createURI(c.iri()))
              .toList();
      if (of.isEmpty()) {
        continue;
      }
      List<Row> rows = queries.run(queries.restricted("editions", Map.of("of", of)));
      List<Row> there = place.map(p -> filters.by("place", rows, p)).orElse(rows);
      List<Row> picked = picked(clause, there, asOf);
      if (!picked.isEmpty()) {
        boolean told = clause.time().isPresent() || place.isPresent();
        return with(mention, picked, clause.time().isPresent(), told);
      }
    }
    return place.map(p -> meetingAt(clause, mention, p)).orElse(mention);
  }

  /**
   * The meeting at a place that the name of a body describes, though the body convenes no series.
   */
  private Mention meetingAt(Clause clause, Mention mention, Mention place) {
    Set<String> said = new LinkedHashSet<>();
    clause
        .question()
        .words()
        .subList(mention.from(), mention.to())
        .forEach(w -> said.add(w.bare()));
    List<Profile> meetings = new ArrayList<>();
    for (Profile profile : names.described(Description.of(said), CANDIDATES)) {
      boolean there =
          profile.kind().equals("event")
              && length(profile, said) < Integer.MAX_VALUE
              && place.candidates().stream().anyMatch(p -> profile.places().contains(p.iri()));
      if (there) {
        meetings.add(profile);
      }
    }
    List<Mention.Candidate> candidates = new ArrayList<>(mention.candidates());
    // The one of which least is left unsaid.
    meetings.stream()
        .min(Comparator.comparingInt((Profile p) -> length(p, said)).thenComparing(Profile::iri))
        .ifPresent(p -> candidates.add(new Mention.Candidate(p.iri(), "event", 0.9, false)));
    return candidates.size() == mention.candidates().size()
        ? mention
        : new Mention(mention.from(), mention.to(), mention.text(), candidates, true, false);
  }

  /** How many words the shortest of its names has that says all that was said. */
  private static int length(Profile profile, Set<String> said) {
    return profile.names().stream()
        .map(n -> Folding.tokens(n.text()).stream().map(Token::bare).toList())
        .filter(words -> words.containsAll(said.stream().filter(w -> w.length() > 3).toList()))
        .mapToInt(List::size)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static List<Row> picked(Clause clause, List<Row> rows, LocalDate asOf) {
    List<Row> dated = rows.stream().filter(r -> day(r, "first").isPresent()).toList();
    List<Row> fit = clause.time().map(t -> RowFilters.during(dated, t)).orElse(dated);
    if (clause.has("attr:next")) {
      return extreme(
          fit,
          r -> day(r, "last").or(() -> day(r, "first")).filter(d -> d.isBefore(asOf)).isEmpty(),
          true);
    }
    if (clause.has("attr:last")) {
      return extreme(
          fit,
          r ->
              r.iri("status").endsWith("/held")
                  && day(r, "first").filter(d -> d.isAfter(asOf)).isEmpty(),
          false);
    }
    return clause.has("attr:first") ? extreme(fit, r -> true, true) : fit;
  }

  private static List<Row> extreme(
      List<Row> rows, java.util.function.Predicate<Row> filter, boolean earliest) {
    Comparator<Row> order =
        Comparator.comparing((Row r) -> day(r, "first").orElse(LocalDate.MAX))
            .thenComparing(r -> r.iri("event"));
    List<Row> sorted = rows.stream().filter(filter).sorted(order).toList();
    return sorted.isEmpty() ? List.of() : List.of(sorted.get(earliest ? 0 : sorted.size() - 1));
  }

  private static Mention with(Mention mention, List<Row> rows, boolean timed, boolean told) {
    List<Mention.Candidate> candidates = new ArrayList<>(mention.candidates());
    rows.stream()
        .map(r -> r.iri("event"))
        .distinct()
        .forEach(
            iri -> candidates.add(new Mention.Candidate(iri, "event", mention.score(), false)));
    return new Mention(
        mention.from(), mention.to(), mention.text(), candidates, told && rows.size() > 1, timed);
  }

  private static Optional<LocalDate> day(Row row, String column) {
    return PartialDate.find(row.text(column)).map(PartialDate::first);
  }
}
