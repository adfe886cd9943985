package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aseankg.ask.AnswerJson;
import org.aseankg.ask.AskService;
import org.aseankg.ontology.KgOntology;
import org.aseankg.query.QueryCatalog;
import org.aseankg.search.NameIndex;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.KgServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions from the command line, against those from Java and over HTTP. */
class AskCommandTest {

  private static final String DAY = "2026-11-21";
  private static final String CHAIR = "Who chaired ACCSM 21?";

  @TempDir private static Path store;

  private static KgServer server;
  private static NameIndex names;
  private static AskService questions;

  @BeforeAll
  static void start() {
    server =
        KgServer.start(
            new KgServer.Options("127.0.0.1", 0),
            BundledGraph.store(),
            BundledGraph.iris(),
            BundledGraph.settings(),
            QueryCatalog.bundled(BundledGraph.iris()));
    names = NameIndex.over(BundledGraph.store(), BundledGraph.iris());
    questions =
        new AskService(
            BundledGraph.store(),
            names,
            KgOntology.bundled(BundledGraph.iris()),
            BundledGraph.iris(),
            BundledGraph.settings().queryTimeout());
  }

  @AfterAll
  static void stop() {
    names.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who chaired ACCSM 21?||Phạm Thị Thanh Trà",
        "Ai chủ trì Cuộc họp cán bộ cấp cao ACCSM 21?||Vũ Chiến Thắng",
        "ACCSM 21 diễn ra ở đâu?|en|Hanoi",
        "Who chaired ASEAN in 2022?|vi|Campuchia",
        "Was Timor-Leste a member of ASEAN on 7 October 2025?||no",
        "What colour is the sky?||"
      })
  void answer_isTheSameFromEverywhere(String question, String lang, String label) throws Exception {
    ByteArrayOutputStream java = new ByteArrayOutputStream();
    AnswerJson.write(
        questions.ask(question, Optional.ofNullable(lang), LocalDate.parse(DAY)), java);
    String expected = java.toString(StandardCharsets.UTF_8);
    JsonNode answer = new ObjectMapper().readTree(expected);
    assertThat(answer.at("/answers/0/label").asText(null)).isEqualTo(label);

    assertThat(http(question, lang)).isEqualTo(expected);
    int code = label == null ? ExitCode.NEGATIVE : ExitCode.DONE;
    for (String[] where :
        new String[][] {{"--server", server.uri().toString()}, {"--store", store.toString()}}) {
      CommandRun run = ask(question, lang, where[0], where[1], "--json");
      assertThat(run.out()).as(where[0] + run.err()).isEqualTo(expected);
      assertThat(run.exitCode()).isEqualTo(code);
    }
    assertThat(ask(question, lang, "--server", server.uri().toString()).out())
        .startsWith(answer.path("sentence").asText() + "\n")
        .isEqualTo(ask(question, lang, "--store", store.toString()).out());
  }

  private static String http(String question, String lang)
      throws IOException, InterruptedException {
    String target =
        "/api/ask?asOf="
            + DAY
            + "&q="
            + URLEncoder.encode(question, StandardCharsets.UTF_8)
            + (lang == null ? "" : "&lang=" + lang);
    URI uri = URI.create(server.uri().toString()).resolve(target);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }

  private static CommandRun ask(String question, String lang, String... more) {
    List<String> args = new ArrayList<>(List.of("ask", question, "--as-of", DAY));
    if (lang != null) {
      args.addAll(List.of("--lang", lang));
    }
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private static CommandRun remote(String... more) {
    List<String> args = new ArrayList<>(List.of("ask", "--server", server.uri().toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  @Test
  void answer_isASentenceAndTheSources() {
    CommandRun run = remote(CHAIR);
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0)).contains("Phạm Thị Thanh Trà");
    assertThat(lines.get(1))
        .isEqualTo("- Phạm Thị Thanh Trà (person/pham-thi-thanh-tra, certainty high)");
    assertThat(lines.subList(2, lines.size()))
        .isNotEmpty()
        .allMatch(l -> l.startsWith("    "))
        .anyMatch(l -> l.endsWith("| characters 58-174"))
        .anyMatch(l -> l.contains("| body/vietnam-news-agency"));
  }

  @Test
  void explanation_showsTheReadingAndTheQuery() {
    CommandRun run = ask(CHAIR, null, "--store", store.toString(), "--explain");
    assertThat(run.out())
        .contains("intent ", "\"ACCSM 21\" at 12-20 = event/accsm-21 (", "sign ", "reading ")
        .contains("as of       " + DAY)
        .contains("confidence ", "SELECT ", "/id/event/accsm-21>");
    assertThat(remote(CHAIR, "--explain").out())
        .contains("intent ", "event/accsm-21 (", "confidence ", "SELECT ")
        .doesNotContain("sign ", "reading ");
  }

  @Test
  void asOf_isTheDayTheAnswerIsFor() {
    String question = "Is Timor-Leste a member of ASEAN?";
    assertThat(remote(question).out()).contains("\n- yes (");
    assertThat(remote(question, "--as-of", "2025-10-07").out()).contains("\n- no (");
    assertThat(remote(question, "--as-of", "2024").out()).contains("\n- no (");
  }

  @Test
  void questionWithoutAnswer_isNegative() {
    CommandRun run = remote("Wie wird das Wetter?");
    assertThat(run.exitCode()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(run.out()).isNotBlank().doesNotContain("- ");
    assertThat(remote("").exitCode()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(remote("?!").exitCode()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(remote("x".repeat(10_000)).exitCode()).isEqualTo(ExitCode.NEGATIVE);
  }

  @Test
  void list_showsEachKindOfQuestion() {
    CommandRun run = CommandRun.of("ask", "--list", "--lang", "vi");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("agents-in-role: Ai giữ vai trò gì tại một sự kiện")
        .contains("    Ai chủ trì Cuộc họp cán bộ cấp cao ACCSM 21?");
  }

  @Test
  void mistakes_areToldInOneSentence() {
    for (CommandRun run :
        List.of(
            remote(CHAIR, "--lang", "fr"),
            remote(CHAIR, "--as-of", "yesterday"),
            remote(CHAIR, "--as-of", "2025-02-30"),
            CommandRun.of("ask", CHAIR, "--server", "localhost"))) {
      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.REFUSED);
      assertThat(run.err().lines()).hasSize(1);
      assertThat(run.out()).isEmpty();
    }
    assertThat(CommandRun.of("ask").exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(CommandRun.of("ask", CHAIR, "--server", "http://127.0.0.1:1").exitCode())
        .isEqualTo(ExitCode.FAILED);
  }
}
