package org.aseankg.ontology;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/** The ontology, its alignments and the concepts, read once from the bundled files. */
public final class KgOntology {

  private static final List<String> FILES =
      List.of("ontology/akg.ttl", "ontology/alignments.ttl", "ontology/concepts.ttl");

  private final Graph graph;
  private final Map<Node, Set<Node>> superClasses = new ConcurrentHashMap<>();
  private final Map<Node, List<SuperProperty>> superProperties = new ConcurrentHashMap<>();
  private final Map<Node, Set<Node>> broader = new ConcurrentHashMap<>();
  private final List<PropertyChain> chains;

  /**
   * A property that follows from another.
   *
   * @param inverse whether subject and object change places
   */
  public record SuperProperty(Node property, boolean inverse) {}

  /** From {@code s first x} and {@code x second o} follows {@code s result o}. */
  public record PropertyChain(Node result, Node first, Node second) {}

  private KgOntology(Graph graph) {
    this.graph = graph;
    this.chains = readChains(graph);
  }

  /** The bundled ontology, its concepts under the given base. */
  public static KgOntology bundled(Iris iris) {
    Graph graph = GraphFactory.createDefaultGraph();
    FILES.forEach(f -> read(iris, f, graph));
    return new KgOntology(graph);
  }

  /** The bundled shapes. */
  public static Graph shapes(Iris iris) {
    Graph graph = GraphFactory.createDefaultGraph();
    read(iris, "ontology/shapes.ttl", graph);
    return graph;
  }

  private static void read(Iris iris, String file, Graph graph) {
    RDFParser.create()
        .source(new StringReader(iris.rebase(Bundle.text(file))))
        .lang(Lang.TURTLE)
        .parse(graph);
  }

  /** All statements of the ontology, its alignments and the concepts. */
  public Graph graph() {
    return graph;
  }

  /** Only the tree of classes, which is what shapes need of the ontology, and the concepts. */
  public Graph classTree() {
    Graph tree = GraphMemFactory.createDefaultGraphSameTerm();
    graph
        .find(null, RDFS.subClassOf.asNode(), null)
        .filterKeep(t -> t.getObject().isURI())
        .forEach(tree::add);
    graph
        .find(null, org.apache.jena.vocabulary.RDF.type.asNode(), SKOS.Concept.asNode())
        .forEach(tree::add);
    return tree;
  }

  /** All classes above a class, in {@code ontology/} and in the vocabularies it is aligned with. */
  public Set<Node> superClasses(Node type) {
    return superClasses.computeIfAbsent(type, t -> closure(t, RDFS.subClassOf.asNode()));
  }

  /** All properties that follow from a property. */
  public List<SuperProperty> superProperties(Node property) {
    return superProperties.computeIfAbsent(property, this::readSuperProperties);
  }

  /** The chains of two properties that make another. */
  public List<PropertyChain> chains() {
    return chains;
  }

  /** All concepts above a concept: whoever has the narrower role has these too. */
  public Set<Node> broader(Node concept) {
    return broader.computeIfAbsent(concept, c -> closure(c, SKOS.broader.asNode()));
  }

  /** The properties that lead from an event to whoever has a role in it. */
  public List<Node> eventShortcuts(Node role) {
    return objects(role, AKG.eventShortcut);
  }

  /** The properties that lead from whoever has a role to the event. */
  public List<Node> agentShortcuts(Node role) {
    return objects(role, AKG.agentShortcut);
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, null).mapWith(Triple::getObject).toList();
  }

  private Set<Node> closure(Node start, Node property) {
    Set<Node> found = new LinkedHashSet<>();
    List<Node> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (Node next : objects(open.remove(open.size() - 1), property)) {
        if (next.isURI()
            && !next.equals(start)
            && !next.equals(OWL.Thing.asNode())
            && found.add(next)) {
          open.add(next);
        }
      }
    }
    return Set.copyOf(found);
  }

  private List<SuperProperty> readSuperProperties(Node property) {
    Set<SuperProperty> found = new LinkedHashSet<>();
    List<SuperProperty> open = new ArrayList<>(List.of(new SuperProperty(property, false)));
    while (!open.isEmpty()) {
      SuperProperty from = open.remove(open.size() - 1);
      for (Node above : objects(from.property(), RDFS.subPropertyOf.asNode())) {
        SuperProperty next =
            above.isURI()
                ? new SuperProperty(above, from.inverse())
                : new SuperProperty(objects(above, OWL.inverseOf.asNode()).get(0), !from.inverse());
        if (!next.property().equals(property) && found.add(next)) {
          open.add(next);
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<PropertyChain> readChains(Graph graph) {
    List<PropertyChain> chains = new ArrayList<>();
    graph
        .find(null, OWL2.propertyChainAxiom.asNode(), null)
        .forEach(
            t -> {
              List<Node> members = GraphList.members(GNode.create(graph, t.getObject()));
              chains.add(new PropertyChain(t.getSubject(), members.get(0), members.get(1)));
            });
    return List.copyOf(chains);
  }

  /** The ontology as it is stored: its blank nodes named, so that no graph of the store has any. */
  public Graph skolemised() {
    return Skolem.named(graph);
  }
}
