package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.config.Settings;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.web.page.DocFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not there, what is gone, what is too much, and what nobody should send. */
class DocumentErrorsTest {

  private static final String BASE = Settings.DEFAULT_BASE;
  private static final int LED_TO = 1100;
  private static final String MARKUP = "<script>alert('x')</script> & \"quotes\"";

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.of(Settings.defaults(), DocumentErrorsTest::fill);
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  private static void fill(DatasetGraph dataset) {
    Node graph = iri("graph/source/test");
    RDFDataMgr.read(dataset.getGraph(graph), "src/test/resources/web/given-up.ttl");
    Node hub = iri("id/body/hub");
    for (int i = 0; i < LED_TO; i++) {
      dataset.add(graph, iri("id/body/part-" + i), AKG.parentBody, hub);
      dataset.add(graph, iri("id/body/hub#member-country-c" + i), AKG.memberOf, hub);
    }
    Node odd = iri("id/person/odd");
    dataset.add(graph, odd, RDF.type.asNode(), AKG.Person);
    dataset.add(graph, odd, External.LABEL, NodeFactory.createLiteralLang(MARKUP, "en"));
    dataset.add(graph, odd, External.NOTE, NodeFactory.createLiteralString("bell \u0007"));
    dataset.add(graph, odd, External.URL, NodeFactory.createURI("javascript:alert(1)"));
    dataset.add(graph, odd, NodeFactory.createURI("http://example.org/1"), hub);
    dataset.add(
        graph, odd, AKG.edition, NodeFactory.createLiteralDT("many", XSDDatatype.XSDinteger));
    dataset.add(graph, NodeFactory.createURI(BASE + "id/person/Đỗ-A"), AKG.about, odd);
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/person/nobody",
        "/id/nothing/hub",
        "/id/body/HUB",
        "/id/body/hub/",
        "/id/body/",
        "/id/body",
        "/doc/person/nobody",
        "/doc/person/nobody.ttl",
        "/doc/body/hub.pdf",
        "/doc/body/.ttl",
        "/doc/body/hub.ttl.ttl",
        "/concept/role/none",
        "/concept/none",
        "/graph/none",
        "/graph/source/none",
        "/doc/graph/source/none",
        "/api/entities/body/nobody",
        "/api/entities/body/hub.ttl",
        "/ontology.json",
        "/ontology.pdf",
        "/ontology/9.9.9",
        "/ontology/alignments.html",
        "/id/person/nguy%E1%BB%85n",
        "/id/person/%22%3E%3Cscript%3E",
        "/id/person/a%20b",
        "/id/person/a%3Fb",
      })
  void unknown_is404(String target) {
    HttpResponse<String> response = kg.get(target, "If-None-Match", "*");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).path("type").asText()).endsWith("/problem/not-found");
    assertThat(json(response).path("detail").asText()).hasSizeLessThan(400).doesNotContain("<");
    assertThat(kg.get(target, "Accept", "text/html").body())
        .startsWith("<!doctype html>")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/person/../../x",
        "/id/person/..",
        "/id/../etc/passwd",
        "/doc/../../pom.xml",
        "/id/person/%2e%2e",
        "/id/person/%2e%2e/%2e%2e/x",
        "/id/person/%2E%2E%2Fx",
        "/id/person/a%2Fb",
        "/id/person/%00",
        "/doc/person/odd%00.ttl",
        "/id/person/%",
        "/id/person/%zz",
        "/id/person/%ff%fe",
        "/id/person/odd;jsessionid=1",
        "/id/person/\\odd",
        "//id/person/odd",
        "/id//hub",
        "/id/person/\u00e9",
        "/ontology/../doc/person/odd",
        "/ontology.%74tl/",
      })
  void path_thatIsNoneIsRefused(String target) throws IOException {
    String answer = RawHttp.get(kg.server.port(), target);
    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
    assertThat(answer).contains("application/problem+json").doesNotContain("Exception", "at org.");
  }

  @Test
  void path_thatIsTooLongIsNotRepeated() {
    for (String start : new String[] {"/id/person/", "/doc/person/", "/id/", "/ontology/"}) {
      HttpResponse<String> response = kg.get(start + "a".repeat(5000));
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).hasSizeLessThan(700);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",,,;;;q=,",
        "text/turtle;q=NaN",
        "text/turtle;q=-1",
        "text/turtle;q=1e400",
        "/",
        "*",
        "a/b/c"
      })
  void accept_thatIsAbsurdIsAnswered(String accept) {
    assertThat(kg.get("/doc/body/hub", "Accept", accept).statusCode()).isIn(200, 406);
    String many = ("x/y;q=0." + "1".repeat(20) + ",").repeat(200) + accept;
    assertThat(kg.get("/doc/body/hub", "Accept", many).statusCode()).isIn(200, 406);
  }

  @Test
  void accept_inSeveralLinesIsOne() throws IOException {
    String answer =
        RawHttp.send(
            kg.server.port(),
            "GET /doc/body/hub HTTP/1.1\r\nHost: localhost\r\nAccept: image/png\r\n"
                + "Accept: application/n-triples\r\nConnection: close\r\n\r\n");
    assertThat(answer).contains("Content-Type: application/n-triples");
  }

  @Test
  void percentEncoding_ofPlainLettersIsTheSameName() {
    HttpResponse<String> response = kg.get("/id/body/%68ub?format=nt");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(header(response, "Location")).isEqualTo("/doc/body/hub?format=nt");
  }

  @Test
  void name_thatIsNotAsciiIsFound() {
    HttpResponse<String> response = kg.get("/id/person/%C4%90%E1%BB%97-A");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(header(response, "Location")).isEqualTo("/doc/person/%C4%90%E1%BB%97-A");
    HttpResponse<String> document = kg.get(header(response, "Location") + ".html");
    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(header(document, "Link")).matches("\\p{ASCII}*");
  }

  @Test
  void method_thatWritesIsRefused() {
    assertThat(kg.post("/id/body/hub", "text/turtle", "").statusCode()).isEqualTo(405);
    assertThat(kg.post("/doc/body/hub", "text/turtle", "").statusCode()).isEqualTo(405);
  }

  @Test
  void replaced_is410WithTheSuccessor() {
    for (String target : new String[] {"/id/body/merged", "/doc/body/merged.ttl"}) {
      HttpResponse<String> response = kg.get(target);
      assertThat(response.statusCode()).isEqualTo(410);
      assertThat(json(response).path("type").asText()).endsWith("/problem/gone");
      assertThat(json(response).at("/isReplacedBy/0").asText()).isEqualTo(BASE + "id/body/hub");
      assertThat(header(response, "Link"))
          .isEqualTo("<" + BASE + "id/body/hub>; rel=\"successor-version\"");
    }
    assertThat(kg.get("/api/entities/body/withdrawn").statusCode()).isEqualTo(410);
  }

  @Test
  void labels_areEscaped() {
    String page = kg.get("/doc/person/odd.html").body();
    assertThat(page)
        .contains(
            "<h1>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;</h1>")
        .doesNotContain("<script>", "href=\"javascript:");
    assertThat(kg.get("/doc/body/hub.html").body()).doesNotContain("<script>");
    assertThat(json(kg.get("/doc/person/odd.json")).path("label").asText()).isEqualTo(MARKUP);
  }

  @Test
  void xml_thatCannotHoldANameIs406() {
    HttpResponse<String> response = kg.get("/doc/person/odd.rdf");
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(json(response).path("available")).hasSize(3);
    assertThat(kg.get("/doc/person/odd.jsonld").statusCode()).isEqualTo(200);
  }

  @Test
  void pages_giveEverythingOnce() {
    Pattern next = Pattern.compile("<([^>]*)>; rel=\"next\"");
    Set<String> found = new HashSet<>();
    List<String> hydra = new ArrayList<>();
    String target = "/doc/body/hub.nt?limit=300";
    int pages = 0;
    while (target != null) {
      HttpResponse<String> response = kg.get(target);
      response
          .body()
          .lines()
          .forEach(
              l -> {
                if (l.contains("hydra/core#next")) {
                  hydra.add(l);
                }
                if (l.contains("#memberOf>") || l.contains("#parentBody>")) {
                  assertThat(found.add(l)).as(l).isTrue();
                }
              });
      Matcher link = next.matcher(header(response, "Link"));
      target = link.find() ? link.group(1) : null;
      pages++;
    }
    assertThat(pages).isEqualTo(4);
    assertThat(found).hasSize(2 * LED_TO);
    assertThat(hydra).hasSize(3).allMatch(l -> l.contains("/doc/body/hub?limit=300&page="));
    assertThat(json(kg.get("/doc/body/hub.json?page=6")).path("next").isNull()).isTrue();
    assertThat(kg.get("/doc/body/hub.html").body()).contains("rel=\"next\"");
  }

  @Test
  void answer_isTheSameEachTime() {
    for (DocFormat format : DocFormat.ALL) {
      String target = "/doc/body/hub." + format.suffix;
      assertThat(kg.get(target).body()).isEqualTo(kg.get(target).body());
    }
  }
}
