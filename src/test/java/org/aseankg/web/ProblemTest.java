package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.aseankg.StoreException;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.Problems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofMeetings();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void document_hasTheMembersOfRfc9457() {
    HttpResponse<String> response = kg.get("/no/such/path");
    JsonNode problem = json(response);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(problem.path("type").asText())
        .isEqualTo("https://w3id.org/asean-kg/problem/not-found");
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("status").asInt()).isEqualTo(404);
    assertThat(problem.path("detail").asText()).contains("/no/such/path");
  }

  @Test
  void document_keepsTextBeyondAscii() {
    HttpResponse<String> response = kg.get(sparql("SELECT * { ?s ?p \"Phạm Thị Thanh Trà\" 越南 }"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("detail").asText()).contains("越");
    HttpResponse<String> unknown = kg.get(sparql("SELECT * { ?s không:có ?o }"));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(json(unknown).path("detail").asText()).contains("không:");
  }

  @Test
  void page_forThoseWhoPreferHtml() {
    HttpResponse<String> response =
        kg.get("/kg/%3Cscript%3E", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(header(response, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(response.body()).contains("<h1>There is nothing of that name</h1>");
    assertThat(kg.get(sparql("<script>"), "Accept", "text/html").body()).doesNotContain("<script>");
  }

  @Test
  void format_ofTheAnswerDoesNotHideTheProblem() {
    HttpResponse<String> response = kg.get(sparql("nonsense"), "Accept", "text/csv");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void failure_ofTheServerTellsNothingOfItsInside() {
    Problem failed = Problems.of(new IllegalStateException("/home/someone/secret"));
    assertThat(failed.kind().status).isEqualTo(500);
    assertThat(failed.detail()).doesNotContain("/home");
    Problem store = Problems.of(new StoreException("The store /srv/kg is broken."));
    assertThat(store.kind().status).isEqualTo(503);
    assertThat(store.detail()).doesNotContain("/srv");
  }
}
