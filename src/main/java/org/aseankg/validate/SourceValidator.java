package org.aseankg.validate;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.infer.DateBounds;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.ontology.KgOntology;

/**
 * Holds one source against the shapes. Shapes see the source together with the reference tables and
 * the tree of classes, but only nodes that the source itself gives a class are looked at; so a
 * source answers for what it says and for nothing else.
 */
public final class SourceValidator {

  private static final int MAX_FINDINGS = 100;

  private final KgOntology ontology;
  private final Shapes shapes;

  public SourceValidator(KgOntology ontology, Graph shapes) {
    this.ontology = ontology;
    this.shapes = Shapes.parse(shapes);
  }

  /**
   * What in a source does not conform.
   *
   * @param source the statements of the source
   * @param context the reference tables and the tree of classes
   * @param positions where in its file a node was written
   */
  public List<Finding> validate(Graph source, Graph context, Function<Node, Position> positions) {
    Graph bounds = GraphMemFactory.createDefaultGraphSameTerm();
    DateBounds.drawAll(source, this::withSuperClasses, bounds::add);
    Graph data = new UnionView(List.of(source, bounds, context));
    ValidationContext validation = ValidationContext.create(shapes, data);
    Map<Node, Set<Node>> instances = instances(source);
    for (Shape shape : shapes.getTargetShapes()) {
      for (Node focus : focusNodes(shape, instances, source)) {
        VLib.validateShape(validation, data, shape, focus);
      }
    }
    return validation.generateReport().getEntries().stream()
        .map(entry -> finding(entry, data, positions))
        .distinct()
        .limit(MAX_FINDINGS)
        .toList();
  }

  private Set<Node> withSuperClasses(Set<Node> types) {
    Set<Node> all = new LinkedHashSet<>(types);
    types.forEach(t -> all.addAll(ontology.superClasses(t)));
    return all;
  }

  private Map<Node, Set<Node>> instances(Graph source) {
    Map<Node, Set<Node>> instances = new HashMap<>();
    source
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .forEach(
            t -> {
              instances
                  .computeIfAbsent(t.getObject(), k -> new LinkedHashSet<>())
                  .add(t.getSubject());
              for (Node above : ontology.superClasses(t.getObject())) {
                instances.computeIfAbsent(above, k -> new LinkedHashSet<>()).add(t.getSubject());
              }
            });
    return instances;
  }

  private static Set<Node> focusNodes(Shape shape, Map<Node, Set<Node>> instances, Graph source) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (Target target : shape.getTargets()) {
      Collection<Node> found =
          switch (target.getTargetType()) {
            case targetClass, implicitClass -> instances.getOrDefault(target.getObject(), Set.of());
            default -> VLib.focusNodes(source, target);
          };
      nodes.addAll(found);
    }
    return nodes;
  }

  private static Finding finding(
      ReportEntry entry, Graph data, Function<Node, Position> positions) {
    Node value = entry.value();
    // What is wrong with a span is found from its source, and told where the span was written.
    boolean aboutValue =
        entry.resultPath() == null
            && value != null
            && value.isURI()
            && !value.equals(entry.focusNode());
    Node subject = aboutValue ? value : entry.focusNode();
    Position position = positions.apply(subject);
    String about = position.pointer().equals(shown(subject)) ? "" : shown(subject) + ": ";
    return Finding.error(position, about + message(entry, aboutValue ? null : value, data));
  }

  /** What is wrong, the value in question named, and where it is unknown only that. */
  private static String message(ReportEntry entry, Node value, Graph data) {
    if (value == null || value.equals(entry.focusNode())) {
      return entry.message();
    }
    boolean declared = data.contains(value, RDF.type.asNode(), Node.ANY);
    if (value.isURI() && !declared && value.getURI().contains("/id/")) {
      return shown(value)
          + " is nowhere declared: expected an entity of this source or of the reference tables.";
    }
    if (value.isURI() && !declared && value.getURI().contains("/concept/")) {
      return "There is no concept " + shown(value) + ": " + lowered(entry.message());
    }
    String found = value.isURI() ? shown(value) : NodeFmtLib.displayStr(value);
    return entry.message().replaceAll("\\.$", "") + ", but found " + found + ".";
  }

  private static String lowered(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /** A node as files write it: {@code <kind/slug>} instead of the whole IRI. */
  public static String shown(Node node) {
    String iri = node.toString();
    for (String folder : List.of("/id/", "/concept/")) {
      int at = iri.indexOf(folder);
      if (at >= 0) {
        return "<" + iri.substring(at + folder.length()) + ">";
      }
    }
    return "<" + iri + ">";
  }
}
