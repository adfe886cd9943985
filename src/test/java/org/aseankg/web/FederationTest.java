package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.aseankg.config.Keys;
import org.aseankg.config.ServiceHost;
import org.aseankg.config.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SERVICE to a second server of ours, which has the bundled data, and to one that answers badly.
 * Calls may take a second and 50,000 bytes, answers have 500 rows at most.
 */
class FederationTest {

  private static final String PREFIXES =
      "PREFIX akg: <https://w3id.org/asean-kg/ontology#> PREFIX rdfs:"
          + " <http://www.w3.org/2000/01/rdf-schema#> PREFIX owl: <http://www.w3.org/2002/07/owl#> ";

  private static final String ONE_ROW =
      "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"1\"}}]}}";

  private static ServerFixture far;
  private static ServerFixture near;
  private static OddServer odd;
  private static OddServer unlisted;

  @BeforeAll
  static void start() {
    far = ServerFixture.ofBundled();
    unlisted = new OddServer().with("/", 200, OddServer.RESULTS, ONE_ROW);
    odd = oddServer();
    Settings settings =
        Settings.defaults()
            .with(Keys.QUERY_TIMEOUT, Duration.ofSeconds(5))
            .with(Keys.RESULT_LIMIT, 500L)
            .with(
                Keys.SERVICE_HOSTS,
                List.of(ServiceHost.parse(root(far)), ServiceHost.parse(odd.root())))
            .with(Keys.SERVICE_TIMEOUT, Duration.ofSeconds(1))
            .with(Keys.SERVICE_BYTES, 50_000L);
    near = ServerFixture.ofMeetings(settings);
  }

  private static OddServer oddServer() {
    return new OddServer()
        .with("/good", 200, OddServer.RESULTS, ONE_ROW)
        .with("/error", 500, "text/html", "<h1>secret trace</h1>")
        .with("/page", 200, "text/html", "<h1>Sign in</h1>")
        .with("/no-json", 200, OddServer.RESULTS, "<h1>Sign in</h1>")
        .with("/half", 200, OddServer.RESULTS, ONE_ROW.substring(0, 60))
        .with("/empty", 200, OddServer.RESULTS, "")
        .with("/other", 200, OddServer.RESULTS, "{\"rows\": [1, 2]}")
        .with("/yes", 200, OddServer.RESULTS, "{\"head\": {}, \"boolean\": true}")
        .with("/nested", 200, OddServer.RESULTS, "[".repeat(40_000))
        .with("/most", 200, OddServer.RESULTS, rows(500))
        .with("/rows", 200, OddServer.RESULTS, rows(501))
        .with("/announced", 200, OddServer.RESULTS, ONE_ROW + " ".repeat(50_000))
        .with("/endless", OddServer::sendForEver)
        .with("/slow", exchange -> pause())
        .with("/cut", exchange -> exchange.sendResponseHeaders(200, 100))
        .with(
            "/redirect",
            exchange -> {
              exchange.getResponseHeaders().set("Location", unlisted.root() + "/");
              exchange.sendResponseHeaders(307, -1);
            });
  }

  private static String rows(int count) {
    String row = "{\"x\":{\"type\":\"literal\",\"value\":\"1\"}}";
    return "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":["
        + (row + ",").repeat(count - 1)
        + row
        + "]}}";
  }

  private static void pause() {
    try {
      Thread.sleep(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterAll
  static void stop() {
    near.close();
    odd.close();
    unlisted.close();
    far.close();
  }

  private static String root(ServerFixture server) {
    return "http://127.0.0.1:" + server.server.port();
  }

  private static String farService() {
    return "SERVICE <" + root(far) + "/kg/sparql>";
  }

  private static JsonNode rowsOf(String query) {
    HttpResponse<String> response = near.get(sparql(PREFIXES + query));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response).path("results").path("bindings");
  }

  @Test
  void ourEvents_areJoinedWithWhatTheOtherServerKnows() {
    JsonNode rows =
        rowsOf(
            "SELECT ?e ?label WHERE { ?e akg:edition ?n . "
                + farService()
                + " { ?e rdfs:label ?label FILTER(LANG(?label) = \"vi\") } } ORDER BY ?n");
    assertThat(rows).isNotEmpty();
    assertThat(rows.toString()).contains("lần thứ 21");
  }

  @Test
  void rowsOfOurs_goAlongInOneCall() {
    odd.queries().clear();
    rowsOf("SELECT * { ?e akg:edition ?n . SERVICE <" + odd.root() + "/good> { ?e ?p ?x } }");
    assertThat(odd.queries()).hasSize(1);
    assertThat(odd.queries().get(0)).contains("VALUES", "event/accsm-21", "event/accsm-22");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?x { FAR { event:accsm-21 akg:edition ?x } }",
        "SELECT ?x { FAR { SELECT ?x { event:accsm-21 akg:edition ?x } LIMIT 1 } }",
        "SELECT ?x { OPTIONAL { FAR { event:accsm-21 akg:edition ?x } } }",
        "SELECT ?x { { SELECT ?x { FAR { event:accsm-21 akg:edition ?x } } } }",
        "SELECT ?x { { ?x akg:none ?y } UNION { FAR { event:accsm-21 akg:edition ?x } } }",
        "SELECT ?x { VALUES ?e { event:accsm-21 UNDEF } FAR { ?e akg:edition ?x } FILTER(?x = 21 &&"
            + " BOUND(?e)) } LIMIT 1",
        "SELECT ?x { event:accsm-21 akg:edition ?x FILTER EXISTS { FAR { ?e akg:edition ?x } } }",
        "SELECT (MAX(?n) AS ?x) { ?e akg:edition ?m FILTER(?m = 21) FAR { ?e akg:edition ?n } }",
        "SELECT ?x { BIND(21 AS ?x) FAR { OPTIONAL { ?e akg:edition ?x } MINUS { ?e a akg:None } } }"
            + " LIMIT 1",
        "SELECT ?x { FAR { event:accsm-21 akg:edition ?m BIND(?m AS ?x) FILTER NOT EXISTS {"
            + " event:accsm-21 akg:none ?m } } }",
        "SELECT ?x { ?e akg:edition ?x FAR { SELECT (COUNT(*) AS ?c) { event:accsm-21 a akg:None } }"
            + " FILTER(?c = 0 && ?x = 21) }"
      })
  void serviceStandsAnywhereInAPattern(String query) {
    String event = "PREFIX event: <https://w3id.org/asean-kg/id/event/> ";
    JsonNode rows = rowsOf(event + query.replace("FAR", farService()));
    assertThat(rows).hasSize(1);
    assertThat(rows.path(0).path("x").path("value").asText()).isEqualTo("21");
  }

  @Test
  void otherFormsOfQueries_mayCallToo() {
    String pattern = "{ " + farService() + " { ?e akg:edition 21 } }";
    assertThat(json(near.get(sparql(PREFIXES + "ASK " + pattern))).path("boolean").asBoolean())
        .isTrue();
    HttpResponse<String> triples =
        near.get(sparql(PREFIXES + "CONSTRUCT { ?e akg:edition 21 } " + pattern, "format=nt"));
    assertThat(triples.body()).contains("event/accsm-21>");
  }

  @Test
  void answer_hasNoTag() {
    HttpResponse<String> response =
        near.get(sparql("ASK { SERVICE <" + odd.root() + "/good> {} }"));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(header(response, "ETag")).isNull();
  }

  @Test
  void description_tellsThatQueriesMayCall() {
    String feature = "BasicFederatedQuery";
    assertThat(near.get("/kg/sparql", "Accept", "text/turtle").body()).contains(feature);
    assertThat(far.get("/kg/sparql", "Accept", "text/turtle").body()).doesNotContain(feature);
  }

  @ParameterizedTest
  @CsvSource({
    "/error, 502, answered 500",
    "/page, 502, another format",
    "/no-json, 502, no SPARQL result",
    "/half, 502, no SPARQL result",
    "/empty, 502, no SPARQL result",
    "/other, 502, no SPARQL result",
    "/yes, 502, no SPARQL result",
    "/nested, 502, no SPARQL result",
    "/rows, 502, more than 500 rows",
    "/announced, 502, 'more than 50,000 bytes'",
    "/endless, 502, 'more than 50,000 bytes'",
    "/slow, 504, within 1 s",
    "/cut, 502, cannot be reached",
    "/redirect, 502, 'a redirect, which is not followed'"
  })
  void badAnswer_isAProblemOrNothingWhereSilent(String path, int status, String detail) {
    String address = "<" + odd.root() + path + "> { ?x ?y ?z }";
    HttpResponse<String> response = near.get(sparql("SELECT * { SERVICE " + address + " }"));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode problem = json(response);
    assertThat(problem.path("type").asText())
        .endsWith(status == 504 ? "/problem/service-timeout" : "/problem/service-failed");
    assertThat(problem.path("detail").asText())
        .startsWith("The server " + odd.root() + " ")
        .contains(detail)
        .doesNotContain("secret", path);
    assertThat(problem.path("server").asText()).isEqualTo(odd.root());
    JsonNode silent = rowsOf("SELECT * { ?e akg:edition 21 SERVICE SILENT " + address + " }");
    assertThat(silent).hasSize(1);
    assertThat(silent.path(0).has("e")).isTrue();
    assertThat(unlisted.queries()).isEmpty();
  }

  @Test
  void serverThatIsNotThere_isAProblem() {
    OddServer gone = new OddServer();
    gone.close();
    Settings settings =
        Settings.defaults()
            .with(Keys.SERVICE_HOSTS, List.of(ServiceHost.parse(gone.root())))
            .with(Keys.SERVICE_TIMEOUT, Duration.ofSeconds(1))
            .with(Keys.SERVICE_BYTES, 1000L);
    try (ServerFixture kg = ServerFixture.ofMeetings(settings)) {
      HttpResponse<String> response = kg.get(sparql("ASK { SERVICE <" + gone.root() + "/> {} }"));
      assertThat(response.statusCode()).isEqualTo(502);
      assertThat(json(response).path("detail").asText()).contains("cannot be reached");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:UNLISTED/",
        "http://127.0.0.1/",
        "https://127.0.0.1:LISTED/good",
        "http://localhost:LISTED/good",
        "http://127.1:LISTED/good",
        "http://2130706433:LISTED/good",
        "http://0x7f000001:LISTED/good",
        "http://0177.0.0.1:LISTED/good",
        "http://127.0.0.1.:LISTED/good",
        "http://[::1]:LISTED/good",
        "http://[::ffff:127.0.0.1]:LISTED/good",
        "http://127.0.0.1:LISTED@127.0.0.1:UNLISTED/",
        "http://user@127.0.0.1:LISTED/good",
        "http://user:word@127.0.0.1:LISTED/good",
        "http://127.0.0.1:UNLISTED#@127.0.0.1:LISTED/good",
        "http://127.0.0.1:LISTED/good#part",
        "http://127.0.0.1:UNLISTED?@127.0.0.1:LISTED/good",
        "http:127.0.0.1:LISTED/good",
        "http:///good",
        "file:///etc/hostname",
        "ftp://127.0.0.1:LISTED/good",
        "jar:http://127.0.0.1:LISTED/good!/x",
        "cache:http://127.0.0.1:LISTED/good",
        "bulk:http://127.0.0.1:LISTED/good",
        "loop:http://127.0.0.1:LISTED/good",
        "urn:x-arq:self",
        "relative",
        "?variable"
      })
  void serverNotListed_isRefusedBeforeAnyCall(String address) {
    int listed = Integer.parseInt(odd.root().replaceAll(".*:", ""));
    int other = Integer.parseInt(unlisted.root().replaceAll(".*:", ""));
    String filled =
        address
            .replace("UNLISTED", String.valueOf(other))
            .replace("LISTED", String.valueOf(listed));
    String service = address.startsWith("?") ? address : "<" + filled + ">";
    odd.queries().clear();
    for (String clause : List.of("SERVICE ", "SERVICE SILENT ")) {
      HttpResponse<String> response =
          near.get(sparql("SELECT * { " + clause + service + " { ?a ?b ?c } }"));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
      assertThat(json(response).path("detail").asText()).contains(odd.root());
    }
    assertThat(odd.queries()).isEmpty();
    assertThat(unlisted.queries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP://127.0.0.1:LISTED/good", "http://127.0.0.1:0LISTED/good?x=1"})
  void serverListed_isFoundHoweverItIsWritten(String address) {
    String listed = odd.root().replaceAll(".*:", "");
    assertThat(
            rowsOf("SELECT * { SERVICE <" + address.replace("LISTED", listed) + "> { ?x ?y ?z } }"))
        .hasSize(1);
  }

  @Test
  void productWithoutASharedName_isCutLikeAnyOther() {
    String query = "SELECT * { ?s ?p ?o . SERVICE <" + odd.root() + "/most> { ?x ?y ?z } }";
    assertThat(rowsOf(query)).hasSize(500);
  }

  @Test
  void serviceWithinAService_isLookedAtToo() {
    String inner = "SERVICE <" + unlisted.root() + "/> { ?a ?b ?c }";
    HttpResponse<String> response =
        near.get(sparql("SELECT * { SERVICE <" + odd.root() + "/good> { " + inner + " } }"));
    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void ownTimeOfAQuery_endsACallToo() {
    long start = System.nanoTime();
    HttpResponse<String> response =
        near.get(
            sparql("SELECT * { SERVICE <" + odd.root() + "/slow> { ?a ?b ?c } }", "timeout=0.2"));
    assertThat(json(response).path("type").asText()).endsWith("/problem/query-timeout");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
  }

  @Test
  void updates_callNobody() {
    String update = "INSERT { ?s ?p ?o } WHERE { " + farService() + " { ?s ?p ?o } }";
    assertThat(near.post("/kg/update", "application/sparql-update", update).statusCode())
        .isEqualTo(405);
    assertThat(near.post("/kg/sparql", "application/sparql-update", update).statusCode())
        .isEqualTo(415);
  }
}
