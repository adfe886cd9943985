package org.aseankg.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.aseankg.model.EntityRef;
import org.aseankg.model.PartialDate;
import org.aseankg.query.Column;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.Value;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * What pictures are made from, read by the queries of {@code queries/pictures} once for each
 * version of the data and language. What exceeds the row limit of the settings is left out. Safe
 * for use by many threads.
 */
public final class PictureData {

  private record Key(String query, String language) {}

  private record Made(String version, List<?> list) {}

  private final KgStore store;
  private final QueryCatalog catalog;
  private final QueryRunner runner;
  private final Map<Key, Made> made = new LinkedHashMap<>();

  /** Reads a store. */
  public PictureData(KgStore store, Iris iris, QueryRunner runner) {
    this.store = store;
    this.catalog = QueryCatalog.pictures(iris);
    this.runner = runner;
  }

  /** All turns in all chairs, in the order of time; names in a language. */
  public List<Turn> turns(String language) {
    return get("chairs", language, PictureData::turns);
  }

  /** All events with a place, in the order of time. */
  public List<Meeting> meetings(String language) {
    return get("meetings", language, rows -> each(rows, "event", PictureData::meeting));
  }

  /** Who took part in what, in the order of time. */
  public List<Attendance> attendances(String language) {
    return get("attendance", language, rows -> rows.stream().map(PictureData::attendance).toList());
  }

  @SuppressWarnings("unchecked")
  private <T> List<T> get(String query, String language, Function<List<Cells>, List<T>> maker) {
    Key key = new Key(query, language);
    String version = store.version();
    synchronized (made) {
      Made known = made.get(key);
      if (known != null && known.version().equals(version)) {
        return (List<T>) known.list();
      }
    }
    QueryRequest request =
        new QueryRequest(Map.of(), Optional.empty(), Integer.MAX_VALUE, 1, language);
    List<Cells> rows =
        runner.run(catalog.get(query), request).rows().stream().map(Cells::new).toList();
    List<T> list = maker.apply(rows);
    synchronized (made) {
      made.put(key, new Made(version, list));
    }
    return list;
  }

  /** One value for the first row about each thing; further rows differ in what is drawn once. */
  private static <T> List<T> each(List<Cells> rows, String column, Function<Cells, T> make) {
    Map<String, T> found = new LinkedHashMap<>();
    rows.forEach(r -> found.computeIfAbsent(r.text(column), k -> make.apply(r)));
    return List.copyOf(found.values());
  }

  private static List<Turn> turns(List<Cells> rows) {
    Map<String, List<Cells>> relations = new LinkedHashMap<>();
    rows.forEach(r -> relations.computeIfAbsent(r.text("relation"), k -> new ArrayList<>()).add(r));
    return relations.values().stream().map(PictureData::turn).toList();
  }

  private static Turn turn(List<Cells> rows) {
    Cells first = rows.get(0);
    return new Turn(
        first.text("relation"),
        first.text("kind").equals("term"),
        first.ref("chairOf").orElseThrow(),
        first.ref("body").orElseThrow(),
        first.number("edition"),
        first.ref("holder"),
        first.ref("country"),
        all(rows, "person"),
        new Turn.Bounds(
            first.date("start"),
            first.date("startLatest"),
            first.date("endEarliest"),
            first.date("end")),
        rows.stream().map(r -> r.text("theme")).filter(t -> !t.isEmpty()).findFirst().orElse(""),
        all(rows, "source"));
  }

  private static List<EntityRef> all(List<Cells> rows, String column) {
    return rows.stream().flatMap(r -> r.ref(column).stream()).distinct().toList();
  }

  private static Meeting meeting(Cells row) {
    return new Meeting(
        row.ref("event").orElseThrow(),
        row.ref("place").orElseThrow(),
        row.ref("country"),
        row.decimal("latitude"),
        row.decimal("longitude"),
        row.date("start"),
        row.date("end"),
        row.ref("body"));
  }

  private static Attendance attendance(Cells row) {
    return new Attendance(
        row.ref("agent").orElseThrow(),
        row.ref("event").orElseThrow(),
        row.date("start"),
        row.date("end"),
        row.ref("body"));
  }

  /** One row, read by type. */
  private record Cells(Map<String, Value> values) {

    String text(String column) {
      Value value = values.get(column);
      return value == null ? "" : value.text();
    }

    Optional<EntityRef> ref(String column) {
      String label = text(Column.labelOf(column));
      String iri = text(column);
      return iri.isEmpty()
          ? Optional.empty()
          : Optional.of(new EntityRef(iri, label.isEmpty() ? iri : label));
    }

    Optional<LocalDate> date(String column) {
      return PartialDate.find(text(column)).map(PartialDate::first);
    }

    OptionalInt number(String column) {
      try {
        return OptionalInt.of(Integer.parseInt(text(column)));
      } catch (NumberFormatException e) {
        return OptionalInt.empty();
      }
    }

    OptionalDouble decimal(String column) {
      try {
        double number = Double.parseDouble(text(column));
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
      } catch (NumberFormatException e) {
        return OptionalDouble.empty();
      }
    }
  }
}
