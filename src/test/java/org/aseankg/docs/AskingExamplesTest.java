package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aseankg.ask.Answer;
import org.aseankg.ask.AnswerJson;
import org.aseankg.ask.AskService;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks every question that a page shows in a table of questions and answers. */
class AskingExamplesTest {

  private static final Path PAGE = Path.of("docs/asking.md");

  private static NameIndex names;
  private static AskService questions;

  @BeforeAll
  static void start() {
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
  }

  /** A row: the question, how it fares, and the names of all answers. */
  record Example(Path page, String question, String status, String answers) {}

  static Stream<Example> examples() {
    return MarkdownBlocks.pages().stream()
        .flatMap(
            page ->
                rows(page, "| question | status | answer |").stream()
                    .map(cells -> new Example(page, cells[0], cells[1], cells[2])));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void question_isAnsweredAsThePageSays(Example example) {
    Answer answer = ask(example.question());
    assertThat(answer.status().key()).as(answer.sentence()).isEqualTo(example.status());
    assertThat(answer.answers().stream().map(Answer.Item::label).collect(Collectors.joining("; ")))
        .isEqualTo(example.answers());
    assertThat(answer.answers()).noneMatch(a -> a.evidence().isEmpty());
  }

  @Test
  void statuses_areThoseThereAre() {
    assertThat(rows(PAGE, "| status | means | exit code |"))
        .extracting(cells -> cells[0])
        .containsExactlyElementsOf(
            Stream.of(Answer.Status.values()).map(s -> "`" + s.key() + "`").toList());
  }

  @Test
  void fields_areThoseOfTheJson() throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    AnswerJson.write(ask("Who chaired ACCSM 21?"), json);
    Set<String> fields = new LinkedHashSet<>();
    collect("", new ObjectMapper().readTree(json.toByteArray()), fields);
    assertThat(rows(PAGE, "| field | what |"))
        .extracting(cells -> cells[0].replace("`", ""))
        .containsExactlyElementsOf(fields);
  }

  private static Answer ask(String question) {
    LocalDate today = LocalDate.now(BundledGraph.settings().clock());
    return questions.ask(question, Optional.empty(), today);
  }

  private static void collect(String path, JsonNode json, Set<String> fields) {
    if (json.isArray()) {
      json.forEach(element -> collect(path, element, fields));
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      fields.add(name);
      collect(name, field.getValue(), fields);
    }
  }

  /** The cells of every row of the tables that have this heading. */
  private static List<String[]> rows(Path page, String heading) {
    List<String[]> rows = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(page, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).equals(heading)) {
          for (i += 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            String row = lines.get(i);
            String[] cells = row.substring(1, row.length() - 1).split("\\|", -1);
            rows.add(Stream.of(cells).map(String::strip).toArray(String[]::new));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
