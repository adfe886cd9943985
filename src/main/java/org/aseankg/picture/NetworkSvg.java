package org.aseankg.picture;

import java.util.List;
import org.aseankg.model.EntityRef;

/**
 * Draws a network. Somebody's own has three columns, the person, the events and those met there, so
 * that no name covers another however many there are; that of all stands on a circle, the thicker a
 * line the more events two had in common.
 */
public final class NetworkSvg {

  private static final double WIDTH = 1080;
  private static final double ROW = 24;
  private static final double TOP = 14;
  private static final double OWN = 150;
  private static final double EVENTS = 250;
  private static final double EVENT_WIDTH = 420;
  private static final double OTHERS = 800;
  private static final double RADIUS = 300;
  private static final double MIDDLE = 540;
  private static final double LETTERS = 225;
  private static final String LINE = "#8a8f98";

  private final Network network;
  private final Svg.Links links;

  private NetworkSvg(Network network, Svg.Links links) {
    this.network = network;
    this.links = links;
  }

  /** The network of one agent. */
  public static String around(EntityRef one, Network network, String label, Svg.Links links) {
    return network.events().isEmpty() ? "" : new NetworkSvg(network, links).columns(one, label);
  }

  /** The network of all agents. */
  public static String ofAll(Network network, String label, Svg.Links links) {
    return network.agents().isEmpty() ? "" : new NetworkSvg(network, links).circle(label);
  }

  private String columns(EntityRef one, String label) {
    int events = network.events().size();
    int others = network.agents().size();
    double height = 2 * TOP + ROW * Math.max(events, others);
    Svg svg =
        new Svg(
            "columns", WIDTH, height, "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height), label);
    double middle = height / 2;
    svg.open("g", "fill", "none", "stroke", LINE, "stroke-opacity", "0.5");
    for (int e = 0; e < events; e++) {
      double y = at(e, events, height);
      curve(OWN, middle, EVENTS, y, 1.5, svg);
      for (int o = 0; o < others; o++) {
        if (network.was(network.agents().get(o).iri(), network.events().get(e).event().iri())) {
          curve(EVENTS + EVENT_WIDTH, y, OTHERS, at(o, others, height), 1, svg);
        }
      }
    }
    svg.close("g");
    node(one, OWN - 8, middle, "end", OWN - 14, svg);
    for (int e = 0; e < events; e++) {
      event(network.events().get(e), at(e, events, height), svg);
    }
    for (int o = 0; o < others; o++) {
      node(
          network.agents().get(o),
          OTHERS + 8,
          at(o, others, height),
          "start",
          WIDTH - OTHERS - 10,
          svg);
    }
    return svg.end();
  }

  private static double at(int index, int count, double height) {
    return height / 2 + (index - (count - 1) / 2.0) * ROW;
  }

  private void event(Attendance event, double y, Svg svg) {
    String year = event.start().map(d -> d.getYear() + " ").orElse("");
    String element = svg.openLink(links.of(event.event().iri()), year + event.event().label());
    svg.add(
        "rect",
        "x",
        EVENTS,
        "y",
        y - ROW / 2 + 2,
        "width",
        EVENT_WIDTH,
        "height",
        ROW - 4,
        "rx",
        4.0,
        "fill",
        Palette.fill(event.body().map(EntityRef::iri).orElse("")));
    svg.words(
        EVENTS + 6,
        y + 5,
        Svg.fitting(year + event.event().label(), EVENT_WIDTH - 8),
        "fill",
        Palette.INK);
    svg.close(element);
  }

  private void node(EntityRef agent, double x, double y, String anchor, double room, Svg svg) {
    String element = svg.openLink(links.of(agent.iri()), agent.label());
    double dot = anchor.equals("end") ? x + 8 : x - 8;
    svg.add("circle", "cx", dot, "cy", y, "r", 5.0, "fill", "#2f6fb3");
    svg.words(x, y + 5, Svg.fitting(agent.label(), room), "text-anchor", anchor);
    svg.close(element);
  }

  private static void curve(double x1, double y1, double x2, double y2, double width, Svg svg) {
    double bend = (x1 + x2) / 2;
    svg.add(
        "path",
        "d",
        "M"
            + Svg.number(x1)
            + " "
            + Svg.number(y1)
            + "C"
            + Svg.number(bend)
            + " "
            + Svg.number(y1)
            + " "
            + Svg.number(bend)
            + " "
            + Svg.number(y2)
            + " "
            + Svg.number(x2)
            + " "
            + Svg.number(y2),
        "stroke-width",
        width);
  }

  private String circle(String label) {
    double height = 2 * (RADIUS + LETTERS);
    Svg svg =
        new Svg(
            "circle", WIDTH, height, "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height), label);
    List<EntityRef> agents = network.agents();
    svg.open("g", "fill", "none", "stroke", "#2f6fb3", "stroke-opacity", "0.35");
    for (int i = 0; i < agents.size(); i++) {
      for (int j = i + 1; j < agents.size(); j++) {
        int together = network.countTogether(agents.get(i), agents.get(j));
        if (together > 0) {
          chord(angle(i), angle(j), Math.min(8, 0.6 * together + 0.4), height / 2, svg);
        }
      }
    }
    svg.close("g");
    for (int i = 0; i < agents.size(); i++) {
      spoke(agents.get(i), angle(i), height / 2, svg);
    }
    return svg.end();
  }

  private double angle(int index) {
    return 2 * Math.PI * index / network.agents().size() - Math.PI / 2;
  }

  private static void chord(double from, double to, double width, double middle, Svg svg) {
    svg.add(
        "path",
        "d",
        "M"
            + point(from, RADIUS, middle)
            + "Q"
            + Svg.number(MIDDLE)
            + " "
            + Svg.number(middle)
            + " "
            + point(to, RADIUS, middle),
        "stroke-width",
        width);
  }

  private static String point(double angle, double radius, double middle) {
    return Svg.number(MIDDLE + radius * Math.cos(angle))
        + " "
        + Svg.number(middle + radius * Math.sin(angle));
  }

  private void spoke(EntityRef agent, double angle, double middle, Svg svg) {
    double x = MIDDLE + RADIUS * Math.cos(angle);
    double y = middle + RADIUS * Math.sin(angle);
    boolean left = Math.cos(angle) < -1e-9;
    double turned = Math.toDegrees(angle) + (left ? 180 : 0);
    String name = agent.label();
    String element = svg.openLink(links.of(agent.iri()), name);
    svg.add("circle", "cx", x, "cy", y, "r", 5.0, "fill", "#2f6fb3");
    svg.words(
        left ? -10 : 10,
        5,
        Svg.fitting(name, LETTERS - 12),
        "text-anchor",
        left ? "end" : "start",
        "transform",
        "translate("
            + Svg.number(x)
            + " "
            + Svg.number(y)
            + ") rotate("
            + Svg.number(turned)
            + ")");
    svg.close(element);
  }
}
