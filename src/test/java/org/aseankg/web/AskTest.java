package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aseankg.config.Keys;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions over HTTP. */
class AskTest {

  private static final String CHAIR = ask("Who chaired ACCSM 21?");
  private static final String MEMBER = ask("Is Timor-Leste a member of ASEAN?");

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  private static String ask(String question, String... parameters) {
    String more = parameters.length == 0 ? "" : "&" + String.join("&", parameters);
    return "/api/ask?q=" + encode(question) + more;
  }

  @Test
  void question_isAnsweredWithEvidence() {
    HttpResponse<String> response = kg.get(CHAIR);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    JsonNode answer = json(response);
    assertThat(answer.path("question").asText()).isEqualTo("Who chaired ACCSM 21?");
    assertThat(answer.path("asOf").asText()).isEqualTo("2026-11-21");
    assertThat(answer.path("status").asText()).isEqualTo("answered");
    assertThat(answer.at("/answers/0/label").asText()).isEqualTo("Phạm Thị Thanh Trà");
    assertThat(answer.at("/answers/0/iri").asText()).endsWith("person/pham-thi-thanh-tra");
    assertThat(answer.at("/answers/0/evidence")).isNotEmpty();
    assertThat(answer.at("/interpretation/entities/0/iri").asText()).endsWith("event/accsm-21");
    assertThat(answer.path("sentence").asText()).contains("Phạm Thị Thanh Trà");
    JsonNode rows = json(kg.get(ServerFixture.sparql(answer.path("sparql").asText())));
    assertThat(rows.at("/results/bindings")).isNotEmpty();
    assertThat(answer.path("confidence").asDouble()).isBetween(0.5, 1.0);
  }

  @Test
  void language_isThatOfTheQuestionOrTheOneAskedFor() {
    String vietnamese = "Ai chủ trì Cuộc họp cán bộ cấp cao ACCSM 21?";
    for (String[] pair :
        new String[][] {
          {CHAIR, "en"},
          {CHAIR + "&lang=vi", "vi"},
          {ask(vietnamese), "vi"},
          {ask(vietnamese, "lang=en"), "en"}
        }) {
      HttpResponse<String> response = kg.get(pair[0], "Accept-Language", "vi");
      assertThat(header(response, "Content-Language")).isEqualTo(pair[1]);
      assertThat(json(response).path("language").asText()).isEqualTo(pair[1]);
      assertThat(json(response).path("sentence").asText())
          .contains(pair[1].equals("vi") ? "chủ trì" : "chaired");
    }
  }

  @ParameterizedTest
  @CsvSource({
    ",2026-11-21,yes",
    "2025-10-07,2025-10-07,no",
    "2025-10,2025-10-31,yes",
    "2024,2024-12-31,no",
    "2026-11,2026-11-21,yes",
    "2026,2026-11-21,yes"
  })
  void asOf_isTheDayTheAnswerIsFor(String asOf, String day, String label) {
    JsonNode answer = json(kg.get(asOf == null ? MEMBER : MEMBER + "&asOf=" + asOf));
    assertThat(answer.path("asOf").asText()).isEqualTo(day);
    assertThat(answer.at("/answers/0/label").asText()).isEqualTo(label);
    assertThat(answer.at("/answers/0/datatype").asText()).isEqualTo("boolean");
  }

  @Test
  void dayInTheQuestion_goesBeforeToday() {
    JsonNode answer = json(kg.get(ask("Was Timor-Leste a member of ASEAN on 7 October 2025?")));
    assertThat(answer.at("/answers/0/label").asText()).isEqualTo("no");
    assertThat(answer.at("/interpretation/time").asText()).isEqualTo("2025-10-07");
  }

  static Stream<String> strange() {
    return Stream.of(
        "",
        " ",
        "?!… -- ()",
        "😀😀 🤷🏽",
        "\u0000\u0007\u001b[31m",
        "\u202e\u2066\u200b\ufeff",
        "\u202eWho\u202c \u0001is\u0002 it?",
        "SELECT * WHERE { ?s ?p ?o } LIMIT 1",
        "\"} DROP ALL #",
        "<script>alert(1)</script>",
        "{{7*7}} ${jndi:ldap://x} %s %n",
        "Wie wird das Wetter?",
        "谁主持了会议？",
        "Кто председательствовал?",
        "؟ من ترأس",
        "a".repeat(1_000),
        "Who ".repeat(200),
        "chair ".repeat(160),
        "ACCSM ".repeat(160),
        "1 ".repeat(480));
  }

  @ParameterizedTest
  @MethodSource("strange")
  void strangeQuestion_isNotUnderstood(String question) throws Exception {
    HttpResponse<byte[]> response =
        kg.client.send(
            HttpRequest.newBuilder(kg.uri(ask(question))).timeout(Duration.ofSeconds(60)).build(),
            BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(response.body())).toString();
    JsonNode answer = new ObjectMapper().readTree(text);
    assertThat(answer.path("question").asText()).isEqualTo(question);
    assertThat(answer.path("status").asText()).as(text).isIn("not-understood", "unknown");
    assertThat(answer.path("answers")).isEmpty();
    assertThat(answer.path("sentence").asText()).isNotBlank();
  }

  @Test
  void invisibleCharacters_changeNothing() {
    JsonNode answer = json(kg.get(ask("\u202eWho\u202c chaired \u0007ACCSM\u0000 21\ufeff?")));
    assertThat(answer.at("/answers/0/label").asText()).isEqualTo("Phạm Thị Thanh Trà");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?lang=en",
        "?q=x&q=y",
        "?q=x&lang=fr",
        "?q=x&lang=en&lang=vi",
        "?q=x&asOf=yesterday",
        "?q=x&asOf=2025-02-30",
        "?q=x&asOf=",
        "?q=x&limit=3",
        "?question=x",
        "?q=%FF",
        "?q=%ED%A0%80"
      })
  void wrongParameter_isRefused(String query) {
    HttpResponse<String> response = kg.get("/api/ask" + query);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(response).path("detail").asText()).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "chair ", "Hà Nội ", "😀"})
  void longQuestion_isNotRead(String part) {
    String question = part.repeat(10_000 / part.codePointCount(0, part.length()) + 1);
    HttpResponse<String> response = kg.get(ask(question));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("status").asText()).isEqualTo("not-understood");
    assertThat(json(response).path("sentence").asText()).contains("1000");
    assertThat(json(response).path("answers")).isEmpty();
  }

  @Test
  void onlyJson_isOffered() {
    assertThat(kg.get(CHAIR, "Accept", "text/html").statusCode()).isEqualTo(406);
    assertThat(kg.get(CHAIR, "Accept", "text/html, */*;q=0.1").statusCode()).isEqualTo(200);
  }

  @Test
  void methods_areGetAndHead() {
    for (String method : List.of("POST", "PUT", "DELETE")) {
      HttpResponse<String> response = kg.send(method, CHAIR, BodyPublishers.noBody());
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
    HttpResponse<String> head = kg.send("HEAD", CHAIR, BodyPublishers.noBody());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo(length(kg.get(CHAIR)));
  }

  private static String length(HttpResponse<String> response) {
    return String.valueOf(response.body().getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void tag_holdsForTheSameAnswerOnly() {
    String tag = header(kg.get(CHAIR), "ETag");
    assertThat(header(kg.get(CHAIR), "ETag")).startsWith("\"").isEqualTo(tag);
    HttpResponse<String> again = kg.get(CHAIR, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    for (String other :
        List.of(CHAIR + "&lang=vi", CHAIR + "&asOf=2020", ask("Who chaired ACCSM 20?"))) {
      assertThat(header(kg.get(other), "ETag")).isNotNull().isNotEqualTo(tag);
    }
    HttpResponse<String> refused = kg.get(CHAIR + "&lang=fr", "If-None-Match", "*");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(header(refused, "ETag")).isNull();
  }

  @Test
  void tag_changesWithTheDayWhereTheAnswerMay() {
    Clock tomorrow = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    try (KgServer other =
        ServerFixture.start(
            BundledGraph.store(), BundledGraph.settings().with(Keys.TODAY, tomorrow))) {
      for (String[] pair :
          new String[][] {{"", "other"}, {"&asOf=2026", "other"}, {"&asOf=2025", "same"}}) {
        String today = header(kg.get(CHAIR + pair[0]), "ETag");
        String then = tag(other, CHAIR + pair[0]);
        assertThat(then.equals(today)).as(pair[0]).isEqualTo(pair[1].equals("same"));
      }
    }
  }

  private static String tag(KgServer server, String target) {
    try {
      return header(
          kg.client.send(
              HttpRequest.newBuilder(server.uri().resolve(target)).build(),
              BodyHandlers.discarding()),
          "ETag");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void questions_atTheSameTimeGetTheirOwnAnswers() throws Exception {
    List<String> targets =
        List.of(CHAIR, MEMBER, ask("Ai chủ trì Cuộc họp cán bộ cấp cao ACCSM 21?"), CHAIR);
    List<String> alone = targets.stream().map(t -> kg.get(t).body()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(targets.size());
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        targets.forEach(t -> calls.add(() -> kg.get(t).body()));
      }
      List<Future<String>> together = threads.invokeAll(calls);
      for (int i = 0; i < together.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i % targets.size()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void questionThatTakesTooLong_isStopped() {
    try (KgServer server =
        ServerFixture.start(
            BundledGraph.store(),
            BundledGraph.settings()
                .with(Keys.QUERY_TIMEOUT, Duration.ofNanos(1_000_000))
                .with(Keys.RESULT_LIMIT, 1_000L))) {
      String events = ask("Which events took place in Viet Nam between 1990 and 2030?");
      HttpResponse<String> response =
          kg.client.send(
              HttpRequest.newBuilder(server.uri().resolve(events)).build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
      assertThat(json(response).path("type").asText()).endsWith("problem/query-timeout");
      assertThat(json(response).path("detail").asText()).startsWith("The question took longer");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
