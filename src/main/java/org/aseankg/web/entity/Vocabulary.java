package org.aseankg.web.entity;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.config.Bundle;
import org.aseankg.config.Settings;
import org.aseankg.vocab.Iris;

/**
 * A file of {@code ontology/} as it is published: its own text for Turtle, its triples for other
 * formats.
 *
 * @param paths where it is found: the path of the ontology's IRI, and of that of its version
 * @param text Turtle, with the comments and in the order of those who wrote it
 * @param triples the same
 */
record Vocabulary(Set<String> paths, String text, List<Triple> triples) {

  /** Reads a bundled file; its IRIs are moved to the base, those of the terms stay. */
  static Vocabulary read(String file, Iris iris) {
    String text = iris.rebase(Bundle.text(file));
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(text)).lang(Lang.TURTLE).parse(graph);
    List<Triple> triples = new ArrayList<>(graph.find().toList());
    triples.sort(
        Comparator.comparing((Triple t) -> t.getSubject().isBlank())
            .thenComparing(t -> t.getSubject().toString())
            .thenComparing(t -> t.getPredicate().toString())
            .thenComparing(t -> t.getObject().toString()));
    return new Vocabulary(paths(graph), text, List.copyOf(triples));
  }

  private static Set<String> paths(Graph graph) {
    Set<String> paths = new HashSet<>();
    graph
        .find(null, RDF.type.asNode(), OWL2.Ontology.asNode())
        .forEach(
            t -> {
              add(t.getSubject(), paths);
              graph
                  .find(t.getSubject(), OWL2.versionIRI.asNode(), null)
                  .forEach(v -> add(v.getObject(), paths));
            });
    return paths;
  }

  /** The IRI of the vocabulary at one of its paths. */
  static String iri(String path) {
    return Settings.DEFAULT_BASE + path.substring(1);
  }

  // The namespace of the ontology never moves with the base.
  private static void add(Node node, Set<String> paths) {
    if (node.isURI() && node.getURI().startsWith(Settings.DEFAULT_BASE)) {
      paths.add("/" + node.getURI().substring(Settings.DEFAULT_BASE.length()));
    }
  }
}
