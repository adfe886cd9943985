package org.aseankg.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Draws meetings on the outline of the region: the more of them at a place, the larger its disc.
 */
public final class MapSvg {

  private static final double WIDTH = 1080;

  // The region itself; it grows where something met outside of it.
  private static final double WEST = 90;
  private static final double EAST = 142;
  private static final double SOUTH = -12;
  private static final double NORTH = 29;
  private static final double MARGIN = 2;

  // The small map: its width in pixels, and degrees from the place to its sides.
  private static final double SMALL = 460;
  private static final double AROUND = 14;
  private static final double LEAST = 28;
  private static final double MOST = 150;
  private static final double LETTER = 37;
  private static final double LETTERS_HIGH = 66;

  /** A rectangle of the map that something stands in. */
  private record Box(double left, double top, double right, double bottom) {

    static Box of(MeetingMap.Spot spot) {
      double r = radius(spot);
      double x = longitude(spot) * 100;
      double y = -latitude(spot) * 100;
      return new Box(x - r, y - r, x + r, y + r);
    }

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private MapSvg() {}

  /**
   * The picture.
   *
   * @param label what it shows
   * @param counted what a disc is said to be, from the name of the place and the number of meetings
   * @param links where a place leads
   */
  public static String draw(
      MeetingMap map, String label, BiFunction<String, Integer, String> counted, Svg.Links links) {
    Region region = Region.bundled();
    List<MeetingMap.Spot> spots = map.spots().stream().filter(s -> isOnMap(s, region)).toList();
    double north = NORTH;
    for (MeetingMap.Spot spot : spots) {
      north = Math.max(north, latitude(spot) + MARGIN);
    }
    north = Math.min(north, region.north());
    double width = (EAST - WEST) * 100;
    double height = (north - SOUTH) * 100;
    Svg svg =
        new Svg(
            "map", WIDTH, Math.rint(WIDTH * height / width), view(WEST, north, EAST, SOUTH), label);
    outline(region, svg);
    List<Box> taken = new ArrayList<>();
    spots.forEach(s -> taken.add(Box.of(s)));
    for (MeetingMap.Spot spot : spots) {
      spot(spot, place(spot, taken), counted, links, svg);
    }
    return svg.end();
  }

  /** The outline of the region alone, as a file of its own; its units are those of the map. */
  public static String outline() {
    Region region = Region.bundled();
    Svg svg =
        new Svg(
            "map",
            WIDTH,
            Math.rint(WIDTH * (region.north() - region.south()) / (region.east() - region.west())),
            view(region.west(), region.north(), region.east(), region.south()),
            "");
    outline(region, svg);
    return svg.end();
  }

  /**
   * A small map around a place, over the outline.
   *
   * @param outline the address of {@link #outline}
   * @param label what it shows
   * @return empty where the place is outside of the region
   */
  public static Optional<String> around(
      double latitude, double longitude, String outline, String label) {
    Region region = Region.bundled();
    if (!region.holds(latitude, longitude)) {
      return Optional.empty();
    }
    double west = within(longitude - AROUND, region.west(), region.east() - 2 * AROUND);
    double south = within(latitude - AROUND / 2, region.south(), region.north() - AROUND);
    Svg svg =
        new Svg(
            "place", SMALL, SMALL / 2, view(west, south + AROUND, west + 2 * AROUND, south), label);
    svg.add(
        "image",
        "href",
        outline,
        "x",
        region.west() * 100,
        "y",
        -region.north() * 100,
        "width",
        (region.east() - region.west()) * 100,
        "height",
        (region.north() - region.south()) * 100);
    svg.add(
        "circle",
        "cx",
        longitude * 100,
        "cy",
        -latitude * 100,
        "r",
        48.0,
        "class",
        "spot",
        "fill",
        "#c8641e",
        "stroke",
        "#ffffff",
        "stroke-width",
        "14");
    return Optional.of(svg.end());
  }

  private static double within(double value, double least, double most) {
    return Math.max(least, Math.min(value, most));
  }

  private static String view(double west, double north, double east, double south) {
    return Svg.number(west * 100)
        + " "
        + Svg.number(-north * 100)
        + " "
        + Svg.number((east - west) * 100)
        + " "
        + Svg.number((north - south) * 100);
  }

  private static void outline(Region region, Svg svg) {
    svg.open("g", "stroke", "#8a8f98", "stroke-width", "5", "stroke-linejoin", "round");
    svg.add(
        "path", "class", "land", "d", region.others(), "fill", "#8a8f98", "fill-opacity", "0.18");
    for (String member : region.members()) {
      svg.add("path", "class", "member", "d", member, "fill", "#7fb37f", "fill-opacity", "0.4");
    }
    svg.close("g");
  }

  /** Whether a place can be drawn: the graph knows where it is, and it is in the region. */
  public static boolean isOnMap(MeetingMap.Spot spot) {
    return isOnMap(spot, Region.bundled());
  }

  private static boolean isOnMap(MeetingMap.Spot spot, Region region) {
    return spot.isLocated()
        && region.holds(latitude(spot), longitude(spot))
        && longitude(spot) > WEST
        && longitude(spot) < EAST;
  }

  private static void spot(
      MeetingMap.Spot spot,
      Optional<Box> named,
      BiFunction<String, Integer, String> counted,
      Svg.Links links,
      Svg svg) {
    int count = spot.meetings().size();
    double radius = radius(spot);
    double x = longitude(spot) * 100;
    double y = -latitude(spot) * 100;
    String name = spot.place().label();
    String element = svg.openLink(links.of(spot.place().iri()), counted.apply(name, count));
    svg.add(
        "circle",
        "cx",
        x,
        "cy",
        y,
        "r",
        radius,
        "class",
        "spot",
        "fill",
        "#c8641e",
        "fill-opacity",
        "0.65",
        "stroke",
        "#7a3405",
        "stroke-width",
        "6");
    named.ifPresent(
        box ->
            svg.words(
                box.left(),
                box.bottom() - 14,
                name,
                "font-size",
                LETTERS_HIGH,
                "class",
                "halo",
                "paint-order",
                "stroke"));
    svg.close(element);
  }

  /** Where the name of a place can stand without covering another: right or left of its disc. */
  private static Optional<Box> place(MeetingMap.Spot spot, List<Box> taken) {
    Box disc = Box.of(spot);
    double width = spot.place().label().length() * LETTER;
    double middle = (disc.top() + disc.bottom()) / 2;
    double top = middle - LETTERS_HIGH / 2;
    double bottom = middle + LETTERS_HIGH / 2;
    for (double left : new double[] {disc.right() + 14, disc.left() - 14 - width}) {
      Box box = new Box(left, top, left + width, bottom);
      if (taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }

  private static double radius(MeetingMap.Spot spot) {
    return Math.min(MOST, LEAST * Math.sqrt(spot.meetings().size()) + 10);
  }

  private static double latitude(MeetingMap.Spot spot) {
    return spot.meetings().get(0).latitude().orElseThrow();
  }

  private static double longitude(MeetingMap.Spot spot) {
    return spot.meetings().get(0).longitude().orElseThrow();
  }
}
