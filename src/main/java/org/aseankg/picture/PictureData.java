package org.aseankg.picture;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aseankg.model.EntityRef;
import org.aseankg.query.Column;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.Value;
import org.aseankg.store.KgStore;
import org.aseankg.store.PerVersion;
import org.aseankg.vocab.Iris;

/**
 * What pictures are made from, read by the queries of {@code queries/pictures} once for each
 * version of the data and language. Safe for use by many threads.
 */
public final class PictureData {

  /** Rows of one query: a picture of more could not be drawn, and would not fit into memory. */
  public static final long MOST_ROWS = 2_000_000;

  /** More than there are pictures and languages. */
  private static final int MOST_KEPT = 12;

  /** What is not dated comes first, as in the answers of queries. */
  private static final Comparator<Optional<LocalDate>> BY_DAY =
      Comparator.comparing(d -> d.orElse(LocalDate.MIN));

  private record Key(String query, String language) {}

  private final QueryCatalog catalog;
  private final QueryRunner runner;
  private final String people;
  private final PerVersion<Key, Object> made;

  /**
   * Reads a store.
   *
   * @param runner runs the queries; its limits count, so it should allow {@link #MOST_ROWS}
   */
  public PictureData(KgStore store, Iris iris, QueryRunner runner) {
    this.catalog = QueryCatalog.pictures(iris);
    this.runner = runner;
    this.people = iris.entity("person/");
    this.made = new PerVersion<>(store::version, MOST_KEPT);
  }

  /** All turns in all chairs, in the order of time; names in a language. */
  public List<Turn> turns(String language) {
    return get(
        "chairs",
        language,
        () -> {
          Statements events = events(language);
          Statements chairs = new Statements(rows("chairs", language));
          return chairs.subjects().stream()
              .flatMap(r -> turns(r, chairs, events, language))
              .sorted(
                  Comparator.comparing((Turn t) -> t.time().start(), BY_DAY)
                      .thenComparing(Turn::relation))
              .toList();
        });
  }

  /** All events with a place, in the order of time. */
  public List<Meeting> meetings(String language) {
    return get(
        "meetings",
        language,
        () -> {
          Statements events = events(language);
          Map<String, Meeting> found = new LinkedHashMap<>();
          // Further rows differ in what is drawn once.
          for (Map<String, Value> row : rows("meetings", language).rows()) {
            Meeting meeting = meeting(row, events);
            found.putIfAbsent(meeting.event().iri(), meeting);
          }
          return found.values().stream()
              .sorted(
                  Comparator.comparing(Meeting::start, BY_DAY).thenComparing(m -> m.event().iri()))
              .toList();
        });
  }

  /** Who took part in what, in the order of time. */
  public List<Attendance> attendances(String language) {
    return get(
        "attendance",
        language,
        () -> {
          Statements events = events(language);
          return rows("attendance", language).rows().stream()
              .map(r -> attendance(r, events))
              .sorted(
                  Comparator.comparing(Attendance::start, BY_DAY)
                      .thenComparing(a -> a.event().iri())
                      .thenComparing(a -> a.agent().iri()))
              .toList();
        });
  }

  private Statements events(String language) {
    return get("events", language, () -> new Statements(rows("events", language)));
  }

  @SuppressWarnings("unchecked")
  private <T> T get(String query, String language, Supplier<T> maker) {
    return (T) made.get(new Key(query, language), maker::get);
  }

  private QueryResult rows(String query, String language) {
    return runner.run(
        catalog.get(query),
        new QueryRequest(Map.of(), Optional.empty(), Integer.MAX_VALUE, 1, language));
  }

  /** A turn for each thing that is chaired. */
  private Stream<Turn> turns(
      String relation, Statements chairs, Statements events, String language) {
    List<EntityRef> bodies = chairs.things(relation, "chairOf");
    boolean term = !bodies.isEmpty();
    Stream<EntityRef> chaired = (term ? bodies : chairs.things(relation, "inEvent")).stream();
    return chaired.limit(1).map(c -> turn(relation, c, term, chairs, events, language));
  }

  private Turn turn(
      String relation,
      EntityRef chairOf,
      boolean term,
      Statements chairs,
      Statements events,
      String language) {
    List<EntityRef> agents = chairs.things(relation, "agent");
    Optional<EntityRef> holder =
        chairs
            .thing(relation, "holder")
            .or(() -> chairs.thing(relation, "onBehalfOf"))
            .or(() -> agents.stream().findFirst());
    List<EntityRef> through = chairs.things(relation, "heldThrough");
    Function<String, Optional<LocalDate>> date =
        p -> chairs.date(relation, p).or(() -> events.date(chairOf.iri(), p));
    return new Turn(
        relation,
        term,
        chairOf,
        body(chairOf.iri(), events)
            .or(() -> events.thing(chairOf.iri(), "convenedBy"))
            .orElse(chairOf),
        edition(events.text(chairOf.iri(), "edition", language)),
        holder,
        holder.map(h -> events.thing(h.iri(), "ofCountry").orElse(h)),
        through.isEmpty()
            ? agents.stream().filter(a -> a.iri().startsWith(people)).toList()
            : through,
        new Turn.Bounds(
            date.apply("fromEarliest"),
            date.apply("fromLatest"),
            date.apply("untilEarliest"),
            date.apply("untilLatest")),
        chairs.text(relation, "theme", language),
        chairs.things(relation, "source"));
  }

  /** Who convenes the series of an event, or of the event that it is a part of. */
  private static Optional<EntityRef> body(String event, Statements events) {
    return convener(event, events)
        .or(
            () ->
                events.things(event, "partOf").stream()
                    .flatMap(whole -> convener(whole.iri(), events).stream())
                    .findFirst());
  }

  private static Optional<EntityRef> convener(String event, Statements events) {
    return events.things(event, "inSeries").stream()
        .flatMap(s -> events.things(s.iri(), "convenedBy").stream())
        .findFirst();
  }

  private static OptionalInt edition(String text) {
    return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private static Meeting meeting(Map<String, Value> row, Statements events) {
    EntityRef event = ref(row, "event").orElseThrow();
    return new Meeting(
        event,
        ref(row, "place").orElseThrow(),
        ref(row, "country"),
        decimal(row, "latitude"),
        decimal(row, "longitude"),
        events.date(event.iri(), "fromEarliest"),
        events.date(event.iri(), "untilLatest"),
        body(event.iri(), events));
  }

  private static Attendance attendance(Map<String, Value> row, Statements events) {
    EntityRef event = ref(row, "event").orElseThrow();
    return new Attendance(
        ref(row, "agent").orElseThrow(),
        event,
        events.date(event.iri(), "fromEarliest"),
        events.date(event.iri(), "untilLatest"),
        body(event.iri(), events));
  }

  private static String text(Map<String, Value> row, String column) {
    Value value = row.get(column);
    return value == null ? "" : value.text();
  }

  private static Optional<EntityRef> ref(Map<String, Value> row, String column) {
    String iri = text(row, column);
    String label = text(row, Column.labelOf(column));
    return iri.isEmpty()
        ? Optional.empty()
        : Optional.of(new EntityRef(iri, label.isEmpty() ? iri : label));
  }

  private static OptionalDouble decimal(Map<String, Value> row, String column) {
    try {
      double number = Double.parseDouble(text(row, column));
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
