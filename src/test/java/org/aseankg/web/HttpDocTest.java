package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.web.http.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/http.md} says what the server does. */
class HttpDocTest {

  private static ServerFixture kg;
  private static String doc;

  @BeforeAll
  static void start() throws IOException {
    kg = ServerFixture.ofBundled();
    doc = Files.readString(Path.of("docs/http.md"));
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void paths_areThoseOfTheRoutes() {
    List<String> rows = new ArrayList<>();
    json(kg.get("/"))
        .path("paths")
        .forEach(
            p ->
                rows.add(
                    "| `%s` | %s | %s |"
                        .formatted(
                            p.path("path").asText(),
                            p.path("methods").asText(),
                            p.path("description").asText())));
    assertThat(doc).contains(String.join("\n", rows) + "\n\n");
  }

  @Test
  void problems_areThoseThereAre() {
    List<String> described = new ArrayList<>();
    Matcher row = Pattern.compile("\\| `problem/([a-z-]+)` \\| (\\d+)").matcher(doc);
    while (row.find()) {
      described.add(row.group(1) + " " + row.group(2));
    }
    List<String> all = new ArrayList<>();
    for (Problem.Kind kind : Problem.Kind.values()) {
      all.add(kind.slug() + " " + kind.status);
    }
    assertThat(described).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void examples_areAnswered() {
    Matcher curl = Pattern.compile("curl '([^']+)'").matcher(doc);
    int count = 0;
    while (curl.find()) {
      URI uri = URI.create(curl.group(1));
      String target = uri.getRawPath() + "?" + uri.getRawQuery();
      assertThat(kg.get(target).statusCode()).as(target).isEqualTo(200);
      count++;
    }
    assertThat(count).isPositive();
  }
}
