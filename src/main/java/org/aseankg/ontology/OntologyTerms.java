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
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.vocab.AKG;

/** The terms of the ontology and the concepts beside them, as a reference to read. */
public final class OntologyTerms {

  /** What a term is. */
  public enum Kind {
    CLASS(OWL2.Class.asNode(), RDFS.subClassOf.asNode()),
    OBJECT_PROPERTY(OWL2.ObjectProperty.asNode(), RDFS.subPropertyOf.asNode()),
    DATA_PROPERTY(OWL2.DatatypeProperty.asNode(), RDFS.subPropertyOf.asNode()),
    ANNOTATION(OWL2.AnnotationProperty.asNode(), RDFS.subPropertyOf.asNode());

    private final Node type;
    private final Node broader;

    Kind(Node type, Node broader) {
      this.type = type;
      this.broader = broader;
    }
  }

  /**
   * A term above another.
   *
   * @param inverse whether it is the reverse of the property named
   */
  public record Above(Node term, boolean inverse) {}

  /**
   * A class or property of our own.
   *
   * @param name its local name, the anchor it is at
   * @param labels by language
   * @param definitions by language
   * @param broader terms it follows from being this one, ours and those of other vocabularies
   * @param narrower our own terms below it
   */
  public record Term(
      Node node,
      String name,
      Kind kind,
      Map<String, String> labels,
      Map<String, String> definitions,
      List<Above> broader,
      List<Node> narrower,
      List<Node> domain,
      List<Node> range,
      List<Node> inverse,
      boolean transitive) {}

  /**
   * A concept.
   *
   * @param verbs the words that express it, by language
   */
  public record Concept(
      Node node,
      String notation,
      Map<String, String> labels,
      Map<String, String> definitions,
      List<Node> broader,
      Map<String, List<String>> verbs) {}

  /** A scheme of concepts, in alphabetical order. */
  public record Scheme(
      Node node,
      Map<String, String> labels,
      Map<String, String> definitions,
      List<Concept> concepts) {}

  private final Graph graph;
  private final List<Term> terms = new ArrayList<>();
  private final List<Scheme> schemes = new ArrayList<>();

  public OntologyTerms(KgOntology ontology) {
    graph = ontology.graph();
    for (Kind kind : Kind.values()) {
      graph
          .find(null, RDF.type.asNode(), kind.type)
          .mapWith(Triple::getSubject)
          .filterKeep(n -> n.isURI() && n.getURI().startsWith(AKG.NS))
          .toList()
          .stream()
          .sorted(Comparator.comparing(Node::getURI))
          .forEach(n -> terms.add(term(n, kind)));
    }
    subjects(RDF.type.asNode(), SKOS.ConceptScheme.asNode()).forEach(s -> schemes.add(scheme(s)));
  }

  /** All classes and properties, by kind and then in alphabetical order. */
  public List<Term> terms() {
    return terms;
  }

  /** All concept schemes, in alphabetical order. */
  public List<Scheme> schemes() {
    return schemes;
  }

  /** The texts of a property of any node of the ontology, by language. */
  public Map<String, String> texts(Node node, Node property) {
    Map<String, String> texts = new TreeMap<>();
    for (Node text : objects(node, property)) {
      if (text.isLiteral()) {
        texts.put(text.getLiteralLanguage(), text.getLiteralLexicalForm());
      }
    }
    return texts;
  }

  private Term term(Node node, Kind kind) {
    List<Above> broader = new ArrayList<>();
    for (Node above : objects(node, kind.broader)) {
      if (above.isURI()) {
        broader.add(new Above(above, false));
      } else {
        objects(above, OWL2.inverseOf.asNode()).forEach(n -> broader.add(new Above(n, true)));
      }
    }
    List<Node> inverse = new ArrayList<>(objects(node, OWL2.inverseOf.asNode()));
    subjects(OWL2.inverseOf.asNode(), node).stream().filter(Node::isURI).forEach(inverse::add);
    return new Term(
        node,
        node.getURI().substring(AKG.NS.length()),
        kind,
        texts(node, RDFS.label.asNode()),
        texts(node, SKOS.definition.asNode()),
        List.copyOf(broader),
        subjects(kind.broader, node),
        objects(node, RDFS.domain.asNode()),
        objects(node, RDFS.range.asNode()),
        List.copyOf(inverse),
        graph.contains(node, RDF.type.asNode(), OWL2.TransitiveProperty.asNode()));
  }

  private Scheme scheme(Node scheme) {
    List<Concept> concepts = new ArrayList<>();
    subjects(SKOS.inScheme.asNode(), scheme).forEach(c -> concepts.add(concept(c)));
    return new Scheme(
        scheme,
        texts(scheme, SKOS.prefLabel.asNode()),
        texts(scheme, SKOS.definition.asNode()),
        List.copyOf(concepts));
  }

  private Concept concept(Node concept) {
    Map<String, List<String>> verbs = new LinkedHashMap<>();
    for (Node verb : objects(concept, AKG.verb)) {
      verbs
          .computeIfAbsent(verb.getLiteralLanguage(), l -> new ArrayList<>())
          .add(verb.getLiteralLexicalForm());
    }
    return new Concept(
        concept,
        String.join("", texts(concept, SKOS.notation.asNode()).values()),
        texts(concept, SKOS.prefLabel.asNode()),
        texts(concept, SKOS.definition.asNode()),
        objects(concept, SKOS.broader.asNode()),
        verbs);
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, null).mapWith(Triple::getObject).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(null, property, object).mapWith(Triple::getSubject).toList().stream()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }
}
