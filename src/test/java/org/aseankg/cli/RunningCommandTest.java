package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.KgServer;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunningCommandTest {

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?b ?f . ?g ?b ?i FILTER (?a != ?d && ?d != ?g) }";

  @TempDir Path folder;
  private KgServer server;
  private Path token;

  @BeforeEach
  void start() throws Exception {
    TokenFile tokens = new TokenFile(folder.resolve("tokens.tsv"));
    token = Files.writeString(folder.resolve("token"), tokens.add("chief", Scope.ADMIN));
    server =
        KgServer.start(
            new KgServer.Options("127.0.0.1", 0, tokens),
            BundledGraph.store(),
            BundledGraph.iris(),
            BundledGraph.settings(),
            QueryCatalog.bundled(BundledGraph.iris()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void query_isListedAndStopped() throws Exception {
    CompletableFuture<HttpResponse<String>> asked = ask(ENDLESS);
    String[] query = awaitListed();
    assertThat(query[3]).isEqualTo("runs");
    assertThat(query[5]).isEqualTo(ENDLESS);

    assertThat(run("--stop", query[0]).exitCode()).isZero();

    assertThat(asked.get().body()).contains("stopped");
    CommandRun again = run("--stop", query[0]);
    assertThat(again.exitCode()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(again.err()).contains("No query " + query[0] + " is running.");
  }

  @Test
  void mistakes_areToldInASentence() throws Exception {
    assertThat(CommandRun.of("running").err()).contains("expected --server, with --token-file");
    assertThat(run("--stop", "../jobs").err()).contains("expected the number that the list shows");
    CommandRun nobody = CommandRun.of("running", "--server", server.uri().toString());
    assertThat(nobody.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(nobody.err()).contains("expected --token-file");
  }

  private String[] awaitListed() throws Exception {
    String listed = "";
    while (listed.isEmpty()) {
      Thread.sleep(50);
      listed = run().out().strip();
    }
    return listed.lines().findFirst().orElseThrow().split("\t");
  }

  private CompletableFuture<HttpResponse<String>> ask(String query) {
    URI endpoint = server.uri().resolve("/kg/sparql");
    return HttpClient.newHttpClient()
        .sendAsync(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query))
                .build(),
            BodyHandlers.ofString());
  }

  private CommandRun run(String... more) {
    List<String> all = new ArrayList<>(List.of("running"));
    all.addAll(List.of(more));
    all.addAll(List.of("--server", server.uri().toString(), "--token-file", token.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
