package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing a stranger sends makes the server call another, read a file, write, or tell too much. */
@Timeout(120)
class HostileRequestTest {

  private static final AtomicInteger CALLS = new AtomicInteger();

  private static ServerFixture kg;
  private static HttpServer other;

  @BeforeAll
  static void start() throws IOException {
    kg = ServerFixture.ofMeetings();
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          CALLS.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
        });
    other.start();
  }

  @AfterAll
  static void stop() {
    other.stop(0);
    kg.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <URL> { ?a ?b ?c } } }",
        "SELECT * { BIND(<URL> AS ?x) SERVICE ?x { ?a ?b ?c } }",
        "SELECT * { { SELECT * { SeRvIcE <URL> { ?a ?b ?c } } } }",
        "SELECT * { \\u0053ERVICE SILENT <URL> { ?s ?p ?o } }",
        "CONSTRUCT { ?s ?p ?o } { SERVICE <URL> { ?s ?p ?o } }",
        "ASK { SERVICE <cache:URL> { ?s ?p ?o } }",
        "ASK { SERVICE <loop:URL> { ?s ?p ?o } }",
        "ASK { SERVICE <bulk:URL> { ?s ?p ?o } }"
      })
  void service_isRefusedBeforeAnyCall(String query) {
    HttpResponse<String> response = kg.get(sparql(query.replace("URL", url())));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
    assertThat(json(response).path("type").asText()).endsWith("/problem/service-refused");
    assertThat(CALLS).hasValue(0);
  }

  @Test
  void service_asAWordInAStringIsNoClause() {
    HttpResponse<String> response = kg.get(sparql("ASK { FILTER(\"civil service\" != \"\") }"));
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <URL> { ?s ?p ?o }",
        "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
        "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
        "DESCRIBE <URL>",
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "SELECT (<java:java.lang.System>(\"user.home\") AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#systemProperty>('user.home') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#sysprop>('user.home') AS ?x) {}",
        "SELECT (<java:org.aseankg.store.KgStore>() AS ?x) {}",
        "SELECT * { ?x <http://jena.apache.org/ARQ/list#member> ?y }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#versionARQ> ?y }",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#textSearch> 'x' }",
        "SELECT * { ?x <http://jena.apache.org/text#query> 'x' }",
        "CONSTRUCT { ?s ?p ?o } FROM <jar:file:///x.jar!/y> { ?s ?p ?o }",
        "SELECT * FROM <URL/data.jsonld> { ?s ?p ?o }",
        "SELECT * FROM <URL/data.rdf> FROM NAMED <URL/x.trig> { ?s ?p ?o }",
        "LOAD <URL> INTO GRAPH <urn:x>",
        "LOAD SILENT <file:///etc/hostname>",
        "SELECT * { ?x <java:java.lang.Runtime> 1 }"
      })
  void query_fetchesAndRunsNothing(String query) {
    HttpResponse<String> response = kg.get(sparql(query.replace("URL", url())));
    assertThat(response.statusCode()).isIn(200, 400);
    assertThat(response.body()).doesNotContain("Exception", System.getProperty("user.home") + "/");
    assertThat(CALLS).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/kg/data?graph=file:///etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/kg/../kg/update",
        "//kg/update",
        "/api/queries/..%2f..%2fpom.xml",
        "/%00",
        "/kg/sparql%00",
        "/kg/sparql?query=%00",
        "/;/kg/update",
        "/\\kg\\update",
        "/WEB-INF/web.xml",
        "/kg/sparql/..;/"
      })
  void address_leadsNowhereElse(String target) throws IOException {
    String answer = RawHttp.get(kg.server.port(), target);
    assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("root:", "Exception", "jetty");
    assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
    assertThat(answer).containsIgnoringCase("Access-Control-Allow-Origin: *");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "POST /kg/sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "POST /kg/sparql HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "GET /kg/sparql?query=\u00ff\u00fe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n"
      })
  void bytes_thatAreNoHttp(String request) throws IOException {
    String answer = RawHttp.send(kg.server.port(), request);
    assertThat(answer).doesNotContain("Exception", "org.eclipse", "<h1>Bad Message");
    assertThat(answer).matches("(?s)|HTTP/1\\.1 [45]\\d\\d .*");
    assertThat(kg.get(sparql("ASK {}")).statusCode()).isEqualTo(200);
  }

  @Test
  void header_ofTheRequestDoesNotReachTheAnswer() throws IOException {
    String answer =
        RawHttp.send(
            kg.server.port(),
            "GET /kg/sparql?format=%0d%0aX-Evil:1 HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("\r\nX-Evil");
  }

  @Test
  void text_thatGrowsWithoutEnd() {
    StringBuilder query = new StringBuilder("SELECT (STRLEN(?x60) AS ?n) { BIND('x' AS ?x0)");
    for (int i = 0; i < 60; i++) {
      query.append(" BIND(CONCAT(?x%d, ?x%d) AS ?x%d)".formatted(i, i, i + 1));
    }
    HttpResponse<String> response =
        kg.post("/kg/sparql", "application/sparql-query", query.append(" }").toString());
    assertThat(response.statusCode()).isIn(200, 503);
    assertThat(kg.get(sparql("ASK {}")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?x { BIND(REGEX(TEXT, '((a*)*)*b') AS ?x) }",
        "SELECT * { BIND(TEXT AS ?t) FILTER(REGEX(?t, '((a*)*)*b', 'i')) }",
        "SELECT (REPLACE(TEXT, '((a*)*)*b', 'x') AS ?x) {}",
        "SELECT (COUNT(REPLACE(TEXT, '((a*)*)*b', 'x')) AS ?x) { ?s ?p ?o }",
        "SELECT (GROUP_CONCAT(REPLACE(TEXT, '((a*)*)*b', 'x')) AS ?x) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (REGEX(TEXT, '((a*)*)*b'))",
        "SELECT ?s { ?s ?p ?o } ORDER BY REGEX(TEXT, '((a*)*)*b')",
        "SELECT ?s { ?s ?p ?o } GROUP BY (REGEX(TEXT, '((a*)*)*b') AS ?s)",
        "SELECT * { { SELECT (REGEX(TEXT, '((a*)*)*b') AS ?x) {} } }",
        "ASK { FILTER EXISTS { ?s ?p ?o FILTER(REGEX(TEXT, '((a*)*)*b')) } }",
        "ASK { FILTER(IF(true, COALESCE(REGEX(TEXT, '((a*)*)*b'), 1), 1)) }",
        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>(TEXT, '((a*)*)*b') AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#replace>(TEXT, '((a*)*)*b', '') AS ?x) {}",
        "SELECT (R\\u0045GEX(TEXT, '((a*)*)*b') AS ?x) {}",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> (TEXT '((a*)*)*b') }",
        "SELECT * { ?s ?p ?o MINUS { ?s ?p ?o FILTER REGEX(TEXT, '((a*)*)*b') } }"
      })
  void pattern_thatBacktracksWithoutEndIsStopped(String query) {
    String sent = query.replace("TEXT", "'" + "a".repeat(60) + "'");
    HttpResponse<String> response = kg.get(sparql(sent, "timeout=0.5"));
    assertThat(response.statusCode()).as(response.body()).isIn(200, 400, 503);
  }

  @Test
  void number_thatGrowsWithoutEnd() {
    StringBuilder query = new StringBuilder("SELECT ?x9 ?x40 ?p { BIND(10 AS ?x0)");
    for (int i = 0; i < 40; i++) {
      query.append(" BIND(?x%d * ?x%d AS ?x%d)".formatted(i, i, i + 1));
    }
    query.append(" BIND(<http://www.w3.org/2005/xpath-functions/math#pow>(10, 99999999) AS ?p) }");
    HttpResponse<String> response =
        kg.post("/kg/sparql", "application/sparql-query", query.toString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).at("/results/bindings/0/x9/value").asText())
        .isEqualTo("1" + "0".repeat(512));
    assertThat(json(response).at("/results/bindings/0").has("x40")).isFalse();
    assertThat(json(response).at("/results/bindings/0").has("p")).isFalse();
  }

  @Test
  void number_ordinaryGivesWhatItShould() {
    String query =
        "SELECT (6 * 7 AS ?a) (1.5 * 2 AS ?b) (2e0 * 3 AS ?c) ('x' * 2 AS ?d)"
            + " (<http://www.w3.org/2005/xpath-functions/math#pow>(2, 10) AS ?e) {}";
    assertThat(json(kg.get(sparql(query, "format=json"))).at("/results/bindings/0").toString())
        .contains("\"42\"", "\"3.0\"", "\"6.0e0\"", "\"1024\"")
        .doesNotContain("\"d\":");
  }

  @Test
  void pattern_ordinaryGivesWhatItShould() {
    String query =
        "SELECT (REGEX('Hội nghị', '^hội', 'i') AS ?a) (REPLACE('abcabc'@en, 'b(c)', '$1') AS ?b)"
            + " (REGEX(1, 'a') AS ?c) (REPLACE('a', '', 'b') AS ?d) {}";
    HttpResponse<String> response = kg.get(sparql(query));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(json(response).at("/results/bindings/0").toString())
        .contains("\"value\":\"true\"", "\"value\":\"acac\"", "\"xml:lang\":\"en\"")
        .doesNotContain("\"c\":", "\"d\":");
  }

  @Test
  void pattern_thatIsNoneIsTold() {
    HttpResponse<String> response = kg.get(sparql("ASK { FILTER(REGEX('a', '(')) }"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("detail").asText())
        .isEqualTo("Regex pattern exception: Unclosed group near index 1 (");
  }

  private static String url() {
    return "http://127.0.0.1:" + other.getAddress().getPort() + "/sparql";
  }
}
