package org.aseankg.describe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * What things are called in a language: terms by the ontology and {@code
 * lexicon/{language}/terms.tsv}, all else by the labels of a description. Where there is no name in
 * the language, the English one is taken, else any.
 */
public final class Names {

  private static final int NOT_OURS = 10;

  private final Graph ontology;
  private final Iris iris;
  private final Prefixes prefixes;
  private final List<String> languages;
  private final Map<String, Map<String, String>> terms = new HashMap<>();

  /**
   * @param ontology where our own terms have their labels
   * @param languages those there are
   */
  public Names(Graph ontology, Iris iris, Prefixes prefixes, List<String> languages) {
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
    return best(ontology.find(term, RDFS.label.asNode(), null).toList(), language);
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

  /** What a relation is, in some words: its kind, role or action, and its ends. */
  public String relation(
      Node relation, Node seenFrom, List<Triple> statements, Map<Node, String> names, String lang) {
    String kind = "";
    List<String> ends = new ArrayList<>();
    for (Triple triple : statements) {
      Node value = triple.getObject();
      if (!value.isURI() || !triple.getPredicate().getURI().startsWith(AKG.NS)) {
        if (triple.getPredicate().equals(RDF.type.asNode()) && kind.isEmpty() && isOwnKind(value)) {
          kind = term(value, lang).orElse("");
        }
      } else if (value.getURI().startsWith(iris.base() + "concept/")) {
        kind = names.getOrDefault(value, kind);
      } else if (!value.equals(seenFrom) && value.getURI().indexOf('#') < 0) {
        String name = name(value, names);
        if (!ends.contains(name)) {
          ends.add(name);
        }
      }
    }
    return kind.isEmpty() && ends.isEmpty()
        ? shown(relation.getURI())
        : kind + (ends.isEmpty() ? "" : ": " + String.join(", ", ends));
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
