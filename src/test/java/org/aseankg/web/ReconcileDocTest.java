package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/reconciliation.md} shows what the server answers. */
class ReconcileDocTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```sh\ncurl ([^`]+)\n```\n\n```json\n([^`]*)```");
  private static final Pattern FORM =
      Pattern.compile("(\\S+) --data-urlencode '(\\w+)=(.*)'", Pattern.DOTALL);

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ServerFixture kg;
  private static String doc;

  @BeforeAll
  static void start() throws IOException {
    kg = ServerFixture.ofBundled();
    kg.awaitReady();
    doc = Files.readString(Path.of("docs/reconciliation.md"));
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void examples_areAnsweredAsShown() throws IOException {
    Matcher example = EXAMPLE.matcher(doc);
    int count = 0;
    while (example.find()) {
      HttpResponse<String> response = send(example.group(1));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(steady(response.body())).isEqualTo(steady(example.group(2)));
      count++;
    }
    assertThat(count).isEqualTo(3);
  }

  /** The reply without the number of statements, which changes with every new source. */
  private static JsonNode steady(String reply) throws IOException {
    String popularity = "\"popularity\", ?\"value\": ?\\d+";
    return JSON.readTree(reply.replaceAll(popularity, "\"popularity\",\"value\":0"));
  }

  private static HttpResponse<String> send(String command) {
    Matcher form = FORM.matcher(command);
    if (form.matches()) {
      String body = form.group(2) + "=" + encode(form.group(3));
      return kg.post(target(form.group(1)), "application/x-www-form-urlencoded", body);
    }
    return kg.get(target(command.replace("'", "")));
  }

  private static String target(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  @Test
  void properties_areThoseThereAre() {
    List<String> rows = new ArrayList<>();
    QueryCatalog.reconciliation(BundledGraph.iris()).list().stream()
        .map(q -> "| `" + q.name() + "` | ")
        .forEach(rows::add);
    List<String> shown =
        doc.lines()
            .dropWhile(l -> !l.equals("## Properties"))
            .filter(l -> l.startsWith("| `"))
            .map(l -> l.substring(0, l.indexOf("| ", 2) + 2))
            .toList();
    assertThat(shown).containsExactlyElementsOf(rows);
  }
}
