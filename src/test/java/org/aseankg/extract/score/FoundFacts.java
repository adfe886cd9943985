package org.aseankg.extract.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.extract.score.Found.Spot;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/** The facts that are scored, in the statements proposed from an article. */
final class FoundFacts {

  private static final List<Node> NAMES =
      List.of(
          External.LABEL,
          SKOS.prefLabel.asNode(),
          External.ALT_LABEL,
          AKG.translatedLabel,
          AKG.shortName);

  private static final KgOntology ONTOLOGY = KgOntology.bundled(BundledGraph.iris());

  private static final Set<String> OF_AN_EVENT =
      Set.of("startDate", "plannedStart", "location", "edition");

  private final Graph graph;
  private final List<Found> facts = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  private FoundFacts(Graph graph) {
    this.graph = graph;
  }

  static List<Found> in(Graph graph) {
    FoundFacts found = new FoundFacts(graph);
    Set<Node> subjects = graph.find().mapWith(Triple::getSubject).toSet();
    subjects.stream().sorted(java.util.Comparator.comparing(Node::toString)).forEach(found::read);
    return found.facts;
  }

  private void read(Node subject) {
    Stream.of(External.START_DATE, AKG.plannedStart)
        .flatMap(p -> objects(subject, p).stream())
        .forEach(d -> add(subject, "event", text(d), names(subject, External.LOCATION), List.of()));
    for (Node role : objects(subject, AKG.role)) {
      for (Node agent : objects(subject, AKG.agent)) {
        add(subject, "role", localName(role), names(agent), List.of());
      }
    }
    for (Node post : objects(subject, AKG.post)) {
      for (Node holder : objects(subject, AKG.holder)) {
        add(subject, "post", "", names(holder), join(names(post, AKG.inBody), names(post)));
      }
    }
    for (Node series : objects(subject, AKG.inSeries)) {
      objects(subject, AKG.edition).stream()
          .limit(1)
          .forEach(
              e -> add(subject, "series", text(e), join(names(series), names(subject)), List.of()));
    }
    for (Node of : objects(subject, AKG.chairOf)) {
      List<String> holders = join(names(subject, AKG.holder), names(subject, AKG.heldThrough));
      add(subject, "chairmanship", "", holders, chaired(of));
    }
    if (types(subject).anyMatch(FoundFacts::isInstrument)) {
      add(subject, "instrument", "", names(subject), List.of());
    }
  }

  private List<String> chaired(Node of) {
    List<String> names = new ArrayList<>(names(of));
    for (Node series : objects(of, AKG.inSeries)) {
      for (String name : names(series)) {
        objects(of, AKG.edition).forEach(e -> names.add(name + " " + text(e)));
      }
    }
    return names;
  }

  private static boolean isInstrument(Node type) {
    return type.equals(AKG.Instrument) || ONTOLOGY.superClasses(type).contains(AKG.Instrument);
  }

  private void add(
      Node subject, String kind, String value, List<String> first, List<String> second) {
    Set<String> types =
        types(subject).map(t -> localName(t).toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    List<Node> evidence = evidence(subject, kind);
    boolean high =
        evidence.stream()
            .flatMap(e -> objects(e, AKG.certainty).stream())
            .allMatch(c -> localName(c).equals("high"));
    List<Spot> spots = evidence.stream().map(this::spot).toList();
    Found found = new Found(kind, value, first, second, types, high, spots);
    if (found.key().isEmpty() || keys.add(found.key())) {
      facts.add(found);
    }
  }

  private List<Node> evidence(Node subject, String kind) {
    boolean whole = !kind.equals("event") && !kind.equals("series");
    return graph.find(null, AKG.supports, subject).mapWith(Triple::getSubject).toList().stream()
        .filter(e -> whole || isOf(e, kind.equals("event") ? OF_AN_EVENT : Set.of("edition")))
        .toList();
  }

  private boolean isOf(Node evidence, Set<String> properties) {
    List<Node> on = objects(evidence, AKG.onProperty);
    return on.isEmpty() || on.stream().anyMatch(p -> properties.contains(localName(p)));
  }

  private Spot spot(Node evidence) {
    return new Spot(number(evidence, AKG.start), number(evidence, AKG.end));
  }

  private int number(Node subject, Node property) {
    return Integer.parseInt(text(objects(subject, property).get(0)));
  }

  private Stream<Node> types(Node subject) {
    return objects(subject, RDF.type.asNode()).stream();
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, null).mapWith(Triple::getObject).toList();
  }

  private List<String> names(Node subject, Node property) {
    return objects(subject, property).stream().flatMap(o -> names(o).stream()).toList();
  }

  private List<String> names(Node node) {
    List<String> names =
        NAMES.stream().flatMap(p -> objects(node, p).stream()).map(FoundFacts::text).toList();
    return names.isEmpty() ? List.of(localName(node).replaceAll("[-_]", " ")) : names;
  }

  private static List<String> join(List<String> a, List<String> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }

  private static String localName(Node node) {
    String iri = node.isURI() ? node.getURI() : node.toString();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
