package org.aseankg.picture;

import java.util.List;

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
  private static final double LEAST = 28;
  private static final double MOST = 150;
  private static final int NAMED = 14;

  private MapSvg() {}

  /**
   * The picture.
   *
   * @param label what it shows
   * @param counted what a disc is said to be, from the name of the place and the number of meetings
   * @param links where a place leads
   */
  public static String draw(
      MeetingMap map,
      String label,
      java.util.function.BiFunction<String, Integer, String> counted,
      Svg.Links links) {
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
            WIDTH,
            Math.rint(WIDTH * height / width),
            Svg.number(WEST * 100)
                + " "
                + Svg.number(-north * 100)
                + " "
                + Svg.number(width)
                + " "
                + Svg.number(height),
            label);
    svg.open("g", "stroke", "#8a8f98", "stroke-width", "5", "stroke-linejoin", "round");
    svg.add(
        "path", "class", "land", "d", region.others(), "fill", "#8a8f98", "fill-opacity", "0.18");
    for (String member : region.members()) {
      svg.add("path", "class", "member", "d", member, "fill", "#7fb37f", "fill-opacity", "0.4");
    }
    svg.close("g");
    for (int i = 0; i < spots.size(); i++) {
      spot(spots.get(i), i < NAMED, counted, links, svg);
    }
    return svg.end();
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
      boolean named,
      java.util.function.BiFunction<String, Integer, String> counted,
      Svg.Links links,
      Svg svg) {
    int count = spot.meetings().size();
    double radius = Math.min(MOST, LEAST * Math.sqrt(count) + 10);
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
    if (named) {
      svg.words(
          x + radius + 14,
          y + 22,
          name,
          "font-size",
          "66",
          "class",
          "halo",
          "paint-order",
          "stroke");
    }
    svg.close(element);
  }

  private static double latitude(MeetingMap.Spot spot) {
    return spot.meetings().get(0).latitude().orElseThrow();
  }

  private static double longitude(MeetingMap.Spot spot) {
    return spot.meetings().get(0).longitude().orElseThrow();
  }
}
