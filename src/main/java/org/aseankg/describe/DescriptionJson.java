package org.aseankg.describe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/** Descriptions as JSON for programs that know nothing of RDF, labelled in one language. */
public final class DescriptionJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Names names;
  private final Iris iris;

  public DescriptionJson(Names names, Iris iris) {
    this.names = names;
    this.iris = iris;
  }

  /** Writes a page of a description, in UTF-8 and with a line end. */
  public void write(Description description, String language, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new Page(description, names.of(description, language), language, json).write();
    }
    text.write('\n');
    text.flush();
  }

  private final class Page {
    private final Description description;
    private final Map<Node, String> labels;
    private final String language;
    private final JsonGenerator json;

    Page(Description description, Map<Node, String> labels, String language, JsonGenerator json) {
      this.description = description;
      this.labels = labels;
      this.language = language;
      this.json = json;
    }

    void write() throws IOException {
      json.writeStartObject();
      writeIdentity();
      writeStatements("statements", description.statements());
      json.writeArrayFieldStart("relations");
      for (Node relation : description.relations()) {
        writeRelation(relation);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("incoming");
      for (Triple triple : description.incoming()) {
        json.writeStartObject();
        writeThing(triple.getSubject());
        writeProperty(triple.getPredicate());
        json.writeEndObject();
      }
      json.writeEndArray();
      writeEvidence(description.evidence());
      json.writeNumberField("page", description.paging().page());
      if (description.paging().more()) {
        json.writeNumberField("next", description.paging().page() + 1);
      } else {
        json.writeNullField("next");
      }
      json.writeEndObject();
    }

    private void writeIdentity() throws IOException {
      Node entity = description.entity();
      json.writeStringField("iri", entity.getURI());
      String[] reference = iris.reference(entity.getURI()).orElse("").split("/", 2);
      if (reference.length == 2) {
        json.writeStringField("kind", reference[0]);
        json.writeStringField("slug", reference[1]);
      }
      json.writeStringField("label", names.name(entity, labels));
      Map<String, String> all = new TreeMap<>();
      for (String tag : names.languages()) {
        names.exact(description, tag).ifPresent(n -> all.put(tag, n));
      }
      json.writeObjectFieldStart("labels");
      for (Map.Entry<String, String> label : all.entrySet()) {
        json.writeStringField(label.getKey(), label.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("types");
      for (Node type : description.types()) {
        json.writeStartObject();
        json.writeStringField("iri", type.getURI());
        json.writeStringField("label", names.term(type, language).orElse(null));
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void writeRelation(Node relation) throws IOException {
      List<Triple> statements = description.nodes().getOrDefault(relation, List.of());
      json.writeStartObject();
      json.writeStringField("iri", relation.getURI());
      json.writeStringField(
          "label", names.relation(relation, description.entity(), statements, labels, language));
      writeStatements("statements", statements);
      writeEvidence(description.evidenceOf().getOrDefault(relation, List.of()));
      json.writeBooleanField("moreEvidence", description.cutEvidence().contains(relation));
      json.writeEndObject();
    }

    private void writeStatements(String field, List<Triple> statements) throws IOException {
      json.writeArrayFieldStart(field);
      for (Triple triple : statements) {
        json.writeStartObject();
        writeProperty(triple.getPredicate());
        json.writeObjectFieldStart("value");
        writeTerm(triple.getObject());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void writeProperty(Node property) throws IOException {
      json.writeStringField("property", property.getURI());
      json.writeStringField("propertyLabel", names.term(property, language).orElse(null));
    }

    private void writeThing(Node node) throws IOException {
      json.writeStringField("iri", node.isURI() ? node.getURI() : node.toString());
      String label = labels.get(node);
      if (label == null && node.isURI()) {
        label = names.term(node, language).orElse(null);
      }
      json.writeStringField("label", label);
    }

    private void writeTerm(Node node) throws IOException {
      if (!node.isLiteral()) {
        writeThing(node);
        return;
      }
      json.writeStringField("text", node.getLiteralLexicalForm());
      if (node.getLiteralLanguage().isEmpty()) {
        json.writeStringField("datatype", node.getLiteralDatatypeURI());
      } else {
        json.writeStringField("language", node.getLiteralLanguage());
      }
    }

    private void writeEvidence(List<Node> evidence) throws IOException {
      json.writeArrayFieldStart("evidence");
      for (Node node : evidence) {
        json.writeStartObject();
        json.writeStringField("iri", node.getURI());
        writeSupported(node);
        Node source = description.value(node, AKG.source);
        if (source != null) {
          json.writeStringField("source", source.getURI());
          json.writeStringField("title", names.name(source, labels));
          Node publisher = description.value(source, External.PUBLISHER);
          json.writeStringField(
              "publisher", publisher == null ? null : names.name(publisher, labels));
          json.writeStringField("issued", text(description.value(source, DCTerms.issued.asNode())));
        }
        writeNumber("start", description.value(node, AKG.start));
        writeNumber("end", description.value(node, AKG.end));
        json.writeStringField("basis", concept(description.value(node, AKG.basis)));
        json.writeStringField("certainty", concept(description.value(node, AKG.certainty)));
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void writeSupported(Node evidence) throws IOException {
      Node supported = description.value(evidence, AKG.supports);
      if (supported != null && supported.isURI()) {
        json.writeStringField("supports", supported.getURI());
        List<Triple> statements = description.nodes().get(supported);
        json.writeStringField(
            "supportsLabel",
            statements == null || !supported.getURI().contains("#")
                ? names.name(supported, labels)
                : names.relation(supported, description.entity(), statements, labels, language));
      }
      Node property = description.value(evidence, AKG.onProperty);
      if (property != null) {
        writeProperty(property);
      }
      Node value = description.value(evidence, AKG.onValue);
      if (value != null) {
        json.writeObjectFieldStart("value");
        writeTerm(value);
        json.writeEndObject();
      }
    }

    private void writeNumber(String field, Node literal) throws IOException {
      if (literal != null && text(literal) != null && text(literal).matches("[0-9]{1,9}")) {
        json.writeNumberField(field, Integer.parseInt(text(literal)));
      } else {
        json.writeNullField(field);
      }
    }

    private String text(Node literal) {
      return literal == null ? null : literal.isLiteral() ? literal.getLiteralLexicalForm() : null;
    }

    /** The last part of a concept's IRI, as {@code high}. */
    private String concept(Node concept) {
      return concept == null || !concept.isURI()
          ? null
          : concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    }
  }
}
