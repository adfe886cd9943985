package org.aseankg.web.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.config.Bundle;
import org.aseankg.ontology.KgOntology;
import org.aseankg.ontology.ShapeRanges;
import org.aseankg.vocab.AKG;
import org.aseankg.web.page.Html;

/**
 * A drawing of the classes that the rest of the ontology stands on, as SVG. Where a class stands is
 * written in {@code ontology/diagram.tsv}; the lines between them are read from the shapes and from
 * the tree of classes.
 */
final class OntologyDiagram {

  private static final int WIDTH = 230;
  private static final int HEIGHT = 40;
  private static final int COLUMN = 450;
  private static final int ROW = 84;
  private static final int MARGIN = 50;

  /** A class at its place; the corner's coordinates. */
  private record Box(Node type, double x, double y) {
    double middle() {
      return y + HEIGHT / 2.0;
    }
  }

  /** Two boxes with lines between them. */
  private record Pair(Box from, Box to) {}

  private final KgOntology ontology;
  private final ShapeRanges ranges;
  private final Map<Node, String> labels;
  private final Map<Node, Box> boxes = new LinkedHashMap<>();

  /**
   * @param labels the names of our own terms in the language of the page
   */
  OntologyDiagram(KgOntology ontology, ShapeRanges ranges, Map<Node, String> labels) {
    this.ontology = ontology;
    this.ranges = ranges;
    this.labels = labels;
    Bundle.text("ontology/diagram.tsv")
        .lines()
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.split("\t"))
        .forEach(
            f -> {
              Node type = NodeFactory.createURI(AKG.NS + f[0]);
              double x = MARGIN + COLUMN * Double.parseDouble(f[1]);
              boxes.put(type, new Box(type, x, MARGIN / 2.0 + ROW * Double.parseDouble(f[2])));
            });
  }

  /** The drawing. */
  String svg(String title) {
    double width = boxes.values().stream().mapToDouble(Box::x).max().orElse(0) + WIDTH + MARGIN;
    double height = boxes.values().stream().mapToDouble(Box::y).max().orElse(0) + HEIGHT + MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"group\""
                + " aria-label=\"%s\" font-size=\"15\" text-anchor=\"middle\">\n",
            width, height, title));
    svg.append(
        "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
            + " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\""
            + " fill=\"currentColor\"/></marker></defs>\n");
    Map<Pair, Set<Node>> relations = relations();
    relations.keySet().forEach(p -> svg.append(line(p)));
    subclasses().forEach(p -> svg.append(dashes(p)));
    boxes.values().forEach(b -> svg.append(draw(b)));
    relations.forEach((pair, properties) -> svg.append(caption(pair, properties)));
    return svg.append("</svg>\n").toString();
  }

  private Map<Pair, Set<Node>> relations() {
    Map<Pair, Set<Node>> found = new LinkedHashMap<>();
    for (Box from : boxes.values()) {
      ranges
          .of(from.type())
          .forEach(
              (property, classes) -> {
                for (Box to : ends(classes)) {
                  if (to.x() != from.x()) {
                    found
                        .computeIfAbsent(new Pair(from, to), p -> new LinkedHashSet<>())
                        .add(property);
                  }
                }
              });
    }
    // Only what leads out of relations and evidence: the rest would be a thicket.
    found.keySet().removeIf(p -> p.from().x() != MARGIN + COLUMN);
    return found;
  }

  /** The boxes for the classes that values may have; of several agents, the agent. */
  private Set<Box> ends(List<Node> classes) {
    Set<Box> ends = new LinkedHashSet<>();
    for (Node type : classes) {
      boolean agent = classes.size() > 1 && ontology.superClasses(type).contains(AKG.Agent);
      Box box = boxes.get(agent ? AKG.Agent : type);
      if (box != null) {
        ends.add(box);
      }
    }
    return ends;
  }

  private List<Pair> subclasses() {
    List<Pair> found = new ArrayList<>();
    for (Box narrow : boxes.values()) {
      for (Node above : ontology.superClasses(narrow.type())) {
        Box broad = boxes.get(above);
        if (broad != null && broad.x() == narrow.x()) {
          found.add(new Pair(narrow, broad));
        }
      }
    }
    return found;
  }

  private static String line(Pair pair) {
    return format(
        "<path d=\"M%.0f %.0fL%.0f %.0f\" stroke=\"currentColor\" opacity=\".5\""
            + " marker-end=\"url(#arrow)\"/>\n",
        startX(pair), pair.from().middle(), endX(pair), pair.to().middle());
  }

  private static double startX(Pair pair) {
    return pair.from().x() + (pair.to().x() > pair.from().x() ? WIDTH : 0);
  }

  private static double endX(Pair pair) {
    return pair.to().x() + (pair.to().x() > pair.from().x() ? 0 : WIDTH);
  }

  /** From a class to the one it is a kind of, on the outer side of the column. */
  private static String dashes(Pair pair) {
    boolean left = pair.from().x() < MARGIN + COLUMN;
    double x = pair.from().x() + (left ? 0 : WIDTH);
    double bend = (left ? -1 : 1) * MARGIN * 0.9;
    return format(
        "<path d=\"M%.0f %.0fC%.0f %.0f %.0f %.0f %.0f %.0f\" fill=\"none\""
            + " stroke=\"currentColor\" stroke-dasharray=\"4 3\" marker-end=\"url(#arrow)\"/>\n",
        x,
        pair.from().middle(),
        x + bend,
        pair.from().middle(),
        x + bend,
        pair.to().middle(),
        x,
        pair.to().middle());
  }

  private String caption(Pair pair, Set<Node> properties) {
    // Nearer to the beginning, where the lines are still apart.
    double part = 0.42;
    double x = startX(pair) + (endX(pair) - startX(pair)) * part;
    double y = pair.from().middle() + (pair.to().middle() - pair.from().middle()) * part;
    String names =
        properties.stream()
            .filter(labels::containsKey)
            .map(p -> "<a href=\"#%s\">%s</a>".formatted(name(p), Html.escape(labels.get(p))))
            .collect(Collectors.joining(", "));
    return format(
        "<text x=\"%.0f\" y=\"%.0f\" font-size=\"12\" fill=\"currentColor\" stroke=\"Canvas\""
            + " stroke-width=\"5\" paint-order=\"stroke\">%s</text>\n",
        x, y + 4, names);
  }

  private String draw(Box box) {
    boolean relation = ontology.superClasses(box.type()).contains(AKG.Relation);
    return format(
        "<a href=\"#%s\"><rect x=\"%.0f\" y=\"%.0f\" width=\"%d\" height=\"%d\" rx=\"%d\""
            + " fill=\"Canvas\" stroke=\"currentColor\"/><text x=\"%.0f\" y=\"%.0f\""
            + " fill=\"currentColor\">%s</text></a>\n",
        name(box.type()),
        box.x(),
        box.y(),
        WIDTH,
        HEIGHT,
        relation ? HEIGHT / 2 : 3,
        box.x() + WIDTH / 2.0,
        box.middle() + 5,
        Html.escape(labels.getOrDefault(box.type(), name(box.type()))));
  }

  private static String name(Node term) {
    return term.getURI().substring(term.getURI().indexOf('#') + 1);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
