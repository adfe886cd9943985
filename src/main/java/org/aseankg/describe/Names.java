package org.aseankg.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.config.Bundle;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * What things are called in a language: terms by the ontology and {@code
 * lexicon/{language}/terms.tsv}, all else by the labels of a description. Where there is no name in
 * the language, the English one is taken, else any.
 */
public final class Names {

  private static final int NOT_OURS = 10;

  /** The properties that lead from a relation to its ends, in the order they are read out. */
  private static final List<Node> ENDS =
      List.of(
          AKG.agent,
          AKG.holder,
          AKG.member,
          AKG.nameOf,
          AKG.instrument,
          AKG.post,
          AKG.chairOf,
          AKG.memberOf,
          AKG.of,
          AKG.inEvent);

  private static final List<Node> CONCEPTS =
      List.of(AKG.role, AKG.action, AKG.measure, AKG.aspect, AKG.capacity);

  private final KgOntology ontology;
  private final Iris iris;
  private final Prefixes prefixes;
  private final List<String> languages;
  private final Map<String, Map<String, String>> terms = new HashMap<>();

  /**
   * @param ontology where our own terms have their labels
   * @param languages those there are
   */
  public Names(KgOntology ontology, Iris iris, Prefixes prefixes, List<String> languages) {
    this.ontology = ontology;
    this.iris = iris;
    this.prefixes = prefixes;
    this.languages = List.copyOf(languages);
    languages.forEach(l -> terms.put(l, read(l)));
  }

  private static Map<String, String> read(String language) {
    Map<String, String> read = new HashMap<>();
    Bundle.text("lexicon/" + language + "/terms.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t", 2))
        .forEach(f -> read.put(f[0], f[1]));
    return read;
  }

  /** The name of a property or class; empty where it has none. */
  public Optional<String> term(Node term, String language) {
    String known = terms.get(language).get(prefixes.shorten(term.getURI()));
    if (known != null) {
      return Optional.of(known);
    }
    return best(ontology.graph().find(term, RDFS.label.asNode(), null).toList(), language);
  }

  /** Those types that no other of them is a kind of. */
  public List<Node> narrowest(List<Node> types) {
    return types.stream().filter(t -> types.stream().noneMatch(o -> isKindOf(o, t))).toList();
  }

  private boolean isKindOf(Node type, Node other) {
    return !type.equals(other) && ontology.superClasses(type).contains(other);
  }

  /** A term as {@code prefix:name}, where there is a prefix for it. */
  public String shorten(Node term) {
    return prefixes.shorten(term.getURI());
  }

  /** The names of all things of a description, by thing. */
  public Map<Node, String> of(Description description, String language) {
    return of(description.labels(), language);
  }

  /** The names that labels give, by thing. */
  public Map<Node, String> of(List<Triple> statements, String language) {
    Map<Node, List<Triple>> labels = new HashMap<>();
    statements.forEach(t -> labels.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(t));
    Map<Node, String> names = new HashMap<>();
    labels.forEach((node, list) -> best(list, language).ifPresent(n -> names.put(node, n)));
    return names;
  }

  /** The languages there are names in, in the order they were given. */
  public List<String> languages() {
    return languages;
  }

  /** The name of what is described in exactly this language. */
  public Optional<String> exact(Description description, String language) {
    List<Triple> labels =
        description.labels().stream()
            .filter(t -> t.getSubject().equals(description.entity()))
            .filter(t -> t.getObject().isLiteral())
            .filter(t -> t.getObject().getLiteralLanguage().equals(language))
            .toList();
    return best(labels, language);
  }

  /** The name of a thing among those found by {@link #of}, else what its IRI says. */
  public String name(Node node, Map<Node, String> names) {
    return node.isURI() ? names.getOrDefault(node, shown(node.getURI())) : node.toString();
  }

  /** An IRI in the shortest form that says what it is. */
  public String shown(String iri) {
    return iris.reference(iri)
        .orElseGet(
            () ->
                iri.startsWith(iris.base())
                    ? iri.substring(iris.base().length())
                    : prefixes.shorten(iri));
  }

  /**
   * What a relation is, in some words: its role or action, or else its class, and its ends, as in
   * "chair: Vũ Chiến Thắng, 21st ACCSM".
   *
   * @param seenFrom the end that need not be named
   */
  public String relation(
      Node relation, Node seenFrom, List<Triple> statements, Map<Node, String> names, String lang) {
    String kind =
        concept(statements)
            .map(c -> name(c, names))
            .or(() -> type(statements).flatMap(t -> term(t, lang)))
            .orElse("");
    String ends =
        ends(statements).stream()
            .filter(n -> !n.equals(seenFrom))
            .map(n -> name(n, names))
            .distinct()
            .collect(Collectors.joining(", "));
    return kind.isEmpty() && ends.isEmpty()
        ? shown(relation.getURI())
        : kind + (ends.isEmpty() ? "" : ": " + ends);
  }

  /** The things a relation relates; what is only said beside is not among them. */
  public static List<Node> ends(List<Triple> statements) {
    List<Node> ends = new ArrayList<>();
    for (Node property : ENDS) {
      for (Triple triple : statements) {
        if (triple.getPredicate().equals(property) && triple.getObject().isURI()) {
          ends.add(triple.getObject());
        }
      }
    }
    if (ends.isEmpty()) {
      statements.stream()
          .filter(t -> t.getPredicate().equals(AKG.about) && t.getObject().isURI())
          .forEach(t -> ends.add(t.getObject()));
    }
    return ends;
  }

  /** The role, action, capacity or measure of a relation; of several, the narrowest. */
  private Optional<Node> concept(List<Triple> statements) {
    List<Node> found =
        statements.stream()
            .filter(t -> CONCEPTS.contains(t.getPredicate()) && t.getObject().isURI())
            .sorted(Comparator.comparingInt(t -> CONCEPTS.indexOf(t.getPredicate())))
            .map(Triple::getObject)
            .toList();
    return found.stream()
        .filter(c -> found.stream().noneMatch(o -> ontology.broader(o).contains(c)))
        .findFirst();
  }

  private static Optional<Node> type(List<Triple> statements) {
    return statements.stream()
        .filter(t -> t.getPredicate().equals(RDF.type.asNode()))
        .map(Triple::getObject)
        .filter(Names::isOwnKind)
        .findFirst();
  }

  private static boolean isOwnKind(Node type) {
    return type.isURI() && type.getURI().startsWith(AKG.NS) && !type.equals(AKG.Relation);
  }

  private static Optional<String> best(List<Triple> labels, String language) {
    String best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Triple triple : labels) {
      Node property = triple.getPredicate();
      boolean label =
          property.equals(RDFS.label.asNode()) || property.equals(SKOS.prefLabel.asNode());
      if (triple.getObject().isLiteral() && (label || property.equals(AKG.translatedLabel))) {
        int rank = rank(triple.getObject(), language) + (label ? 0 : 1);
        if (rank < bestRank) {
          best = triple.getObject().getLiteralLexicalForm();
          bestRank = rank;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int rank(Node label, String language) {
    String tag = label.getLiteralLanguage();
    return tag.equals(language) ? 0 : tag.equals("en") ? 2 : NOT_OURS;
  }
}
