package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three cases of the W3C's suite, and what else is said. */
class ServiceDescriptionTest {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofMeetings();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @ParameterizedTest
  @CsvSource({
    "*/*,text/turtle;charset=utf-8,TTL",
    "application/rdf+xml,application/rdf+xml,RDF/XML",
    "application/ld+json,application/ld+json,JSON-LD",
    "application/n-triples,application/n-triples,NT"
  })
  void get_withoutQueryReturnsRdf(String accept, String type, String lang) {
    HttpResponse<String> response = kg.get("/kg/sparql", "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(type);
    assertThat(parse(response, org.apache.jena.riot.RDFLanguages.nameToLang(lang)).isEmpty())
        .isFalse();
  }

  @Test
  void description_hasTheEndpointTriple() {
    Graph graph = description();
    Node endpoint = NodeFactory.createURI(kg.uri("/kg/sparql").toString());
    assertThat(graph.contains(Node.ANY, sd("endpoint"), endpoint)).isTrue();
    assertThat(graph.contains(endpoint, RDF.type.asNode(), sd("Service"))).isTrue();
  }

  @Test
  void description_conformsToTheSchema() {
    Graph graph = description();
    Node service = graph.find(Node.ANY, sd("endpoint"), Node.ANY).next().getSubject();
    assertThat(graph.contains(service, sd("supportedLanguage"), sd("SPARQL11Query"))).isTrue();
    assertThat(graph.contains(service, sd("feature"), sd("UnionDefaultGraph"))).isTrue();
    assertThat(graph.contains(service, sd("feature"), sd("DereferencesURIs"))).isFalse();
    assertThat(graph.contains(service, sd("feature"), sd("BasicFederatedQuery"))).isFalse();
    assertThat(graph.find(service, sd("resultFormat"), Node.ANY).toList()).hasSize(8);
    Node dataset = graph.find(service, sd("defaultDataset"), Node.ANY).next().getObject();
    assertThat(graph.contains(dataset, RDF.type.asNode(), sd("Dataset"))).isTrue();
    assertThat(graph.contains(dataset, sd("defaultGraph"), Node.ANY)).isTrue();
    Set<String> names =
        graph
            .find(Node.ANY, sd("name"), Node.ANY)
            .mapWith(t -> t.getObject().getURI())
            .toList()
            .stream()
            .collect(Collectors.toSet());
    assertThat(names)
        .containsExactlyInAnyOrder(
            "https://w3id.org/asean-kg/graph/records/first",
            "https://w3id.org/asean-kg/graph/records/second",
            "https://w3id.org/asean-kg/graph/description",
            kg.uri("/kg/sparql/.well-known/sparql-examples").toString());
  }

  private static Graph description() {
    return parse(kg.get("/kg/sparql"), Lang.TURTLE);
  }

  private static Graph parse(HttpResponse<String> response, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
    RDFDataMgr.read(graph, new ByteArrayInputStream(bytes), lang);
    return graph;
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
