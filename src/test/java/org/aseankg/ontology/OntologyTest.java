package org.aseankg.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.AKG;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ontology says of every term what it is, and nothing uses a term it does not define. */
class OntologyTest {

  private static final String CONCEPT = "https://w3id.org/asean-kg/concept/";
  private static final Pattern PREFIXED = Pattern.compile("\\bakg:([A-Za-z][A-Za-z0-9_]*)");
  private static final Pattern CONCEPT_IRI =
      Pattern.compile("asean-kg/concept/([a-z0-9-]+/[a-z0-9-]+)");
  private static final Graph ONTOLOGY = KgOntology.bundled(BundledGraph.iris()).graph();

  static Stream<Path> turtleFiles() throws IOException {
    return files("ontology", ".ttl");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("turtleFiles")
  void file_parsesWithoutAWarning(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file)
        .lang(Lang.TURTLE)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);
    assertThat(graph.isEmpty()).isFalse();
  }

  @Test
  void constants_areTheTermsOfTheOntology() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : AKG.class.getFields()) {
      if (field.getType().equals(Node.class)) {
        String iri = ((Node) field.get(null)).getURI();
        constants.add(iri);
        assertThat(iri).isEqualTo(AKG.NS + field.getName().replaceAll("_$", ""));
      }
    }
    assertThat(constants).isEqualTo(terms());
  }

  @Test
  void everyTerm_hasLabelAndDefinitionInBothLanguages() {
    for (String term : terms()) {
      Node node = NodeFactory.createURI(term);
      assertThat(languages(node, RDFS.label.asNode())).as(term).contains("en", "vi");
      assertThat(languages(node, SKOS.definition.asNode())).as(term).contains("en", "vi");
      assertThat(ONTOLOGY.contains(node, RDFS.isDefinedBy.asNode(), Node.ANY)).as(term).isTrue();
    }
  }

  @Test
  void everyConcept_hasLabelAndDefinitionInBothLanguages_andAScheme() {
    assertThat(concepts()).hasSizeGreaterThan(50);
    for (String concept : concepts()) {
      Node node = NodeFactory.createURI(CONCEPT + concept);
      assertThat(languages(node, SKOS.prefLabel.asNode())).as(concept).contains("en", "vi");
      assertThat(languages(node, SKOS.definition.asNode())).as(concept).contains("en", "vi");
      Node scheme = NodeFactory.createURI(CONCEPT + concept.substring(0, concept.indexOf('/')));
      assertThat(ONTOLOGY.contains(node, SKOS.inScheme.asNode(), scheme)).as(concept).isTrue();
      assertThat(ONTOLOGY.contains(scheme, RDF.type.asNode(), SKOS.ConceptScheme.asNode()))
          .as(concept)
          .isTrue();
    }
  }

  @Test
  void everyRoleAndAction_hasVerbsInBothLanguages() {
    concepts().stream()
        .filter(c -> c.startsWith("role/") || c.startsWith("action/"))
        .forEach(
            c ->
                assertThat(languages(NodeFactory.createURI(CONCEPT + c), AKG.verb))
                    .as(c)
                    .contains("en", "vi"));
  }

  @Test
  void noFile_usesATermThatIsNotDefined() {
    Set<String> used = new TreeSet<>(usedInRdf());
    used.addAll(usedIn(queries()));
    used.addAll(usedIn(List.of(text(Path.of("ontology/context.jsonld")))));
    used.addAll(usedIn(List.of(text(Path.of("ontology/akg.ttl")))));
    used.removeAll(terms());
    assertThat(used).isEmpty();
  }

  @Test
  void noFile_usesAConceptThatIsNotDefined() {
    Set<String> used = new TreeSet<>();
    List<String> texts = new ArrayList<>(queries());
    texts.add(text(Path.of("ontology/shapes.ttl")));
    for (String text : texts) {
      Matcher matcher = CONCEPT_IRI.matcher(text);
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    eachNode(
        n -> {
          if (n.isURI() && n.getURI().startsWith(CONCEPT)) {
            used.add(n.getURI().substring(CONCEPT.length()));
          }
        });
    used.removeIf(c -> !c.contains("/"));
    used.removeAll(concepts());
    assertThat(used).isEmpty();
  }

  @Test
  void everyTerm_isUsed() {
    Set<String> unused = new TreeSet<>(terms());
    unused.removeAll(usedInRdf());
    unused.removeAll(usedIn(queries()));
    Pattern constant = Pattern.compile("\\bAKG\\.([A-Za-z]+)_?\\b");
    for (String text : javaTexts()) {
      Matcher matcher = constant.matcher(text);
      while (matcher.find()) {
        unused.remove(AKG.NS + matcher.group(1));
      }
    }
    assertThat(unused).isEmpty();
  }

  private static Set<String> terms() {
    Set<String> terms = new TreeSet<>();
    for (Node type :
        List.of(
            OWL.Class.asNode(),
            OWL.ObjectProperty.asNode(),
            OWL.DatatypeProperty.asNode(),
            OWL.AnnotationProperty.asNode())) {
      ONTOLOGY
          .find(Node.ANY, RDF.type.asNode(), type)
          .filterKeep(t -> t.getSubject().isURI() && t.getSubject().getURI().startsWith(AKG.NS))
          .forEach(t -> terms.add(t.getSubject().getURI()));
    }
    return terms;
  }

  private static Set<String> concepts() {
    Set<String> concepts = new TreeSet<>();
    ONTOLOGY
        .find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
        .forEach(t -> concepts.add(t.getSubject().getURI().substring(CONCEPT.length())));
    return concepts;
  }

  private static Set<String> languages(Node subject, Node property) {
    return new TreeSet<>(
        ONTOLOGY
            .find(subject, property, Node.ANY)
            .mapWith(t -> t.getObject().getLiteralLanguage())
            .toList());
  }

  /** Terms in shapes, alignments, concepts and data. */
  private static Set<String> usedInRdf() {
    Set<String> used = new TreeSet<>();
    eachNode(
        n -> {
          if (n.isURI() && n.getURI().startsWith(AKG.NS) && !n.getURI().contains("#genid-")) {
            used.add(n.getURI());
          }
        });
    return used;
  }

  private static void eachNode(java.util.function.Consumer<Node> seen) {
    Graph shapes = KgOntology.shapes(BundledGraph.iris());
    shapes.find().forEach(t -> nodes(t).forEach(seen));
    // That a term is described is no use of it; that it is aligned is.
    for (String file : List.of("ontology/alignments.ttl", "ontology/concepts.ttl")) {
      RDFParser.source(file).toGraph().find().forEach(t -> nodes(t).forEach(seen));
    }
    String own = BundledGraph.iris().ontologyGraph();
    BundledGraph.store()
        .read(
            d -> {
              d.find()
                  .forEachRemaining(
                      q -> {
                        if (!q.getGraph().getURI().equals(own)) {
                          nodes(q.asTriple()).forEach(seen);
                        }
                      });
              return null;
            });
  }

  private static List<Node> nodes(Triple triple) {
    return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private static Set<String> usedIn(List<String> texts) {
    Set<String> used = new TreeSet<>();
    for (String text : texts) {
      Matcher matcher = PREFIXED.matcher(text);
      while (matcher.find()) {
        used.add(AKG.NS + matcher.group(1));
      }
    }
    return used;
  }

  private static List<String> queries() {
    try {
      return files("queries", ".rq")
          .map(OntologyTest::text)
          .map(OntologyTest::withoutComments)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutComments(String text) {
    return text.replaceAll("(?m)^#.*$", "");
  }

  private static List<String> javaTexts() {
    try {
      return files("src/main/java", ".java")
          .filter(f -> !f.endsWith("AKG.java"))
          .map(OntologyTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(String folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return Arrays.stream(
          files.filter(f -> f.toString().endsWith(suffix)).sorted().toArray(Path[]::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
