package org.aseankg.describe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.Iris;

/**
 * Writes triples as JSON-LD, compacted with the project's context. The part of the context that a
 * document needs stands in it, so that it can be expanded without reaching any host. A general
 * compaction compares every value with every term; this one knows the few forms our context has.
 */
public final class JsonLdWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final String TYPE = RDF.type.getURI();

  private final JsonLdContext context;

  public JsonLdWriter(Iris iris) {
    context = JsonLdContext.read(iris, Bundle.text("ontology/context.jsonld"));
  }

  /** Writes triples in their order, in UTF-8. */
  public void write(List<Triple> triples, OutputStream out) throws IOException {
    Map<Node, Map<String, List<Node>>> subjects = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>();
    for (Triple triple : triples) {
      String property = triple.getPredicate().getURI();
      subjects
          .computeIfAbsent(triple.getSubject(), s -> new LinkedHashMap<>())
          .computeIfAbsent(property, p -> new ArrayList<>())
          .add(triple.getObject());
      context.term(property).ifPresent(t -> names.add(t.name()));
      if (triple.getObject().isURI()) {
        context.term(triple.getObject().getURI()).ifPresent(t -> names.add(t.name()));
      }
    }
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setCodec(new ObjectMapper());
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeObjectField("@context", context.cut(names));
      json.writeArrayFieldStart("@graph");
      for (Map.Entry<Node, Map<String, List<Node>>> subject : subjects.entrySet()) {
        writeNode(subject.getKey(), subject.getValue(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    text.write('\n');
    text.flush();
  }

  private void writeNode(Node subject, Map<String, List<Node>> properties, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", reference(subject));
    Set<String> elsewhere = new HashSet<>();
    List<Node> types = properties.getOrDefault(TYPE, List.of());
    boolean classes = !types.isEmpty() && types.stream().allMatch(Node::isURI);
    if (classes) {
      json.writeFieldName("type");
      writeAll(
          types,
          json,
          type -> {
            String name = name(type.getURI());
            elsewhere.addAll(context.scopedIn(name));
            json.writeString(name);
          });
    }
    for (Map.Entry<String, List<Node>> property : properties.entrySet()) {
      if (!classes || !property.getKey().equals(TYPE)) {
        Optional<JsonLdContext.Term> term =
            context.term(property.getKey()).filter(t -> !elsewhere.contains(t.name()));
        writeProperty(property.getKey(), term, property.getValue(), json);
      }
    }
    json.writeEndObject();
  }

  private void writeProperty(
      String iri, Optional<JsonLdContext.Term> term, List<Node> values, JsonGenerator json)
      throws IOException {
    List<Node> plain = values;
    if (term.isPresent() && term.get().byLanguage()) {
      List<Node> texts = values.stream().filter(JsonLdWriter::hasLanguage).toList();
      writeByLanguage(term.get().name(), texts, json);
      plain = values.stream().filter(v -> !hasLanguage(v)).toList();
    }
    if (plain.isEmpty()) {
      return;
    }
    Optional<JsonLdContext.Term> used = term.filter(t -> !t.byLanguage());
    json.writeFieldName(used.map(JsonLdContext.Term::name).orElseGet(() -> context.shorten(iri)));
    writeAll(plain, json, value -> writeValue(used, value, json));
  }

  private static boolean hasLanguage(Node node) {
    return node.isLiteral() && !node.getLiteralLanguage().isEmpty();
  }

  private static void writeByLanguage(String name, List<Node> texts, JsonGenerator json)
      throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    Map<String, List<Node>> byLanguage = new LinkedHashMap<>();
    texts.forEach(
        t -> byLanguage.computeIfAbsent(t.getLiteralLanguage(), l -> new ArrayList<>()).add(t));
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, List<Node>> language : byLanguage.entrySet()) {
      json.writeArrayFieldStart(language.getKey());
      for (Node text : language.getValue()) {
        json.writeString(text.getLiteralLexicalForm());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeValue(Optional<JsonLdContext.Term> term, Node value, JsonGenerator json)
      throws IOException {
    String type = term.map(JsonLdContext.Term::type).orElse("");
    if (!value.isLiteral()) {
      if (type.equals("@id")) {
        json.writeString(reference(value));
      } else if (type.equals("@vocab") && value.isURI()) {
        json.writeString(inVocabulary(term.get().vocabulary(), value.getURI()));
      } else {
        json.writeStartObject();
        json.writeStringField("id", reference(value));
        json.writeEndObject();
      }
      return;
    }
    String text = value.getLiteralLexicalForm();
    String datatype = value.getLiteralDatatypeURI();
    if (hasLanguage(value)) {
      writeObject(text, "@language", value.getLiteralLanguage(), json);
    } else if (datatype.equals(type) && datatype.equals(XSDDatatype.XSDinteger.getURI())) {
      writeInteger(text, json);
    } else if (datatype.equals(type)
        || type.isEmpty() && datatype.equals(XSDDatatype.XSDstring.getURI())) {
      json.writeString(text);
    } else {
      writeObject(text, "@type", context.shorten(datatype), json);
    }
  }

  /** A whole number as such where reading it gives the same letters again. */
  private static void writeInteger(String text, JsonGenerator json) throws IOException {
    if (text.matches("0|-?[1-9][0-9]{0,14}")) {
      json.writeNumber(text);
    } else {
      json.writeString(text);
    }
  }

  private static void writeObject(String text, String key, String value, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("@value", text);
    json.writeStringField(key, value);
    json.writeEndObject();
  }

  /** An IRI relative to the base of entities, where it is one. */
  private String reference(Node node) {
    if (node.isBlank()) {
      return "_:b"
          + HexFormat.of().formatHex(node.getBlankNodeLabel().getBytes(StandardCharsets.UTF_8));
    }
    String iri = node.getURI();
    String base = context.base();
    return iri.startsWith(base) && iri.substring(base.length()).matches("[a-z]+/[a-z0-9].*")
        ? iri.substring(base.length())
        : iri;
  }

  private String inVocabulary(String vocabulary, String iri) {
    if (vocabulary.isEmpty()) {
      return name(iri);
    }
    String name = iri.startsWith(vocabulary) ? iri.substring(vocabulary.length()) : "";
    return name.matches("[a-z][a-z0-9-]*") && !context.defines(name) ? name : iri;
  }

  private String name(String iri) {
    return context.term(iri).map(JsonLdContext.Term::name).orElseGet(() -> context.shorten(iri));
  }

  private interface ValueWriter {
    void write(Node value) throws IOException;
  }

  private static void writeAll(List<Node> values, JsonGenerator json, ValueWriter writer)
      throws IOException {
    if (values.size() > 1) {
      json.writeStartArray();
    }
    for (Node value : values) {
      writer.write(value);
    }
    if (values.size() > 1) {
      json.writeEndArray();
    }
  }
}
