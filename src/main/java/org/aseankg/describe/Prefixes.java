package org.aseankg.describe;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.Iris;

/** The short forms of namespaces that descriptions are written with. */
public final class Prefixes {

  private static final String CONTEXT = "ontology/context.jsonld";
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_-]*)");

  private final Map<String, String> namespaces = new HashMap<>();
  private final Iris iris;

  public Prefixes(Iris iris) {
    this.iris = iris;
    JsonLdContext.read(iris, Bundle.text(CONTEXT))
        .prefixes()
        .forEach((prefix, namespace) -> namespaces.put(namespace, prefix));
    namespaces.put("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf");
    namespaces.put(DescriptionGraph.HYDRA, "hydra");
  }

  /** All of them, by prefix. */
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    namespaces.forEach((namespace, prefix) -> all.put(prefix, namespace));
    return all;
  }

  /** Those that shorten something in these statements, by prefix. */
  public Map<String, String> used(List<Triple> triples) {
    Map<String, String> used = new TreeMap<>(Comparator.naturalOrder());
    Set<String> seen = new java.util.HashSet<>();
    for (Triple triple : triples) {
      add(triple.getSubject(), seen, used);
      add(triple.getPredicate(), seen, used);
      add(triple.getObject(), seen, used);
    }
    return used;
  }

  private void add(Node node, Set<String> seen, Map<String, String> used) {
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : null;
    if (iri == null) {
      return;
    }
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String namespace = iri.substring(0, end);
    if (end == iri.length() || !LOCAL.matcher(iri).region(end, iri.length()).matches()) {
      return;
    }
    if (seen.add(namespace)) {
      String prefix = prefix(namespace);
      if (prefix != null) {
        // A kind and a scheme may share a name: whichever is met first has it.
        used.putIfAbsent(prefix, namespace);
      }
    }
  }

  private String prefix(String namespace) {
    String known = namespaces.get(namespace);
    if (known != null) {
      return known;
    }
    for (String part : List.of("id/", "concept/")) {
      String start = iris.base() + part;
      if (namespace.startsWith(start) && namespace.length() > start.length()) {
        String name = namespace.substring(start.length(), namespace.length() - 1);
        return name.matches("[a-z][a-z-]*") ? name : null;
      }
    }
    return null;
  }

  /** An IRI as {@code prefix:name} where there is a short form, else itself. */
  public String shorten(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String prefix = namespaces.get(iri.substring(0, end));
    return prefix == null ? iri : prefix + ":" + iri.substring(end);
  }
}
