package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aseankg.cli.CommandRun;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.KgServer;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that {@code docs/writing.md} shows do what it says. */
class WritingExamplesTest {

  @TempDir Path folder;

  @Test
  void commands_workOnAServer() throws Exception {
    Path facts =
        Files.writeString(
            folder.resolve("facts.nt"), "<http://e.org/a> <http://e.org/p> \"o\" .\n");
    TokenFile tokens = new TokenFile(folder.resolve("tokens.tsv"));
    Path token = Files.writeString(folder.resolve("my-token"), tokens.add("lan", Scope.WRITE));
    try (KgStore store = KgStore.inMemory()) {
      store.recordIn(ChangeLog.open(folder.resolve("changes"), BundledGraph.iris()));
      try (KgServer server =
          KgServer.start(
              new KgServer.Options("127.0.0.1", 0, tokens),
              store,
              BundledGraph.iris(),
              BundledGraph.settings(),
              QueryCatalog.bundled(BundledGraph.iris()))) {
        String change = "";
        for (String line : examples()) {
          String command =
              line.replace("http://127.0.0.1:3030", server.uri().toString())
                  .replace("my-token", token.toString())
                  .replace("facts.nt", facts.toString())
                  .replace("CHANGE", change);
          CommandRun run =
              CommandRun.of(Arrays.copyOfRange(command.split(" "), 1, command.split(" ").length));
          assertThat(run.exitCode()).as(command + run.err()).isZero();
          change =
              run.out().isBlank()
                  ? change
                  : run.out().split("\t").length > 1 ? run.out().split("\t")[1] : change;
        }
        assertThat(
                store.<Boolean>read(
                    d -> d.stream().noneMatch(q -> q.toString().contains("e.org/a"))))
            .isTrue();
      }
    }
  }

  private static List<String> examples() throws Exception {
    try (Stream<String> lines = Files.lines(Path.of("docs/writing.md"))) {
      List<String> found =
          lines.filter(l -> l.startsWith("asean-kg ") && l.contains("--server")).toList();
      assertThat(found).hasSize(3);
      return found;
    }
  }
}
