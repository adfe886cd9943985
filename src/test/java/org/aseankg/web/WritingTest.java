package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators write by hand: updates and graphs, told in the log, taken back. */
class WritingTest {

  private static final String G = "GRAPH <http://example.org/g>";
  private static final String DATA = "/kg/data?graph=" + encode(WritingFixture.GRAPH);
  private static final String THING =
      "<http://example.org/s> <http://example.org/p> \"một\"@vi, 5, \"05\"^^<http://www.w3.org/2001/XMLSchema#integer> .";

  @TempDir Path temp;
  private WritingFixture kg;

  @BeforeEach
  void start() {
    kg = WritingFixture.ofMeetings(temp);
  }

  @AfterEach
  void stop() {
    kg.close();
  }

  @Test
  void update_isFoundTold_undone_andDoneAgain() {
    kg.update("INSERT DATA { GRAPH <urn:ex:other> { <urn:ex:a> <urn:ex:p> 1 } }");
    String before = header(kg.kg.get("/kg/data?default"), "ETag");
    HttpResponse<String> made = kg.update("INSERT DATA { " + G + " { " + THING + " } }");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(json(made)).hasToString("{\"added\":2,\"removed\":0}");
    assertThat(header(kg.kg.get("/kg/data?default"), "ETag")).isNotEqualTo(before);
    JsonNode change = json(kg.look("/api/admin/changes")).at("/changes/0");
    assertThat(change.path("by").asText()).isEqualTo("writer");
    assertThat(change.path("action").asText()).isEqualTo("update");
    HttpResponse<String> patch = kg.look("/api/admin/changes/" + change.path("id").asText());
    assertThat(header(patch, "Content-Type")).isEqualTo("application/rdf-patch");
    assertThat(patch.body())
        .contains("H id <uuid:" + change.path("id").asText() + "> .", "H by \"writer\" .")
        .contains(
            "A <http://example.org/s> <http://example.org/p> \"một\"@vi <http://example.org/g> .");

    String undo = undo(change.path("id").asText(), 200).path("id").asText();
    assertThat(kg.has(G + " { ?s ?p ?o }")).isFalse();
    assertThat(header(kg.kg.get("/kg/data?default"), "ETag")).isEqualTo(before);
    assertThat(undo(change.path("id").asText(), 409).path("detail").asText())
        .contains("undone already", undo);
    undo(undo, 200);
    assertThat(kg.has(G + " { ?s ?p \"một\"@vi }")).isTrue();
    undo(change.path("id").asText(), 200);
    assertThat(kg.has(G + " { ?s ?p ?o }")).isFalse();
    assertThat(json(kg.look("/api/admin/changes?limit=2&page=2")).path("changes")).hasSize(2);
  }

  @Test
  void undo_isRefused_whereALaterChangeTouchedTheSame_andDoneWhereItDidNot() {
    kg.update("INSERT DATA { " + G + " { <urn:ex:a> <urn:ex:p> 1 . <urn:ex:b> <urn:ex:p> 1 } }");
    String first = newest();
    kg.update("INSERT DATA { " + G + " { <urn:ex:c> <urn:ex:p> 1 } }");
    String second = newest();
    kg.update("DELETE DATA { " + G + " { <urn:ex:a> <urn:ex:p> 1 } }");
    String third = newest();
    assertThat(undo(first, 409).path("detail").asText()).contains(third, "Undo that first");
    undo(second, 200);
    undo(third, 200);
    undo(first, 200);
    assertThat(kg.has(G + " { ?s ?p ?o }")).isFalse();
  }

  @Test
  void graph_isPut_added_deleted() {
    HttpResponse<String> made = kg.send("PUT", DATA, WritingFixture.TURTLE, "<#a> <#p> 1 .");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(header(made, "Location")).endsWith(DATA);
    String tag = header(kg.kg.get(DATA), "ETag");
    assertThat(kg.send("PUT", DATA, WritingFixture.TURTLE, "<#b> <#p> 1 .").statusCode())
        .isEqualTo(204);
    assertThat(kg.has(G + " { ?s ?p 1 } FILTER(?s != <http://example.org/g#b>)")).isFalse();
    HttpResponse<String> late =
        kg.send("POST", DATA, WritingFixture.TURTLE, "<#c> <#p> 1 .", "If-Match", tag);
    assertThat(late.statusCode()).isEqualTo(412);
    tag = header(kg.kg.get(DATA, "Accept", "application/n-triples"), "ETag");
    assertThat(
            kg.send("POST", DATA, WritingFixture.TURTLE, "<#c> <#p> 1 .", "If-Match", tag)
                .statusCode())
        .isEqualTo(204);
    assertThat(
            kg.send("PUT", DATA, WritingFixture.TURTLE, "<#c> <#p> 1 .", "If-None-Match", "*")
                .statusCode())
        .isEqualTo(412);
    assertThat(kg.kg.get(DATA).body()).contains("#b", "#c");
    assertThat(kg.send("DELETE", DATA, WritingFixture.TURTLE, "").statusCode()).isEqualTo(204);
    assertThat(kg.send("DELETE", DATA, WritingFixture.TURTLE, "").statusCode()).isEqualTo(404);
    assertThat(kg.kg.get(DATA).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <http://127.0.0.1:1/x>",
        "LOAD SILENT <http://127.0.0.1:1/x> INTO GRAPH <urn:ex:g>",
        "INSERT { GRAPH <urn:ex:g> { ?s ?p ?o } } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "DELETE { GRAPH <urn:ex:g> { ?s ?p ?o } } WHERE { { SELECT * { SERVICE SILENT ?x { ?s ?p ?o } } } }"
      })
  void update_callsNobody(String update) {
    HttpResponse<String> refused = kg.update(update);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
    assertThat(json(refused).path("type").asText()).endsWith("service-refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <urn:ex:a> <urn:ex:p> 1 }",
        "INSERT DATA { GRAPH <https://w3id.org/asean-kg/graph/inferred> { <urn:ex:a> <urn:ex:p> 1 } }",
        "INSERT DATA { GRAPH <https://w3id.org/asean-kg/graph/description> { <urn:ex:a> <urn:ex:p> 1 } }",
        "INSERT DATA { GRAPH <https://w3id.org/asean-kg/graph/ontology> { <urn:ex:a> <urn:ex:p> 1 } }",
        "INSERT DATA { GRAPH <urn:ex:g> { _:a <urn:ex:p> 1 } }",
        "INSERT DATA { GRAPH <urn:ex:g> { <urn:ex:a> <urn:ex:p> [] } }",
        "INSERT { GRAPH <urn:ex:g> { ?s ?p ?o . <urn:ex:a> <urn:ex:p> _:b } } WHERE { ?s ?p ?o }",
        "nonsense",
        "",
        "INSERT DATA { GRAPH <urn:ex:g> { <urn:ex:a> <urn:ex:p> ",
      })
  void update_thatIsNotToBe_isRefusedWhole(String update) {
    long changes = json(kg.look("/api/admin/changes")).path("total").asLong();
    String good = "INSERT DATA { GRAPH <urn:ex:good> { <urn:ex:a> <urn:ex:p> 1 } } ; ";
    HttpResponse<String> refused = kg.update(good + update);
    if (!update.isEmpty()) {
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
      assertThat(kg.has("GRAPH <urn:ex:good> { ?s ?p ?o }")).isFalse();
      assertThat(json(kg.look("/api/admin/changes")).path("total").asLong()).isEqualTo(changes);
    }
  }

  @Test
  void update_thatDoesNotConform_isRefusedWhole_withTheFindings() {
    HttpResponse<String> refused =
        kg.update(
            "PREFIX akg: <https://w3id.org/asean-kg/ontology#> INSERT DATA { GRAPH"
                + " <https://w3id.org/asean-kg/graph/source/x> {"
                + " <https://w3id.org/asean-kg/id/event/x> a akg:Meeting } }");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(json(refused).path("type").asText()).endsWith("not-conforming");
    assertThat(json(refused).at("/findings/0/node").asText()).isEqualTo("<event/x>");
    assertThat(kg.has("GRAPH <https://w3id.org/asean-kg/graph/source/x> { ?s ?p ?o }")).isFalse();
  }

  @Test
  void inference_followsAnUpdate_andItsUndo() {
    String drawn =
        "GRAPH <https://w3id.org/asean-kg/graph/inferred> {"
            + " <https://w3id.org/asean-kg/id/body/a> <https://w3id.org/asean-kg/ontology#underBody> ?b }";
    HttpResponse<String> made =
        kg.update(
            "PREFIX akg: <https://w3id.org/asean-kg/ontology#> PREFIX rdfs:"
                + " <http://www.w3.org/2000/01/rdf-schema#> PREFIX body:"
                + " <https://w3id.org/asean-kg/id/body/> INSERT DATA { GRAPH"
                + " <https://w3id.org/asean-kg/graph/source/x> { body:a a akg:Body ; rdfs:label"
                + " \"Body Alpha\"@en, \"Cơ quan Alpha\"@vi ; akg:parentBody body:b . body:b a akg:Body ;"
                + " rdfs:label \"Body Beta\"@en, \"Cơ quan Beta\"@vi } }");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(kg.has(drawn)).isTrue();
    assertThat(kg.kg.get("/api/search?q=" + encode("Body Alpha")).body()).contains("/id/body/a");
    undo(newest(), 200);
    assertThat(kg.has(drawn)).isFalse();
    assertThat(kg.kg.get("/api/search?q=" + encode("Body Alpha")).body())
        .doesNotContain("/id/body/a");
  }

  @Test
  void clearAll_leavesWhatTheProgramMakes() {
    kg.update("INSERT DATA { " + G + " { <urn:ex:a> <urn:ex:p> 1 } }");
    HttpResponse<String> cleared = kg.update("CLEAR ALL");
    assertThat(cleared.statusCode()).as(cleared.body()).isEqualTo(200);
    assertThat(kg.has(G + " { ?s ?p ?o }")).isFalse();
    assertThat(kg.has("GRAPH <https://w3id.org/asean-kg/graph/description> { ?s ?p ?o }")).isTrue();
    assertThat(json(undo(newest(), 200).path("added").asLong() > 8 ? kg.kg.get("/") : null))
        .isNotNull();
  }

  @Test
  void load_overHttp_isThatOfTheCommand() {
    String csv = "<http://example.org/a> <http://example.org/p> <http://example.org/b> .\n";
    HttpResponse<String> dry = load("facts.nt&dry-run=true", csv);
    assertThat(json(dry).at("/statements/0").asText())
        .as(dry.body())
        .startsWith("+ ")
        .contains("http://example.org/a");
    assertThat(kg.has("<http://example.org/a> ?p ?o")).isFalse();
    HttpResponse<String> made = load("facts.nt", csv);
    assertThat(json(made).at("/sources/0/outcome").asText()).as(made.body()).isEqualTo("loaded");
    assertThat(kg.has("<http://example.org/a> ?p ?o")).isTrue();
    assertThat(json(load("facts.nt", csv)).at("/sources/0/outcome").asText())
        .isEqualTo("unchanged");
    HttpResponse<String> bad = load("facts.nt", "not at all");
    assertThat(json(bad).at("/refused").asInt()).as(bad.body()).isEqualTo(1);
    assertThat(json(bad).at("/sources/0/findings/0/message").asText()).isNotEmpty();
    String first = newest();
    load("facts.nt", "<http://example.org/a> <http://example.org/p> <http://example.org/c> .\n");
    undo(newest(), 200);
    assertThat(kg.has("<http://example.org/a> ?p <http://example.org/b>")).isTrue();
    assertThat(json(load("facts.nt", csv)).at("/sources/0/outcome").asText())
        .isEqualTo("unchanged");
    assertThat(first).isNotEmpty();
    for (String name : List.of("", "../x.nt", "a/b.nt", "%2e%2e%2fx.nt", "a%00.nt", ".nt")) {
      assertThat(load(name, csv).statusCode()).as(name).isEqualTo(400);
    }
    assertThat(json(load("x.exe", csv)).path("refused").asInt()).isEqualTo(1);
  }

  @Test
  void whoMay_isToldByTheScope_beforeTheBodyIsRead() {
    String insert = "INSERT DATA { " + G + " { <urn:ex:a> <urn:ex:p> 1 } }";
    for (String[] who :
        new String[][] {
          {"401"},
          {"401", "Authorization", "Bearer none"},
          {"401", "Cookie", "asean-kg-session=" + kg.writer},
          {"403", "Authorization", "Bearer " + kg.reader},
          {"200", "Authorization", "Bearer " + kg.admin}
        }) {
      String[] headers = java.util.Arrays.copyOfRange(who, 1, who.length);
      HttpResponse<String> answer =
          kg.kg.post("/kg/update", WritingFixture.UPDATE, insert, headers);
      assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(who[0]));
      assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }
    assertThat(kg.kg.get("/api/admin/changes").statusCode()).isEqualTo(401);
  }

  @Test
  void token_isTakenAndGivenWithoutRestart() throws IOException {
    String insert = "INSERT DATA { " + G + " { <urn:ex:a> <urn:ex:p> 1 } }";
    assertThat(kg.update(insert).statusCode()).isEqualTo(200);
    Files.writeString(kg.tokenFile, "");
    assertThat(kg.update(insert).statusCode()).isEqualTo(401);
    String fresh = new TokenFile(kg.tokenFile).add("new", Scope.WRITE);
    assertThat(
            kg.kg
                .post(
                    "/kg/update", WritingFixture.UPDATE, insert, "Authorization", "Bearer " + fresh)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void fullLog_stopsTheChange() throws IOException {
    Path log = temp.resolve("changes");
    Files.walk(log).sorted(java.util.Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    Files.writeString(log, "no folder");
    HttpResponse<String> failed =
        kg.update("INSERT DATA { " + G + " { <urn:ex:a> <urn:ex:p> 1 } }");
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body()).doesNotContain(temp.toString());
    assertThat(kg.has(G + " { ?s ?p ?o }")).isFalse();
  }

  private HttpResponse<String> load(String name, String body) {
    return kg.send("POST", "/api/admin/load?name=" + name, "application/octet-stream", body);
  }

  private String newest() {
    return json(kg.look("/api/admin/changes?limit=1")).at("/changes/0/id").asText();
  }

  private JsonNode undo(String id, int status) {
    HttpResponse<String> answer =
        kg.kg.send(
            "POST",
            "/api/admin/changes/" + id + "/undo",
            BodyPublishers.noBody(),
            "Authorization",
            "Bearer " + kg.writer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json(answer);
  }
}
