package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.AKG;
import org.junit.jupiter.api.Test;

/** The one list of keys, the JSON Schema, the ontology and the JSON-LD context say the same. */
class ItemTypesTest {

  private static final JsonNode SCHEMA = json("data/record.schema.json");

  /** Sections that only tables have. */
  private static final Set<String> TABLES_ONLY = Set.of("sources", "completeness");

  private static JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(Bundle.text(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void keys_equalThoseOfTheSchema() {
    for (ItemType type : ItemTypes.list()) {
      if (!TABLES_ONLY.contains(type.section())) {
        assertThat(names(definition(type))).as(type.section()).isEqualTo(keys(type));
      }
    }
    assertThat(names(SCHEMA.path("$defs").path("source"))).isEqualTo(keys(ItemTypes.SOURCE));
  }

  @Test
  void sections_equalThoseOfTheSchema() {
    Set<String> nested = new TreeSet<>();
    ItemTypes.list().forEach(t -> t.nested().forEach(n -> nested.add(n.section())));
    Set<String> expected =
        ItemTypes.list().stream()
            .map(ItemType::section)
            .collect(Collectors.toCollection(TreeSet::new));
    expected.removeAll(nested);
    expected.removeAll(TABLES_ONLY);
    expected.addAll(List.of("source", "figures"));

    assertThat(names(SCHEMA)).isEqualTo(expected);
  }

  @Test
  void subtypes_equalThoseOfTheSchemaAndTheOntology() {
    for (ItemType type : ItemTypes.list()) {
      List<String> inSchema = new ArrayList<>();
      definition(type)
          .path("properties")
          .path("type")
          .path("enum")
          .forEach(n -> inSchema.add(n.asText()));
      assertThat(inSchema).as(type.section()).isEqualTo(type.subtypes());
      Set<String> below = new TreeSet<>();
      LoadFixture.ONTOLOGY
          .graph()
          .find(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
          .filterKeep(t -> LoadFixture.ONTOLOGY.superClasses(t.getSubject()).contains(type.type()))
          .forEach(t -> below.add(t.getSubject().getLocalName()));
      assertThat(new TreeSet<>(type.subtypes())).as(type.section()).isEqualTo(below);
    }
  }

  @Test
  void everyKey_readsTheSameInTheJsonLdContext() {
    JsonNode context = json("ontology/context.jsonld").path("@context");
    Map<String, String> prefixes = Map.of("akg", AKG.NS);
    Set<String> known = new TreeSet<>();
    context
        .properties()
        .forEach(
            e -> {
              JsonNode value = e.getValue();
              String id = value.isObject() ? value.path("@id").asText() : value.asText();
              int colon = id.indexOf(':');
              String prefix = colon < 0 ? "" : id.substring(0, colon);
              String namespace = prefixes.getOrDefault(prefix, context.path(prefix).asText(""));
              known.add(namespace + id.substring(colon + 1));
            });
    for (ItemType type : ItemTypes.list()) {
      assertThat(known).contains(type.type().getURI());
      type.fields()
          .values()
          .forEach(f -> assertThat(known).as(f.key()).contains(f.property().getURI()));
      type.subtypes().forEach(s -> assertThat(known).contains(AKG.NS + s));
    }
  }

  private static JsonNode definition(ItemType type) {
    return SCHEMA.path("$defs").path(type.section());
  }

  private static Set<String> names(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What an item of a record may say: its keys, what stands inside it, and what it is. */
  private static Set<String> keys(ItemType type) {
    Set<String> keys = new TreeSet<>(type.fields().keySet());
    keys.add("evidence");
    keys.add(type.isRelation() ? "key" : "id");
    if (!type.subtypes().isEmpty()) {
      keys.add("type");
    }
    type.nested().forEach(n -> keys.add(n.section()));
    // A nested item says by its place what it belongs to; a figure may stand alone too.
    type.parentKey().filter(k -> !type.section().equals("figures")).ifPresent(keys::remove);
    return keys;
  }
}
