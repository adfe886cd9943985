package org.aseankg.web;

import static org.aseankg.web.ServerFixture.ALL_EVENTS;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentNegotiationTest {

  private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?o }";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

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
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/sparql-results+json",
        "application/* | application/sparql-results+json",
        "text/* | text/csv;charset=utf-8",
        "application/json | application/json",
        "application/sparql-results+xml | application/sparql-results+xml",
        "application/xml | application/xml",
        "text/csv | text/csv;charset=utf-8",
        "text/tab-separated-values | text/tab-separated-values;charset=utf-8",
        "text/csv;q=0.5, application/sparql-results+xml | application/sparql-results+xml",
        "application/sparql-results+json;q=0.1, text/csv;q=0.2 | text/csv;charset=utf-8",
        "application/sparql-results+json;q=0, */*;q=0.1 | application/sparql-results+xml",
        "TEXT/CSV | text/csv;charset=utf-8",
        "text/turtle, application/sparql-results+json;q=0.3 | application/sparql-results+json",
        "garbage | application/sparql-results+json"
      })
  void rows_byAccept(String accept, String type) {
    HttpResponse<String> response = kg.get(sparql(ALL_EVENTS), "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(type);
    assertThat(header(response, "Vary")).isEqualTo("Accept");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | text/turtle;charset=utf-8",
        "application/ld+json | application/ld+json",
        "application/n-triples | application/n-triples",
        "application/rdf+xml | application/rdf+xml",
        "text/turtle;q=0.5, application/rdf+xml;q=0.9 | application/rdf+xml",
        "application/json | application/json"
      })
  void triples_byAccept(String accept, String type) {
    HttpResponse<String> response = kg.get(sparql(CONSTRUCT), "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "json,application/sparql-results+json",
    "xml,application/sparql-results+xml",
    "csv,text/csv;charset=utf-8",
    "tsv,text/tab-separated-values;charset=utf-8",
    "CSV,text/csv;charset=utf-8"
  })
  void rows_byShortName(String name, String type) {
    for (String parameter : new String[] {"format=", "output="}) {
      HttpResponse<String> response =
          kg.get(sparql(ALL_EVENTS, parameter + name), "Accept", "text/turtle");
      assertThat(header(response, "Content-Type")).isEqualTo(type);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ttl,text/turtle;charset=utf-8",
    "jsonld,application/ld+json",
    "nt,application/n-triples",
    "rdf,application/rdf+xml"
  })
  void triples_byShortName(String name, String type) {
    HttpResponse<String> response = kg.get(sparql(CONSTRUCT, "format=" + name));
    assertThat(header(response, "Content-Type")).isEqualTo(type);
  }

  @Test
  void format_unknown() {
    HttpResponse<String> response = kg.get(sparql(ALL_EVENTS, "format=ttl"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("detail").asText())
        .isEqualTo("The format is \"ttl\": expected json, xml, csv or tsv.");
  }

  @Test
  void accept_thatCannotBeMetGetsTheListOfWhatCan() {
    HttpResponse<String> response = kg.get(sparql(ALL_EVENTS), "Accept", "image/png");
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(json(response).path("available"))
        .extracting(n -> n.asText())
        .contains("application/sparql-results+json", "text/csv");
    assertThat(kg.get(sparql(CONSTRUCT), "Accept", "text/csv").statusCode()).isEqualTo(406);
    assertThat(kg.get(sparql(ALL_EVENTS), "Accept", "*/*;q=0").statusCode()).isEqualTo(406);
  }

  @Test
  void browser_getsTheDefaultNotXml() {
    assertThat(header(kg.get(sparql(ALL_EVENTS), "Accept", BROWSER), "Content-Type"))
        .isEqualTo("application/sparql-results+json");
    assertThat(header(kg.get("/", "Accept", BROWSER), "Content-Type"))
        .isEqualTo("text/html;charset=utf-8");
  }

  @Test
  void rows_areTheSameInEachFormat() {
    String query = "SELECT ?l WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
    String expected = rows(kg.get(sparql(query, "format=json")), ResultSetLang.RS_JSON);
    assertThat(expected).contains("Phạm Thị Thanh Trà");
    assertThat(rows(kg.get(sparql(query, "format=xml")), ResultSetLang.RS_XML)).isEqualTo(expected);
    assertThat(rows(kg.get(sparql(query, "format=tsv")), ResultSetLang.RS_TSV)).isEqualTo(expected);
    assertThat(kg.get(sparql(query, "format=csv")).body())
        .contains("Phạm Thị Thanh Trà\r\n")
        .startsWith("l\r\n");
  }

  @Test
  void triples_areTheSameInEachFormat() {
    Graph expected = triples(kg.get(sparql(CONSTRUCT, "format=nt")), Lang.NTRIPLES);
    assertThat(expected.size()).isEqualTo(9);
    for (String name : new String[] {"ttl", "jsonld", "rdf"}) {
      Lang lang = RDFLanguages.fileExtToLang(name);
      Graph actual = triples(kg.get(sparql(CONSTRUCT, "format=" + name)), lang);
      assertThat(actual.isIsomorphicWith(expected)).as(name).isTrue();
    }
  }

  private static String rows(HttpResponse<String> response, Lang lang) {
    return ResultSetFormatter.asText(ResultSetMgr.read(stream(response), lang));
  }

  private static Graph triples(HttpResponse<String> response, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, stream(response), lang);
    return graph;
  }

  private static ByteArrayInputStream stream(HttpResponse<String> response) {
    return new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8));
  }
}
