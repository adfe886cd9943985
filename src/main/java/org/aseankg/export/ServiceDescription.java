package org.aseankg.export;

import static org.aseankg.export.Terms.iri;
import static org.aseankg.export.Terms.sd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.aseankg.vocab.Iris;

/** The SPARQL endpoint in the terms of the SPARQL 1.1 Service Description. */
final class ServiceDescription {

  /** Names of the formats in the W3C's list. */
  private static final List<String> RESULT_FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "JSON-LD",
          "N-Triples",
          "RDF_XML");

  private final PartNames names;
  private final String own;
  private final boolean federated;

  /**
   * @param federated whether queries may call other servers
   */
  ServiceDescription(Iris iris, boolean federated) {
    this.federated = federated;
    names = new PartNames(iris);
    own = iris.graph("");
  }

  /**
   * Adds the description to a graph.
   *
   * @param graphs the named graphs, with their sizes where they are counted
   */
  void write(Map<String, Optional<Long>> graphs, Addresses addresses, Graph graph) {
    Node endpoint = iri(addresses.sparql());
    Statements service =
        Statements.about(endpoint, graph)
            .a(sd("Service"))
            .with(sd("endpoint"), endpoint)
            .with(sd("supportedLanguage"), sd("SPARQL11Query"))
            .with(sd("feature"), sd("UnionDefaultGraph"))
            .with(sd("defaultDataset"), names.dataset());
    if (federated) {
      service.with(sd("feature"), sd("BasicFederatedQuery"));
    }
    RESULT_FORMATS.forEach(f -> service.with(sd("resultFormat"), Terms.format(f)));
    Node union = names.part("default-graph");
    Statements.about(names.dataset(), graph).a(sd("Dataset")).with(sd("defaultGraph"), union);
    Statements.about(union, graph).a(sd("Graph"));
    graphs.forEach((name, size) -> namedGraph(name, size, graph));
  }

  private void namedGraph(String name, Optional<Long> size, Graph graph) {
    String local = name.startsWith(own) ? name.substring(own.length()) : name;
    Node named =
        name.startsWith(own)
            ? names.part("graph-" + local.replaceAll("[^A-Za-z0-9_-]", "-"))
            : names.part("graph", name);
    graph.add(names.dataset(), sd("namedGraph"), named);
    Statements.about(named, graph).a(sd("NamedGraph")).with(sd("name"), iri(name));
    size.ifPresent(
        n -> {
          // The graph itself, which VoID calls a data set.
          graph.add(named, sd("graph"), iri(name));
          Statements.about(iri(name), graph).a(sd("Graph")).count(Terms.TRIPLES, n);
        });
  }
}
