package org.aseankg.web;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.store.KgStore;

/** The SPARQL 1.1 Service Description of the query endpoint. */
final class ServiceDescriptionHandler implements Handler {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

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

  private final KgStore store;
  private final boolean federated;
  private final Supplier<String> version;

  /**
   * @param federated whether queries may call other servers
   * @param version changes whenever the description may
   */
  ServiceDescriptionHandler(KgStore store, boolean federated, Supplier<String> version) {
    this.store = store;
    this.federated = federated;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    SparqlRequest request = SparqlRequest.read(exchange);
    Offer<SparqlFormat> offer = SparqlFormat.choose(request, exchange, false);
    String endpoint = exchange.request().getRequestURL().toString();
    if (!exchange.isKnown(
        EntityTag.of(version.get(), endpoint, exchange.target(), offer.mediaType()))) {
      HeldOutput out = exchange.output(Rdf.contentType(offer.mediaType()));
      Rdf.write(describe(endpoint), offer.value().lang, out);
      out.complete();
    }
  }

  private Graph describe(String endpoint) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
    Node service = iri(endpoint);
    graph.add(service, RDF.type.asNode(), sd("Service"));
    graph.add(service, sd("endpoint"), service);
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
    if (federated) {
      graph.add(service, sd("feature"), sd("BasicFederatedQuery"));
    }
    RESULT_FORMATS.forEach(f -> graph.add(service, sd("resultFormat"), iri(FORMATS + f)));
    Node dataset = NodeFactory.createBlankNode();
    graph.add(service, sd("defaultDataset"), dataset);
    graph.add(dataset, RDF.type.asNode(), sd("Dataset"));
    Node defaultGraph = NodeFactory.createBlankNode();
    graph.add(dataset, sd("defaultGraph"), defaultGraph);
    graph.add(defaultGraph, RDF.type.asNode(), sd("Graph"));
    addNamedGraphs(graph, dataset);
    return graph;
  }

  private void addNamedGraphs(Graph graph, Node dataset) {
    store.read(
        data -> {
          for (Iterator<Node> names = data.listGraphNodes(); names.hasNext(); ) {
            Node named = NodeFactory.createBlankNode();
            graph.add(dataset, sd("namedGraph"), named);
            graph.add(named, RDF.type.asNode(), sd("NamedGraph"));
            graph.add(named, sd("name"), names.next());
          }
          return null;
        });
  }

  private static Node sd(String name) {
    return iri(SD + name);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
