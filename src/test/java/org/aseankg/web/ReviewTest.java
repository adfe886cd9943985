package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.aseankg.extract.review.ReviewService;
import org.aseankg.store.ChangeLog;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.http.RequestBody;
import org.junit.jupiter.api.Test;

/** The review over HTTP: what can be decided, and that what is accepted is found. */
class ReviewTest extends ReviewedServer {

  @Test
  void accepted_isFoundByQuerySearchAskAndSparqlAtOnce_withItsEvidence() {
    HttpResponse<String> done = send(accept(chair()));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(json(done).path("state").asText()).isEqualTo("accepted");
    JsonNode row =
        json(kg.get("/api/queries/chairs-of-event?event=event/digital-records-2031")).at("/rows/0");
    assertThat(row.path("chairLabel").asText()).isEqualTo("Lan Thử");
    assertThat(row.path("start").asInt()).isPositive();
    assertThat(
            json(kg.get("/api/search?q=" + encode("Workshop on Digital Records")))
                .at("/hits/0/iri")
                .asText())
        .endsWith("event/digital-records-2031");
    JsonNode answer =
        json(kg.get("/api/ask?q=" + encode("Who chaired the Workshop on Digital Records?")));
    assertThat(answer.at("/answers/0/label").asText()).as(answer.toString()).isEqualTo("Lan Thử");
    assertThat(answer.at("/answers/0/evidence/0/source").asText()).endsWith("source/new-meeting");
    String reviewed =
        "PREFIX akg: <https://w3id.org/asean-kg/ontology#> SELECT ?by ?on ?rule WHERE { ?e"
            + " akg:reviewedBy ?by ; akg:reviewedOn ?on ; akg:rule ?rule . FILTER(?rule ="
            + " 'verb-chair') }";
    assertThat(kg.get(ServerFixture.sparql(reviewed), "Accept", "text/csv").body())
        .contains("an,2026-11-21,verb-chair");
  }

  @Test
  void wrongForms_areRefusedInWords() {
    String[][] forms = {
      {"fact=nothing&verdict=accept", "404"},
      {"fact=CHAIR&verdict=destroy", "400"},
      {"fact=CHAIR", "400"},
      {"verdict=accept", "400"},
      {"fact=CHAIR&fact=CHAIR&verdict=accept", "400"},
      {"fact=CHAIR&verdict=accept&x=1", "400"},
      {"fact=CHAIR&verdict=undo", "400"},
      {"fact=CHAIR&verdict=same-as&as=event/x", "400"},
      {"fact=EVENT&verdict=same-as&as=event/never", "404"},
      {"fact=EVENT&verdict=same-as&as=..%2F..%2Fx", "400"},
      {"fact=CHAIR&verdict=edit&name=role&value=%3Cscript%3E", "400"},
      {"fact=CHAIR&verdict=edit&name=agent&value=%7B%22a%22%3A", "400"},
      {"fact=CHAIR&verdict=edit&name=agent&value=%5B%5B%5B%5B%5B%5D%5D%5D%5D%5D", "400"},
      {"fact=CHAIR&verdict=edit&name=evidence&value=x", "400"},
      {"fact=%FF&verdict=accept", "400"}
    };
    for (String[] form : forms) {
      String body = form[0].replace("CHAIR", chair()).replace("EVENT", event());
      HttpResponse<String> answer = send(body);
      assertThat(answer.statusCode()).as(body + answer.body()).hasToString(form[1]);
      assertThat(json(answer).path("detail").asText()).isNotEmpty().doesNotContain(temp.toString());
    }
    assertThat(Files.exists(files.folder.resolve("decisions.jsonl"))).isFalse();
  }

  @Test
  void wrongRequests_areRefused() {
    String[] bearer = {"Accept", JSON, "Authorization", "Bearer " + token};
    assertThat(kg.post("/review", JSON, "{}", bearer).statusCode()).isEqualTo(415);
    String large = "fact=" + "a".repeat(RequestBody.LIMIT);
    assertThat(kg.post("/review", FORM, large, bearer).statusCode()).isEqualTo(413);
    assertThat(kg.get("/review?token=" + token, "Accept", JSON).statusCode()).isEqualTo(400);
    assertThat(kg.get("/review?fact=zzz", bearer).statusCode()).isEqualTo(404);
    assertThat(kg.send("DELETE", "/review", BodyPublishers.noBody(), bearer).statusCode())
        .isEqualTo(405);
    assertThat(kg.get("/review/login", bearer).statusCode()).isEqualTo(405);
    assertThat(kg.get("/review/../review", bearer).statusCode()).isNotEqualTo(200);
    assertThat(kg.get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void decidedTwice_isAConflict() {
    assertThat(send(accept(chair())).statusCode()).isEqualTo(200);
    HttpResponse<String> again = send(accept(chair()));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).path("detail").asText()).contains("by an");
  }

  @Test
  void accepted_isToldInTheLogOfChanges_underTheReviewersName() throws IOException {
    // Its log has to live as long as the store, which later tests go on writing into.
    Path changes = Files.createTempDirectory(Path.of("target"), "review-changes");
    files.store.recordIn(ChangeLog.open(changes, BundledGraph.iris()));
    assertThat(send(accept(chair())).statusCode()).isEqualTo(200);
    JsonNode newest =
        json(kg.get("/api/admin/changes", "Authorization", "Bearer " + token)).at("/changes/0");
    assertThat(newest.path("by").asText()).isEqualTo("an");
    assertThat(newest.path("action").asText()).isEqualTo("load");
    assertThat(newest.path("added").asInt()).isPositive();
  }

  @Test
  void markupOfAnArticle_isShownAsText() throws IOException {
    Path proposal = files.folder.resolve("new-meeting.json");
    Files.writeString(
        proposal,
        Files.readString(proposal)
            .replace("Lan Thử", "<script>alert(1)</script>\\\"'")
            .replace("About new meeting", "<img src=x onerror=alert(1)>"));
    String cookie = signIn();
    for (String target : new String[] {"/review", "/review?fact=" + id("people", "script")}) {
      assertThat(kg.get(target, "Cookie", cookie).body())
          .contains("&lt;script&gt;", "&lt;img")
          .doesNotContain("<script>", "<img"); // the frame has a script of its own, from a file
    }
  }

  @Test
  void whatTheTerminalAccepts_isServedSoonAfter() throws InterruptedException {
    ReviewService terminal = files.service();
    terminal.decide(Set.of(chair()), Set.of(), "Bình");
    int status = 0;
    for (int i = 0; i < 100 && status != 200; i++) {
      Thread.sleep(100);
      status = kg.get("/api/entities/event/digital-records-2031").statusCode();
    }
    assertThat(status).isEqualTo(200);
    assertThat(kg.get("/review?fact=" + chair(), "Authorization", "Bearer " + token).body())
        .contains("Bình");
  }

  @Test
  void manyFacts_areShownInPages_andFiltered() throws IOException {
    addPeople(150);
    String[] json = {"Accept", JSON, "Authorization", "Bearer " + token};
    JsonNode second = json(kg.get("/review?kind=people&source=source/new-meeting&page=2", json));
    assertThat(second.path("total").asInt()).isEqualTo(152);
    assertThat(second.path("facts")).hasSize(52);
    assertThat(json(kg.get("/review?state=accepted", json)).path("facts")).isEmpty();
    assertThat(json(kg.get("/review?certainty=high", json)).findValuesAsText("certainty"))
        .isNotEmpty()
        .containsOnly("high");
    assertThat(kg.get("/review?page=0", json).statusCode()).isEqualTo(400);
    assertThat(kg.get("/review?order=x", json).statusCode()).isEqualTo(400);

    String cookie = signIn();
    String page = kg.get("/review?kind=people", "Cookie", cookie).body();
    assertThat(page)
        .contains("rel=\"next\" href=\"/review?lang=en&amp;state=open&amp;kind=people&amp;page=2")
        .contains("<option value=\"people\" selected>people</option>")
        .doesNotContain("roles</a>");
    assertThat(kg.get("/review?kind=%3Cscript%3E", "Cookie", cookie).body())
        .doesNotContain("<script>");
  }

  @Test
  void decidedInAFilter_leadsToTheNextOfIt() throws IOException {
    addPeople(3);
    String cookie = signIn();
    String first = id("people", "person/many-0");
    HttpResponse<String> fact =
        kg.get("/review?state=open&kind=people&fact=" + first, "Cookie", cookie);
    assertThat(fact.body())
        .contains("<button accesskey=\"a\">Accept</button>")
        .contains("<button accesskey=\"r\">Reject</button>")
        .contains("rel=\"next\" accesskey=\"n\"");
    String form = "fact=" + first + "&verdict=reject&key=" + key(fact);
    HttpResponse<String> done =
        kg.post("/review?state=open&kind=people", FORM, form, "Cookie", cookie);
    assertThat(header(done, "Location"))
        .contains("fact=" + id("people", "person/many-1"), "&state=open&kind=people");
  }

  private void addPeople(int many) throws IOException {
    Path proposal = files.folder.resolve("new-meeting.json");
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode record = (ObjectNode) mapper.readTree(proposal.toFile());
    for (int i = 0; i < many; i++) {
      ObjectNode person = record.withArray("people").addObject().put("id", "person/many-" + i);
      person.putObject("label").put("en", "Many " + i).put("vi", "Many " + i);
      person.withArray("evidence").addObject().put("start", 1).put("end", 5).put("rule", "name");
    }
    Files.writeString(proposal, record.toPrettyString());
  }
}
