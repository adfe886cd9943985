package org.aseankg.describe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aseankg.vocab.Iris;

/** The project's JSON-LD context, as far as it is needed to write compacted documents. */
final class JsonLdContext {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode context;
  private final Map<String, String> prefixes = new TreeMap<>();
  private final Map<String, Term> byIri = new HashMap<>();
  private final Map<String, Set<String>> scopedByType = new HashMap<>();

  /**
   * A term that stands for a property or a class.
   *
   * @param name as written
   * @param type what a string stands for: {@code @id}, {@code @vocab}, a datatype's IRI, or empty
   * @param byLanguage whether its values are a map from language to texts
   * @param vocabulary the namespace that names stand in for its values, or empty
   */
  record Term(String name, String type, boolean byLanguage, String vocabulary) {}

  private JsonLdContext(ObjectNode context) {
    this.context = context;
    context
        .properties()
        .forEach(
            e -> {
              if (e.getValue().isTextual() && e.getValue().asText().matches(".*[#/]")) {
                prefixes.put(e.getKey(), e.getValue().asText());
              }
            });
    prefixes.remove("@base");
    context.properties().forEach(e -> readTerm(e.getKey(), e.getValue()));
  }

  /** Reads a context document; its IRIs are moved to the base. */
  static JsonLdContext read(Iris iris, String text) {
    try {
      return new JsonLdContext((ObjectNode) JSON.readTree(iris.rebase(text)).get("@context"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The JSON-LD context cannot be read.", e);
    }
  }

  private void readTerm(String name, JsonNode definition) {
    if (name.startsWith("@") || prefixes.containsKey(name)) {
      return;
    }
    String id = definition.isTextual() ? definition.asText() : definition.path("@id").asText();
    if (id.startsWith("@")) {
      return;
    }
    JsonNode scoped = definition.path("@context");
    if (scoped.isObject() && !scoped.has("@vocab")) {
      Set<String> names = new HashSet<>();
      scoped.fieldNames().forEachRemaining(names::add);
      scopedByType.put(name, names);
    }
    boolean byLanguage = false;
    JsonNode container = definition.path("@container");
    for (Iterator<JsonNode> it = container.elements(); it.hasNext(); ) {
      byLanguage |= it.next().asText().equals("@language");
    }
    String type = definition.path("@type").asText();
    byIri.put(
        expand(id),
        new Term(
            name,
            type.startsWith("@") ? type : expand(type),
            byLanguage,
            scoped.path("@vocab").asText()));
  }

  private String expand(String compact) {
    int colon = compact.indexOf(':');
    String namespace = colon < 0 ? null : prefixes.get(compact.substring(0, colon));
    return namespace == null ? compact : namespace + compact.substring(colon + 1);
  }

  /** The namespaces by prefix. */
  Map<String, String> prefixes() {
    return prefixes;
  }

  /** What relative IRIs are relative to. */
  String base() {
    return context.get("@base").asText();
  }

  /** The term that stands for an IRI. */
  Optional<Term> term(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /** Whether a name has a meaning of its own. */
  boolean defines(String name) {
    return context.has(name);
  }

  /** The terms that mean something else inside a node of a type. */
  Set<String> scopedIn(String typeName) {
    return scopedByType.getOrDefault(typeName, Set.of());
  }

  /** An IRI as {@code prefix:name}, else whole. */
  String shorten(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String namespace = iri.substring(0, end);
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (prefix.getValue().equals(namespace)) {
        return prefix.getKey() + ":" + iri.substring(end);
      }
    }
    return iri;
  }

  /** The context with only these names in it and the prefixes they and short forms need. */
  ObjectNode cut(Collection<String> names) {
    ObjectNode cut = JSON.createObjectNode();
    context
        .properties()
        .forEach(
            e -> {
              String key = e.getKey();
              boolean kept =
                  key.startsWith("@")
                      || prefixes.containsKey(key)
                      || e.getValue().asText().startsWith("@")
                      || names.contains(key);
              if (kept) {
                cut.set(key, e.getValue());
              }
            });
    return cut;
  }
}
