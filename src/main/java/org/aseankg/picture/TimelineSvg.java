package org.aseankg.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aseankg.model.EntityRef;

/**
 * Draws a timeline. What is certain of a turn is filled, what is only possible is pale; what is too
 * short for a bar is a disc.
 */
public final class TimelineSvg {

  /** How many times wider than the page a picture can be. */
  public static final int MOST_ZOOM = 8;

  private static final double WIDTH = 1080;
  private static final double NAMES = 262;
  private static final double AXIS = 26;
  private static final double ROW = 24;
  private static final double GAP = 10;
  private static final double NARROW = 8;
  private static final double CODE = 14;
  private static final double WIDE_CODE = 22;
  private static final int LEAST_YEAR = 1900;
  private static final int MOST_YEAR = 2100;
  private static final String GRID = "#8a8f98";

  private final Timeline timeline;
  private final Timeline.Lanes lanes;
  private final Svg.Links links;
  private final TimeScale scale;
  private Svg svg;

  private TimelineSvg(
      Timeline timeline, Timeline.Lanes lanes, Filter filter, int zoom, Svg.Links links) {
    this.timeline = timeline;
    this.lanes = lanes;
    this.links = links;
    this.scale = scale(timeline, filter, zoom);
  }

  /**
   * The picture; empty when there is nothing to draw.
   *
   * @param zoom how many times wider than the page, from 1
   * @param label what it shows
   */
  public static String draw(
      Timeline timeline,
      Timeline.Lanes lanes,
      Filter filter,
      int zoom,
      String label,
      Svg.Links links) {
    return timeline.lanes().isEmpty()
        ? ""
        : new TimelineSvg(timeline, lanes, filter, zoom, links).draw(label);
  }

  private static TimeScale scale(Timeline timeline, Filter filter, int zoom) {
    int first = MOST_YEAR;
    int last = LEAST_YEAR;
    for (Timeline.Lane lane : timeline.lanes()) {
      for (Turn turn : lane.turns()) {
        first = Math.min(first, turn.time().first().getYear());
        last = Math.max(last, turn.time().last().getYear());
      }
    }
    first = Math.max(LEAST_YEAR, filter.from().map(LocalDate::getYear).orElse(first));
    last = Math.min(MOST_YEAR, filter.until().map(LocalDate::getYear).orElse(last));
    last = Math.max(first, last);
    return new TimeScale(first, last, NAMES, (WIDTH * zoom - NAMES) / (last + 1 - first));
  }

  private String draw(String label) {
    List<List<List<Turn>>> rows = timeline.lanes().stream().map(l -> rows(l.turns())).toList();
    double height = AXIS;
    for (List<List<Turn>> lane : rows) {
      height += lane.size() * ROW + GAP;
    }
    svg =
        new Svg(
            "lanes",
            scale.right(),
            height,
            "0 0 " + Svg.number(scale.right()) + " " + Svg.number(height),
            label);
    axis(height);
    double y = AXIS;
    for (int i = 0; i < rows.size(); i++) {
      lane(timeline.lanes().get(i).thing(), rows.get(i), y);
      y += rows.get(i).size() * ROW + GAP;
    }
    return svg.end();
  }

  private void axis(double height) {
    int step = scale.step();
    for (int year = scale.first(); year <= scale.last(); year++) {
      if (Math.floorMod(year, step) == 0) {
        double x = scale.x(LocalDate.of(year, 1, 1));
        svg.add(
            "line",
            "x1",
            x,
            "y1",
            AXIS - 6,
            "x2",
            x,
            "y2",
            height,
            "stroke",
            GRID,
            "stroke-opacity",
            "0.35");
        svg.words(x + 3, AXIS - 10, Integer.toString(year), "class", "tick");
      }
    }
  }

  private void lane(EntityRef thing, List<List<Turn>> rows, double top) {
    svg.add(
        "line",
        "x1",
        0.0,
        "y1",
        top - GAP / 2,
        "x2",
        scale.right(),
        "y2",
        top - GAP / 2,
        "stroke",
        GRID,
        "stroke-opacity",
        "0.35");
    String element = svg.openLink(links.of(thing.iri()), thing.label());
    svg.words(0, top + ROW - 8, Svg.fitting(thing.label(), NAMES - 6), "class", "lane");
    svg.close(element);
    for (int i = 0; i < rows.size(); i++) {
      for (Turn turn : rows.get(i)) {
        turn(turn, top + i * ROW);
      }
    }
  }

  private void turn(Turn turn, double y) {
    Turn.Bounds time = turn.time();
    double x = scale.x(time.first());
    double width = scale.end(time.last()) - x;
    String fill = Palette.fill(colouredBy(turn));
    String element = svg.openLink(links.of(turn.chairOf().iri()), told(turn));
    if (width < NARROW) {
      svg.add(
          "circle", "cx", x + width / 2, "cy", y + ROW / 2, "r", 6.0, "fill", fill, "stroke", GRID);
    } else {
      bar(time, x, width, y, fill);
      label(turn, x, width, y);
    }
    svg.close(element);
  }

  private void bar(Turn.Bounds time, double x, double width, double y, String fill) {
    svg.add(
        "rect",
        "x",
        x,
        "y",
        y + 1,
        "width",
        width - 1,
        "height",
        ROW - 3,
        "rx",
        3.0,
        "fill",
        fill,
        "fill-opacity",
        "0.45",
        "stroke",
        GRID,
        "stroke-opacity",
        "0.6");
    // What a source says to the year or month is drawn as it says it; pale is what it leaves open.
    LocalDate begun = isWhole(time.start(), time.startLatest()) ? time.first() : latest(time);
    LocalDate ended = isWhole(time.endEarliest(), time.end()) ? time.last() : earliest(time);
    double from = scale.x(begun);
    double certain = scale.end(ended) - from;
    if (certain > 0) {
      svg.add(
          "rect",
          "x",
          from,
          "y",
          y + 1,
          "width",
          Math.max(1, certain - 1),
          "height",
          ROW - 3,
          "rx",
          3.0,
          "fill",
          fill);
    }
  }

  private static LocalDate latest(Turn.Bounds time) {
    return time.startLatest().orElse(time.first());
  }

  private static LocalDate earliest(Turn.Bounds time) {
    return time.endEarliest().orElse(time.first());
  }

  /** Whether two days are the bounds of one day, month or year. */
  private static boolean isWhole(Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isEmpty() || last.isEmpty()) {
      return false;
    }
    LocalDate from = first.get();
    LocalDate to = last.get();
    return from.equals(to)
        || from.equals(to.withDayOfYear(1)) && to.equals(from.plusYears(1).minusDays(1))
        || from.equals(to.withDayOfMonth(1)) && to.equals(from.plusMonths(1).minusDays(1));
  }

  private void label(Turn turn, double x, double width, double y) {
    String name = Svg.fitting(named(turn), width - 4);
    String code = turn.country().map(c -> Palette.code(c.iri())).orElse("");
    boolean whole = !name.isEmpty() && !name.endsWith("…");
    if (whole || code.isEmpty()) {
      svg.words(x + 4, y + ROW - 8, name, "fill", Palette.INK);
    } else if (width >= CODE) {
      svg.words(
          x + width / 2,
          y + ROW - 8,
          code,
          "fill",
          Palette.INK,
          "text-anchor",
          "middle",
          "font-size",
          width < WIDE_CODE ? "9.5" : "13");
    }
  }

  /** What a turn is called in its lane: the end of the relation that the lane is not of. */
  private String named(Turn turn) {
    if (lanes == Timeline.Lanes.BODY) {
      return turn.country()
          .or(turn::holder)
          .map(EntityRef::label)
          .orElseGet(() -> turn.people().isEmpty() ? "" : turn.people().get(0).label());
    }
    return turn.chairOf().label();
  }

  private String colouredBy(Turn turn) {
    return turn.country().or(turn::holder).map(EntityRef::iri).orElse(turn.body().iri());
  }

  private static String told(Turn turn) {
    String who =
        java.util.stream.Stream.concat(turn.people().stream(), turn.holder().stream())
            .map(EntityRef::label)
            .distinct()
            .collect(Collectors.joining(", "));
    String time = turn.time().first() + "/" + turn.time().last();
    return turn.chairOf().label()
        + ": "
        + who
        + " ("
        + time
        + ")"
        + (turn.theme().isEmpty() ? "" : ". " + turn.theme());
  }

  /** Turns that overlap stand in rows of their own. */
  private List<List<Turn>> rows(List<Turn> turns) {
    List<List<Turn>> rows = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (Turn turn : turns) {
      double start = scale.x(turn.time().first());
      double end = Math.max(scale.end(turn.time().last()), start + 2 * NARROW);
      int row = 0;
      while (row < ends.size() && ends.get(row) > start + 1) {
        row++;
      }
      if (row == ends.size()) {
        ends.add(end);
        rows.add(new ArrayList<>());
      }
      ends.set(row, end);
      rows.get(row).add(turn);
    }
    return rows;
  }
}
