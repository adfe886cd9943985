package org.aseankg.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.EventSummary;
import org.aseankg.model.PartialDate;

/**
 * Events by period, place, series and by the event they are part of. Entities are given as an IRI
 * or {@code kind/slug}.
 */
public final class Events {

  private final Facts facts;

  /** A view on the answers of the catalogue's queries. */
  public Events(QueryCatalog catalog, QueryRunner runner) {
    this.facts = new Facts(catalog, runner);
  }

  /** What an event consists of, and what prepared it. */
  public List<EventSummary> partsOf(String event) {
    return events("parts-of-event", Map.of("event", event));
  }

  /** Events between two dates, both included. */
  public List<EventSummary> between(PartialDate from, PartialDate until) {
    return events("events-in-period", Map.of("from", from.toString(), "until", until.toString()));
  }

  /** Events at a place or in a country. */
  public List<EventSummary> at(String place) {
    return events("events-at-place", Map.of("place", place));
  }

  /** The editions of a series. */
  public List<EventSummary> inSeries(String series) {
    return events("events-in-series", Map.of("series", series));
  }

  private List<EventSummary> events(String query, Map<String, String> arguments) {
    return facts
        .each(
            query,
            arguments,
            r ->
                new EventSummary(
                    r.get("event"), day(r, "earliest"), day(r, "latest"), r.find("status")))
        .stream()
        .distinct()
        .toList();
  }

  private static Optional<LocalDate> day(Facts.Row row, String column) {
    return row.date(column).map(PartialDate::first);
  }
}
