package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aseankg.web.page.DocFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/linked-data.md} shows requests and what they are answered with. */
class LinkedDataDocTest {

  private static final Path PAGE = Path.of("docs/linked-data.md");
  private static final Pattern EXAMPLE = Pattern.compile("```http\n(.*?)```", Pattern.DOTALL);
  private static final Pattern HEADER = Pattern.compile("-H '([^:']+): ([^']+)'");
  private static final Pattern URL = Pattern.compile("'(http://[^']+)'");

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  static Stream<String> exchanges() throws IOException {
    return EXAMPLE.matcher(page()).results().map(r -> r.group(1));
  }

  static Stream<String> commands() throws IOException {
    return page().lines().filter(l -> l.startsWith("curl "));
  }

  /** A block: the request, an empty line, status and headers, maybe an empty line and text. */
  @ParameterizedTest
  @MethodSource("exchanges")
  void exchange_isAsShown(String block) {
    String[] parts = block.split("\n\n", 3);
    List<String> request = parts[0].lines().toList();
    List<String> headers = new ArrayList<>();
    request.stream().skip(1).forEach(l -> headers.addAll(List.of(l.split(": ", 2))));
    HttpResponse<String> response =
        kg.get(request.get(0).substring("GET ".length()), headers.toArray(String[]::new));
    List<String> answer = parts[1].lines().toList();
    assertThat(response.statusCode()).isEqualTo(Integer.parseInt(answer.get(0)));
    for (String line : answer.subList(1, answer.size())) {
      String[] field = line.split(": ", 2);
      assertThat(header(response, field[0])).as(field[0]).isEqualTo(field[1]);
    }
    if (parts.length > 2) {
      assertThat(response.body()).containsSubsequence(parts[2].lines().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void command_isAnswered(String command) {
    String[] headers =
        HEADER
            .matcher(command)
            .results()
            .flatMap(r -> Stream.of(r.group(1), r.group(2)))
            .toArray(String[]::new);
    URI uri = URI.create(URL.matcher(command).results().findFirst().orElseThrow().group(1));
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    HttpResponse<String> response = kg.get(uri.getRawPath() + query, headers);
    if (command.contains("-L ")) {
      assertThat(response.statusCode()).isEqualTo(303);
      response = kg.get(header(response, "Location"), headers);
    }
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void formats_areThoseThereAre() throws IOException {
    List<String> rows =
        Arrays.stream(DocFormat.values())
            .map(f -> "| `" + f.suffix + "` | `" + f.mediaType + "` |")
            .toList();
    assertThat(page()).containsSubsequence(rows);
  }

  @Test
  void fields_areThoseOfTheJson() throws IOException {
    List<String> fields = new ArrayList<>();
    json(kg.get("/api/entities/event/accsm-21-som")).fieldNames().forEachRemaining(fields::add);
    String table = page().substring(page().indexOf("| field | what |"));
    assertThat(
            table
                .lines()
                .skip(2)
                .takeWhile(l -> l.startsWith("|"))
                .flatMap(l -> names(l.split("\\|")[1])))
        .containsExactlyInAnyOrderElementsOf(fields);
  }

  private static Stream<String> names(String cell) {
    return Pattern.compile("`([a-z]+)`").matcher(cell).results().map((MatchResult r) -> r.group(1));
  }
}
