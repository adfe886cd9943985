package org.aseankg.load;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.load.Item.EvidenceNote;
import org.aseankg.model.Finding;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/** Writes items as triples in the terms of the ontology. */
final class ItemWriter {

  private final Iris iris;
  private final Consumer<Triple> out;
  private final Consumer<Finding> findings;
  private final Located located;
  private final ValueWriter values;
  private final boolean idsAreUnique;
  private final Set<String> ids = new HashSet<>();

  /**
   * A writer for one source.
   *
   * @param idsAreUnique whether a second item with the same id is a mistake, as in a record; in a
   *     table it is a second statement
   */
  ItemWriter(
      Iris iris,
      Consumer<Triple> out,
      Consumer<Finding> findings,
      Located located,
      boolean idsAreUnique) {
    this.iris = iris;
    this.out = out;
    this.findings = findings;
    this.located = located;
    this.idsAreUnique = idsAreUnique;
    this.values = new ValueWriter(iris);
  }

  /**
   * Writes one item; what is wrong with it becomes a finding, and then nothing of it is written.
   */
  void write(Item item) {
    Optional<String> reference = reference(item);
    if (reference.isEmpty()) {
      return;
    }
    Node subject = NodeFactory.createURI(iris.entity(reference.get()));
    Map<String, List<Node>> objects = new HashMap<>();
    if (!convert(item, objects)) {
      return;
    }
    located.put(subject, item.position());
    emit(subject, RDF.type.asNode(), item.type().type());
    if (!item.subtype().isEmpty()) {
      emit(subject, RDF.type.asNode(), NodeFactory.createURI(AKG.NS + item.subtype()));
    }
    objects.forEach(
        (key, nodes) ->
            nodes.forEach(n -> emit(subject, item.type().fields().get(key).property(), n)));
    if (item.type() == ItemTypes.SOURCE) {
      // A source is named by its title.
      objects.getOrDefault("title", List.of()).forEach(n -> emit(subject, External.LABEL, n));
    }
    item.evidence().forEach(e -> writeEvidence(item, subject, e, objects));
  }

  private Optional<String> reference(Item item) {
    try {
      String reference = item.type().isRelation() ? RelationIris.of(item) : entityReference(item);
      if (!Iris.REFERENCE.matcher(reference).matches()) {
        throw new IllegalArgumentException(
            "\"" + reference + "\" is not an identifier: expected kind/slug in lower-case ASCII");
      }
      if (idsAreUnique && !ids.add(reference)) {
        throw new IllegalArgumentException(
            "\""
                + reference
                + "\" stands twice in this file: expected every item once"
                + (item.type().isRelation() ? ", or a key that tells them apart" : ""));
      }
      requireSubtype(item);
      return Optional.of(reference);
    } catch (IllegalArgumentException e) {
      findings.accept(Finding.error(item.position(), Sentences.of(e.getMessage())));
      return Optional.empty();
    }
  }

  private static void requireSubtype(Item item) {
    if (!item.subtype().isEmpty() && !item.type().subtypes().contains(item.subtype())) {
      String expected = String.join(", ", item.type().subtypes());
      throw new IllegalArgumentException(
          "the type is \""
              + item.subtype()
              + "\": expected "
              + (expected.isEmpty() ? "none in this section" : "one of " + expected));
    }
  }

  private static String entityReference(Item item) {
    String kind = item.type().entityKind().orElseThrow();
    if (!item.id().startsWith(kind + "/")) {
      throw new IllegalArgumentException(
          "the id is \"" + item.id() + "\": expected " + kind + "/ and a slug");
    }
    return item.id();
  }

  private boolean convert(Item item, Map<String, List<Node>> objects) {
    boolean good = true;
    for (Map.Entry<String, List<Item.Value>> entry : item.values().entrySet()) {
      Field field = item.type().fields().get(entry.getKey());
      List<Node> nodes = new ArrayList<>();
      for (Item.Value value : entry.getValue()) {
        try {
          nodes.add(values.node(field, value));
        } catch (IllegalArgumentException | DateTimeException e) {
          findings.accept(Finding.error(item.at(entry.getKey()), Sentences.ended(e.getMessage())));
          good = false;
        }
      }
      objects.put(entry.getKey(), nodes);
    }
    return good;
  }

  private void writeEvidence(
      Item item, Node subject, EvidenceNote note, Map<String, List<Node>> objects) {
    Field about = item.type().fields().get(note.property());
    List<Node> stated = objects.getOrDefault(note.property(), List.of());
    if (!note.property().isEmpty() && stated.isEmpty()) {
      findings.accept(Finding.error(note.position(), unsaid(item, note)));
      return;
    }
    String supported =
        subject.getURI() + (about == null ? "" : " " + about.property().getURI() + " " + stated);
    Node evidence =
        NodeFactory.createURI(
            iris.entity(note.source()) + "#ev-" + offsets(note) + shortHash(supported));
    located.put(evidence, note.position());
    emit(evidence, RDF.type.asNode(), AKG.Evidence);
    emit(evidence, AKG.supports, subject);
    if (about != null) {
      emit(evidence, AKG.onProperty, about.property());
      stated.forEach(n -> emit(evidence, AKG.onValue, n));
    }
    writePlace(evidence, note);
  }

  private void writePlace(Node evidence, EvidenceNote note) {
    emit(evidence, AKG.source, NodeFactory.createURI(iris.entity(note.source())));
    if (note.start() >= 0) {
      emit(evidence, AKG.start, ValueWriter.integer(note.start()));
      emit(evidence, AKG.end, ValueWriter.integer(note.end()));
    }
    emit(evidence, AKG.basis, NodeFactory.createURI(iris.concept("basis", note.basis())));
    emit(
        evidence,
        AKG.certainty,
        NodeFactory.createURI(iris.concept("certainty", note.certainty())));
    if (!note.note().isEmpty()) {
      emit(evidence, External.NOTE, NodeFactory.createLiteralLang(note.note(), "en"));
    }
    writeReview(evidence, note);
  }

  private void writeReview(Node evidence, EvidenceNote note) {
    Item.Review review = note.review();
    if (!review.rule().isEmpty()) {
      emit(evidence, AKG.rule, NodeFactory.createLiteralString(review.rule()));
    }
    if (!review.by().isEmpty()) {
      emit(evidence, AKG.reviewedBy, NodeFactory.createLiteralString(review.by()));
    }
    if (!review.on().isEmpty()) {
      try {
        emit(evidence, AKG.reviewedOn, ValueWriter.date(review.on()));
      } catch (DateTimeException e) {
        findings.accept(Finding.error(note.position(), Sentences.ended(e.getMessage())));
      }
    }
  }

  private void emit(Node s, Node p, Node o) {
    out.accept(Triple.create(s, p, o));
  }

  private static String offsets(EvidenceNote note) {
    return note.start() < 0 ? "" : note.start() + "-" + note.end() + "-";
  }

  private static String shortHash(String text) {
    return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
  }

  private static String unsaid(Item item, EvidenceNote note) {
    return "The evidence is for \""
        + note.property()
        + "\", which the item "
        + (item.type().fields().containsKey(note.property()) ? "does not state" : "cannot state")
        + ": expected a key of its own, or none.";
  }
}
