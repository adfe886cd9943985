package org.aseankg.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What is stated about an entity, and its names. */
final class About {

  private final Node entity;
  private final Map<Node, Set<Node>> values;
  private final List<Name> names;
  private Set<String> words;

  About(Node entity, Map<Node, Set<Node>> values, List<Name> names) {
    this.entity = entity;
    this.values = values;
    this.names = names;
  }

  Node entity() {
    return entity;
  }

  List<Name> names() {
    return names;
  }

  /** The words of its names, read once however many entities are described by them. */
  Set<String> words() {
    if (words == null) {
      DescribingWords gathered = new DescribingWords();
      gathered.add(names);
      words = gathered.all();
    }
    return words;
  }

  /** The things a property leads to. */
  Stream<Node> entities(Node property) {
    return values.getOrDefault(property, Set.of()).stream().filter(Node::isURI);
  }

  /** The texts, numbers and dates of a property. */
  Stream<String> texts(Node property) {
    return values.getOrDefault(property, Set.of()).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }

  /** Its names of one type. */
  List<Name> ofType(NameType type) {
    return names.stream().filter(n -> n.type() == type).toList();
  }
}
