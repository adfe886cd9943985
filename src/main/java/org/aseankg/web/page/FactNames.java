package org.aseankg.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.Names;

/** Names of the IRIs in facts whose column has no labels: terms, and things in mixed columns. */
public final class FactNames {

  private final Names names;
  private final String language;
  private final Map<Node, String> labels;

  private FactNames(Names names, String language, Map<Node, String> labels) {
    this.names = names;
    this.language = language;
    this.labels = labels;
  }

  /** Looks up all that are needed, at once. */
  public static FactNames of(
      List<Fact> facts, DescribeService service, Names names, String language) {
    Set<Node> unnamed =
        facts.stream()
            .flatMap(f -> f.cells().values().stream())
            .flatMap(Set::stream)
            .filter(c -> c.value().isIri() && c.label().isEmpty())
            .map(c -> c.value().text())
            .flatMap(i -> Stream.of(i, whole(i)))
            .map(NodeFactory::createURI)
            .collect(Collectors.toSet());
    return new FactNames(names, language, names.of(service.labels(unnamed), language));
  }

  /** The name of a thing; empty where the facts told none. */
  public Optional<String> find(String iri) {
    Node node = NodeFactory.createURI(iri);
    return Optional.ofNullable(labels.get(node))
        .or(() -> names.term(node, language))
        .or(() -> Optional.ofNullable(labels.get(NodeFactory.createURI(whole(iri)))));
  }

  /** What a relation belongs to: its own name is made for machines. */
  private static String whole(String iri) {
    int hash = iri.indexOf('#');
    return hash < 0 ? iri : iri.substring(0, hash);
  }
}
