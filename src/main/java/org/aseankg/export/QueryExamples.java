package org.aseankg.export;

import static org.aseankg.export.Terms.iri;
import static org.aseankg.export.Terms.sh;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/**
 * The canned queries as examples that editors and other tools offer: each with the arguments of its
 * own example in place, so that its text runs as it is.
 */
final class QueryExamples {

  private static final Node TARGET = iri(External.SCHEMA + "target");
  private static final Node KEYWORDS = iri(External.SCHEMA + "keywords");

  private final QueryCatalog catalog;
  private final Iris iris;

  QueryExamples(QueryCatalog catalog, Iris iris) {
    this.catalog = catalog;
    this.iris = iris;
  }

  /** Adds the examples and the prefixes they use to a graph. */
  void write(Addresses addresses, Graph graph) {
    Node prefixes = iri(addresses.examplesGraph() + "#prefixes");
    Statements.about(prefixes, graph).a(OWL.Ontology.asNode());
    for (Map.Entry<String, String> prefix : Prefixes.of(iris).entrySet()) {
      Node declaration = iri(prefixes.getURI() + "-" + prefix.getKey());
      graph.add(prefixes, sh("declare"), declaration);
      Statements.about(declaration, graph)
          .with(Prefixes.PREFIX, prefix.getKey())
          .with(Prefixes.NAMESPACE, prefix.getValue(), XSDDatatype.XSDanyURI);
    }
    for (CannedQuery query : catalog.list()) {
      write(query, prefixes, addresses, graph);
    }
  }

  private void write(CannedQuery query, Node prefixes, Addresses addresses, Graph graph) {
    Statements example =
        Statements.about(iri(addresses.examplesGraph() + "/" + query.name()), graph)
            .a(sh("SPARQLExecutable"))
            .a(sh("SPARQLSelectExecutable"))
            .with(RDFS.comment.asNode(), query.summary("en"), "en")
            .with(RDFS.comment.asNode(), query.summary("vi"), "vi")
            .with(sh("select"), query.exampleText(iris))
            .with(sh("prefixes"), prefixes)
            .with(TARGET, iri(addresses.sparql()));
    query.tags().forEach(t -> example.with(KEYWORDS, t));
  }
}
