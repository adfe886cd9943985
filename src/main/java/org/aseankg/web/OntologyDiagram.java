package org.aseankg.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.config.Bundle;
import org.aseankg.ontology.OntologyTerms;
import org.aseankg.vocab.AKG;

/**
 * A drawing of the classes that the rest of the ontology stands on, as SVG. Where a class stands is
 * written in {@code ontology/diagram.tsv}; which lines lead where is read from the ontology.
 */
final class OntologyDiagram {

  private static final int WIDTH = 180;
  private static final int HEIGHT = 40;
  private static final int COLUMN = 400;
  private static final int ROW = 84;
  private static final int MARGIN = 20;

  /** A class at its place; the corner's coordinates. */
  private record Box(Node type, String label, boolean relation, double x, double y) {
    double middle() {
      return y + HEIGHT / 2.0;
    }
  }

  private final Map<Node, Box> boxes = new LinkedHashMap<>();
  private final List<OntologyTerms.Term> properties;
  private final String language;

  OntologyDiagram(OntologyTerms terms, Set<Node> relations, String language) {
    this.language = language;
    Map<Node, OntologyTerms.Term> classes = new LinkedHashMap<>();
    terms.terms().forEach(t -> classes.put(t.node(), t));
    this.properties =
        terms.terms().stream().filter(t -> t.kind() != OntologyTerms.Kind.CLASS).toList();
    Bundle.text("ontology/diagram.tsv")
        .lines()
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.split("\t"))
        .forEach(
            f -> {
              Node type = NodeFactory.createURI(AKG.NS + f[0]);
              boxes.put(
                  type,
                  new Box(
                      type,
                      classes.get(type).labels().getOrDefault(language, f[0]),
                      relations.contains(type),
                      MARGIN + COLUMN * Double.parseDouble(f[1]),
                      MARGIN + ROW * Double.parseDouble(f[2])));
            });
  }

  /** The drawing. */
  String svg(String title) {
    double width = boxes.values().stream().mapToDouble(Box::x).max().orElse(0) + WIDTH + MARGIN;
    double height = boxes.values().stream().mapToDouble(Box::y).max().orElse(0) + HEIGHT + MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\""
            .formatted(width, height));
    svg.append(" aria-label=\"").append(title).append("\" font-size=\"14\">\n");
    svg.append(
        "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\""
            + " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\""
            + " fill=\"currentColor\"/></marker></defs>\n");
    List<String> lines = new ArrayList<>();
    properties.forEach(p -> addLines(p, lines));
    lines.forEach(svg::append);
    boxes.values().forEach(b -> svg.append(draw(b)));
    return svg.append("</svg>\n").toString();
  }

  private void addLines(OntologyTerms.Term property, List<String> lines) {
    for (Node from : property.domain()) {
      for (Node to : property.range()) {
        if (boxes.containsKey(from) && boxes.containsKey(to) && !from.equals(to)) {
          lines.add(draw(property, boxes.get(from), boxes.get(to), lines.size()));
        }
      }
    }
  }

  /** A line between the sides that face each other; labels keep apart by their turn. */
  private String draw(OntologyTerms.Term property, Box from, Box to, int turn) {
    boolean right = to.x() > from.x();
    boolean same = to.x() == from.x();
    double x1 = right || same ? from.x() + WIDTH : from.x();
    double x2 = right ? to.x() : to.x() + WIDTH;
    double bend = same ? COLUMN / 6.0 : 0;
    double part = 0.3 + 0.1 * (turn % 4);
    double labelX = same ? x1 + bend * 0.8 : x1 + (x2 - x1) * part;
    double labelY = from.middle() + (to.middle() - from.middle()) * (same ? 0.5 : part) - 4;
    String path =
        same
            ? "M%.0f %.0fQ%.0f %.0f %.0f %.0f"
                .formatted(
                    x1,
                    from.middle(),
                    x1 + bend * 1.6,
                    (from.middle() + to.middle()) / 2,
                    x2,
                    to.middle())
            : "M%.0f %.0fL%.0f %.0f".formatted(x1, from.middle(), x2, to.middle());
    return ("<path d=\"%s\" fill=\"none\" stroke=\"currentColor\" opacity=\".5\""
            + " marker-end=\"url(#arrow)\"/><a href=\"#%s\"><text x=\"%.0f\" y=\"%.0f\""
            + " font-size=\"12\" fill=\"currentColor\" text-anchor=\"middle\">%s</text></a>\n")
        .formatted(
            path,
            property.name(),
            labelX,
            labelY,
            Html.escape(property.labels().getOrDefault(language, property.name())));
  }

  private static String draw(Box box) {
    return String.format(
        Locale.ROOT,
        "<a href=\"#%s\"><rect x=\"%.0f\" y=\"%.0f\" width=\"%d\" height=\"%d\" rx=\"%d\""
            + " fill=\"Canvas\" stroke=\"currentColor\"/><text x=\"%.0f\" y=\"%.0f\""
            + " text-anchor=\"middle\" fill=\"currentColor\">%s</text></a>\n",
        box.type().getURI().substring(AKG.NS.length()),
        box.x(),
        box.y(),
        WIDTH,
        HEIGHT,
        box.relation() ? HEIGHT / 2 : 3,
        box.x() + WIDTH / 2.0,
        box.middle() + 5,
        Html.escape(box.label()));
  }
}
