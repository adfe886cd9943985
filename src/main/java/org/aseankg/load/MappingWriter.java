package org.aseankg.load;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/** Writes mappings as links of the graph, each with the source it was taken from. */
final class MappingWriter {

  /** The predicates of links, each with the one that says the same from the other side. */
  private static final Map<String, String> INVERSES =
      Map.of(
          OWL.sameAs.getURI(), OWL.sameAs.getURI(),
          SKOS.exactMatch.getURI(), SKOS.exactMatch.getURI(),
          SKOS.closeMatch.getURI(), SKOS.closeMatch.getURI(),
          SKOS.broadMatch.getURI(), SKOS.narrowMatch.getURI(),
          SKOS.narrowMatch.getURI(), SKOS.broadMatch.getURI(),
          SKOS.relatedMatch.getURI(), SKOS.relatedMatch.getURI());

  /** What SSSOM writes where a thing has no counterpart. */
  private static final Set<String> NOTHING = Set.of("sssom:NoTermFound");

  private static final Pattern UNSURE = Pattern.compile("\\bjudgement=unsure\\b");

  private final Iris iris;
  private final Consumer<Triple> out;
  private final Consumer<Finding> findings;
  private final Located located;
  private Map<String, String> prefixes = Map.of();

  MappingWriter(Iris iris, Consumer<Triple> out, Consumer<Finding> findings, Located located) {
    this.iris = iris;
    this.out = out;
    this.findings = findings;
    this.located = located;
  }

  /** Sets what the prefixes of CURIEs stand for. */
  void prefixes(Map<String, String> declared) {
    prefixes = declared;
  }

  /**
   * Writes one row, turned round where ours is its object. A row of which neither side is ours says
   * nothing here.
   *
   * @return whether one side is ours
   * @throws IllegalArgumentException saying what is wrong with it
   */
  boolean write(Map<String, String> row, Position position) {
    if (NOTHING.contains(row.get("subject_id")) || NOTHING.contains(row.get("object_id"))) {
      return false;
    }
    Node subject = expand(row.get("subject_id"));
    Node predicate = expand(row.get("predicate_id"));
    Node object = expand(row.get("object_id"));
    boolean turned = !isOurs(subject) && isOurs(object);
    if (!turned && !isOurs(subject)) {
      return false;
    }
    if (!INVERSES.containsKey(predicate.getURI())) {
      throw new IllegalArgumentException(
          "The predicate is "
              + row.get("predicate_id")
              + ": expected owl:sameAs or a mapping property of SKOS");
    }
    String certainty = certainty(row.getOrDefault("confidence", ""));
    Optional<String> judged = denied(row);
    if (judged.isPresent()) {
      findings.accept(Finding.notice(position, judged.get()));
      return true;
    }
    Node ours = turned ? object : subject;
    Node theirs = turned ? subject : object;
    Node link = turned ? NodeFactory.createURI(INVERSES.get(predicate.getURI())) : predicate;
    located.put(ours, position);
    emit(ours, link, theirs);
    String source = row.getOrDefault("mapping_source", "");
    if (!source.isEmpty()) {
      Node taken = expand(source);
      if (isOurs(taken)) {
        evidence(row, ours, link, theirs, taken, certainty);
      }
    }
    return true;
  }

  private boolean isOurs(Node node) {
    return iris.reference(node.getURI()).isPresent();
  }

  /** Why a row makes no link though it is right; empty where it makes one. */
  private static Optional<String> denied(Map<String, String> row) {
    String modifier = row.getOrDefault("predicate_modifier", "");
    if (!modifier.isEmpty() && !modifier.equals("Not")) {
      throw new IllegalArgumentException(
          "The predicate modifier is \"" + modifier + "\": expected Not, or none");
    }
    if (!modifier.isEmpty()) {
      return Optional.of("The row denies its mapping, so no link was loaded for it.");
    }
    return UNSURE.matcher(row.getOrDefault("other", "")).find()
        ? Optional.of("Whoever judged the mapping is unsure, so no link was loaded for it.")
        : Optional.empty();
  }

  private void evidence(
      Map<String, String> row,
      Node subject,
      Node predicate,
      Node object,
      Node source,
      String certainty) {
    String hash =
        DigestUtils.sha256Hex(subject.getURI() + " " + predicate + " " + object).substring(0, 8);
    Node evidence = NodeFactory.createURI(source.getURI() + "#ev-" + hash);
    emit(evidence, RDF.type.asNode(), AKG.Evidence);
    emit(evidence, AKG.supports, subject);
    emit(evidence, AKG.onProperty, predicate);
    emit(evidence, AKG.onValue, object);
    emit(evidence, AKG.source, source);
    emit(evidence, AKG.basis, NodeFactory.createURI(iris.concept("basis", "stated")));
    emit(evidence, AKG.certainty, NodeFactory.createURI(iris.concept("certainty", certainty)));
    String comment = row.getOrDefault("comment", "");
    if (!comment.isEmpty()) {
      emit(evidence, External.NOTE, NodeFactory.createLiteralLang(Nfc.composed(comment), "en"));
    }
  }

  /**
   * From 0.9 a mapping counts as certain, from 0.6 as likely; SSSOM leaves the scale to the reader.
   */
  private static String certainty(String confidence) {
    if (confidence.isEmpty()) {
      return "high";
    }
    try {
      double value = Double.parseDouble(confidence);
      if (value >= 0 && value <= 1) {
        return value >= 0.9 ? "high" : value >= 0.6 ? "medium" : "low";
      }
    } catch (NumberFormatException ignored) {
      // falls through to the one message for every wrong value
    }
    throw new IllegalArgumentException(
        "The confidence is \"" + confidence + "\": expected a number from 0 to 1");
  }

  private Node expand(String curie) {
    return NodeFactory.createURI(SssomRows.expand(curie, prefixes));
  }

  private void emit(Node s, Node p, Node o) {
    out.accept(Triple.create(s, p, o));
  }
}
