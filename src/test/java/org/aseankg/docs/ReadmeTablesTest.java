package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aseankg.cli.CommandRun;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Parameter;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.KgServer;
import org.junit.jupiter.api.Test;

/** Keeps the tables of the README equal to what is there. */
class ReadmeTablesTest {

  private static final Pattern COMMAND = Pattern.compile("^  ([a-z-]+) {2,}\\S", Pattern.MULTILINE);

  @Test
  void commands_areThoseOfTheHelpText() {
    Matcher m = COMMAND.matcher(CommandRun.of("--help").out().split("Commands:")[1]);
    List<String> commands = m.results().map(r -> r.group(1)).toList();
    assertThat(firstCells("## Commands")).containsExactlyElementsOf(commands);
  }

  @Test
  void everyPageOfTheDocs_isLinked() throws IOException {
    String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    List<Path> docs = MarkdownBlocks.pages().stream().filter(p -> p.startsWith("docs")).toList();
    assertThat(docs).isNotEmpty().allMatch(p -> readme.contains("(" + p + ")"));
  }

  @Test
  void queries_areThoseOfTheCatalogue() {
    List<String> rows =
        QueryCatalog.bundled(BundledGraph.iris()).list().stream()
            .map(ReadmeTablesTest::row)
            .toList();
    assertThat(rows("## Canned queries")).containsExactlyElementsOf(rows);
  }

  @Test
  void paths_areThoseOfTheServer() throws Exception {
    List<String> paths = new ArrayList<>();
    try (KgServer server =
        KgServer.start(
            new KgServer.Options("127.0.0.1", 0),
            BundledGraph.store(),
            BundledGraph.iris(),
            BundledGraph.settings(),
            QueryCatalog.bundled(BundledGraph.iris()))) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.uri().toString()))
              .header("Accept", "application/json")
              .build();
      String body =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
              .body();
      for (JsonNode path : new ObjectMapper().readTree(body).get("paths")) {
        paths.add(path.get("path").asText());
      }
    }
    assertThat(firstCells("## Paths")).containsExactlyElementsOf(paths);
  }

  private static String row(CannedQuery query) {
    String parameters =
        query.parameters().stream()
            .map(ReadmeTablesTest::parameter)
            .collect(Collectors.joining(", "));
    return "| `" + query.name() + "` | " + parameters + " | " + query.summary("en") + " |";
  }

  private static String parameter(Parameter parameter) {
    return parameter.required() ? "`" + parameter.name() + "`" : "[`" + parameter.name() + "`]";
  }

  private static List<String> firstCells(String heading) {
    return rows(heading).stream().map(r -> r.split("`")[1]).toList();
  }

  /** The rows of the first table under a heading of the README, its own heading left out. */
  private static List<String> rows(String heading) {
    try (Stream<String> lines = Files.lines(Path.of("README.md"), StandardCharsets.UTF_8)) {
      return lines
          .dropWhile(l -> !l.equals(heading))
          .dropWhile(l -> !l.startsWith("| ---"))
          .skip(1)
          .takeWhile(l -> l.startsWith("|"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
