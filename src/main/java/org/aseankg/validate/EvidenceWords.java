package org.aseankg.validate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/**
 * The words that a piece of evidence may be told by: the names of what it supports and of
 * everything that is related by it, its own words, the verbs of its role. They are compared without
 * case and marks.
 */
final class EvidenceWords {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Set<Node> NAMES =
      Set.of(
          External.LABEL,
          External.ALT_LABEL,
          External.TITLE,
          AKG.translatedLabel,
          AKG.shortName,
          AKG.postTitle,
          AKG.verb,
          SKOS.prefLabel.asNode());

  private final DatasetGraph dataset;

  EvidenceWords(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The IRI of what the evidence supports. */
  String supported(Node evidence) {
    Node found = first(evidence, AKG.supports);
    return found == null ? evidence.getURI() : found.getURI();
  }

  /** Whether a text holds one of the words. */
  boolean anyIn(Node evidence, String text) {
    Set<String> said = tokens(text);
    Set<String> wanted = new HashSet<>();
    Node supported = first(evidence, AKG.supports);
    if (supported != null) {
      collect(supported, wanted);
    }
    dataset
        .find(Node.ANY, evidence, AKG.onValue, Node.ANY)
        .forEachRemaining(q -> value(q.getObject(), wanted));
    return wanted.stream().anyMatch(said::contains);
  }

  private void collect(Node subject, Set<String> words) {
    names(subject, words);
    dataset
        .find(Node.ANY, subject, Node.ANY, Node.ANY)
        .forEachRemaining(
            q -> {
              if (!q.getPredicate().equals(RDF.type.asNode())) {
                value(q.getObject(), words);
              }
            });
  }

  private void value(Node value, Set<String> words) {
    if (value.isLiteral()) {
      words.addAll(tokens(value.getLiteralLexicalForm()));
    } else {
      // The address of a web site is written in the text as it is.
      words.addAll(value.getURI().contains("/id/") ? Set.of() : tokens(value.getURI()));
      names(value, words);
    }
  }

  private void names(Node subject, Set<String> words) {
    dataset
        .find(Node.ANY, subject, Node.ANY, Node.ANY)
        .forEachRemaining(
            (Quad q) -> {
              if (NAMES.contains(q.getPredicate()) && q.getObject().isLiteral()) {
                words.addAll(tokens(q.getObject().getLiteralLexicalForm()));
              }
            });
  }

  private Node first(Node subject, Node property) {
    var found = dataset.find(Node.ANY, subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }

  private static Set<String> tokens(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
    String bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(BETWEEN.split(bare))
        .filter(t -> !t.isEmpty())
        .map(EvidenceWords::withoutLeadingZeros)
        .collect(Collectors.toSet());
  }

  /** So that 03/8 and 2022-08-03 share their numbers. */
  private static String withoutLeadingZeros(String token) {
    return token.matches("0+\\d+") ? token.replaceFirst("^0+", "") : token;
  }
}
