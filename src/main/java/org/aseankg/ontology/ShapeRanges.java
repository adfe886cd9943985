package org.aseankg.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;

/** Which properties the shapes give a class, and of which classes their values are. */
public final class ShapeRanges {

  private final Graph shapes;
  private final Map<Node, Map<Node, List<Node>>> byClass = new LinkedHashMap<>();

  public ShapeRanges(Graph shapes) {
    this.shapes = shapes;
    shapes
        .find(null, SHACL.targetClass, null)
        .forEach(
            t ->
                byClass
                    .computeIfAbsent(
                        t.getObject(), c -> new TreeMap<>(Comparator.comparing(Node::toString)))
                    .putAll(properties(t.getSubject())));
  }

  private Map<Node, List<Node>> properties(Node shape) {
    Map<Node, List<Node>> properties = new LinkedHashMap<>();
    for (Node property : objects(shape, SHACL.property)) {
      for (Node path : objects(property, SHACL.path)) {
        if (path.isURI()) {
          List<Node> classes = new ArrayList<>(objects(property, SHACL.class_));
          for (Node list : objects(property, SHACL.or)) {
            GraphList.members(GNode.create(shapes, list))
                .forEach(m -> classes.addAll(objects(m, SHACL.class_)));
          }
          properties.put(path, List.copyOf(classes));
        }
      }
    }
    return properties;
  }

  private List<Node> objects(Node subject, Node property) {
    return shapes.find(subject, property, null).mapWith(Triple::getObject).toList();
  }

  /** The properties of a class with the classes of their values; none for texts and dates. */
  public Map<Node, List<Node>> of(Node type) {
    return byClass.getOrDefault(type, Map.of());
  }
}
