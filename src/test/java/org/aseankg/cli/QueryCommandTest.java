package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void arguments_areGivenInEitherForm() {
    assertThat(QueryCommand.arguments(List.of("--event", "event/a", "--role=concept/role/chair")))
        .isEqualTo(Map.of("event", "event/a", "role", "concept/role/chair"));
  }

  @Test
  void arguments_withoutValueOrTwice_areRefused() {
    assertThatThrownBy(() -> QueryCommand.arguments(List.of("--event")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("The parameter --event has no value.");
    assertThatThrownBy(() -> QueryCommand.arguments(List.of("--event=a", "--event=b")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("given twice");
    assertThatThrownBy(() -> QueryCommand.arguments(List.of("event/a")))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void list_namesEveryQuery() {
    assertThat(run("query", "--list")).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("chairs-of-event").contains("Who chaired an event");
  }

  @Test
  void list_ofOneQuery_tellsWhatItTakes() {
    assertThat(run("query", "--list", "chairs-of-event", "--lang", "vi")).isEqualTo(ExitCode.DONE);
    assertThat(out()).contains("--event: một IRI");
  }

  @Test
  void usage_wrong_isExitCodeTwo() {
    assertThat(run("query")).isEqualTo(ExitCode.REFUSED);
    assertThat(run("query", "chairs-of-event")).isEqualTo(ExitCode.REFUSED);
    assertThat(run("query", "chairs-of-event", "--evnt", "x")).isEqualTo(ExitCode.REFUSED);
    assertThat(run("query", "chairs-of-event", "--event", "> ?p ?o . <"))
        .isEqualTo(ExitCode.REFUSED);
    assertThat(run("query", "--list", "--format", "xls")).isEqualTo(ExitCode.REFUSED);
    assertThat(run("query", "--file", "no-such-file.rq")).isEqualTo(ExitCode.REFUSED);
    assertThat(run("query", "chairs-of-event", "--file", "a.rq")).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void name_unknown_isExitCodeOne() {
    assertThat(run("query", "chair-of-event", "--event", "event/a")).isEqualTo(ExitCode.NEGATIVE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("did you mean");
  }

  @Test
  void file_isRun(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ask.rq");
    Files.writeString(file, "ASK { ?s <urn:no-such-property> ?o }");
    assertThat(run("query", "--no-bundled", "--file", file.toString(), "--format", "csv"))
        .isEqualTo(ExitCode.NEGATIVE);
    assertThat(out()).isEqualTo("answer\r\nfalse\r\n");
  }

  /** Each command of {@code docs/queries.md} prints what stands below it. */
  @Test
  void examples_ofThePage_printWhatItSays() throws IOException {
    String page = Files.readString(Path.of("docs/queries.md"));
    Matcher example =
        Pattern.compile("```\n\\$ ./asean-kg (query [^\n]+)\n(.*?)```", Pattern.DOTALL)
            .matcher(page);
    int count = 0;
    while (example.find()) {
      out.reset();
      run(example.group(1).split(" "));
      assertThat(out().replace("\r", "")).as(example.group(1)).isEqualTo(example.group(2));
      count++;
    }
    assertThat(count).isPositive();
  }

  private int run(String... args) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    return Main.run(terminal, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
