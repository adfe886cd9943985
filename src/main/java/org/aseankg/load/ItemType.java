package org.aseankg.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * One kind of item: the section it stands in, the class it becomes and the keys it may carry.
 * Entities have an {@code id}; relations get their IRI from what they relate, see {@link
 * RelationIris}.
 */
final class ItemType {

  private final String section;
  private final Node type;
  private final String entityKind;
  private final String parentKey;
  private final Map<String, Field> fields;
  private final List<ItemType> nested;
  private final List<String> subtypes;

  private ItemType(Builder b) {
    this.section = b.section;
    this.type = b.type;
    this.entityKind = b.entityKind;
    this.parentKey = b.parentKey;
    this.fields = Map.copyOf(b.fields);
    this.nested = List.copyOf(b.nested);
    this.subtypes = List.copyOf(b.subtypes);
  }

  /** The name of the array in a record and of the table's kind in a file name. */
  String section() {
    return section;
  }

  /** The class of the ontology. */
  Node type() {
    return type;
  }

  /** The kind in {@code kind/slug}; empty for a relation. */
  Optional<String> entityKind() {
    return Optional.ofNullable(entityKind);
  }

  /** Whether its IRI is made from what it relates. */
  boolean isRelation() {
    return entityKind == null;
  }

  /**
   * In a record, nested items state this key of their own by standing inside another item; in a
   * table it is a column.
   */
  Optional<String> parentKey() {
    return Optional.ofNullable(parentKey);
  }

  /** The items that may stand inside one of this type. */
  List<ItemType> nested() {
    return nested;
  }

  /** The local names of the classes that {@code type} may name. */
  List<String> subtypes() {
    return subtypes;
  }

  /** All keys that become properties. */
  Map<String, Field> fields() {
    return fields;
  }

  static Builder entity(String section, Node type, String kind) {
    return new Builder(section, type, kind);
  }

  static Builder relation(String section, Node type) {
    return new Builder(section, type, null);
  }

  /** Collects the keys of a type. */
  static final class Builder {
    private final String section;
    private final Node type;
    private final String entityKind;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<ItemType> nested = new ArrayList<>();
    private List<String> subtypes = List.of();
    private String parentKey;

    private Builder(String section, Node type, String entityKind) {
      this.section = section;
      this.type = type;
      this.entityKind = entityKind;
    }

    Builder field(String key, Node property, Field.Kind kind) {
      fields.put(key, new Field(key, property, kind, ""));
      return this;
    }

    Builder text(String key, Node property) {
      return field(key, property, Field.Kind.TEXT);
    }

    Builder plain(String key, Node property) {
      return field(key, property, Field.Kind.PLAIN);
    }

    Builder date(String key, Node property) {
      return field(key, property, Field.Kind.DATE);
    }

    Builder ref(String key, Node property) {
      return field(key, property, Field.Kind.REFERENCE);
    }

    Builder concept(String key, Node property, String scheme) {
      fields.put(key, new Field(key, property, Field.Kind.CONCEPT, scheme));
      return this;
    }

    /** The key that a nested item states by where it stands. */
    Builder parent(String key, Node property) {
      parentKey = key;
      return ref(key, property);
    }

    Builder subtypes(Node... classes) {
      subtypes = Arrays.stream(classes).map(Node::getLocalName).toList();
      return this;
    }

    Builder nests(ItemType type) {
      nested.add(type);
      return this;
    }

    ItemType build() {
      return new ItemType(this);
    }
  }
}
