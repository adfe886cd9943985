package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.KgServer;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that change what a running server holds do what they do to a folder. */
class RemoteWritingTest {

  @TempDir Path folder;
  private KgStore store;
  private KgServer server;
  private Path token;

  @BeforeEach
  void start() throws Exception {
    store = KgStore.inMemory();
    store.recordIn(ChangeLog.open(folder.resolve("changes"), BundledGraph.iris()));
    TokenFile tokens = new TokenFile(folder.resolve("tokens.tsv"));
    token = Files.writeString(folder.resolve("token"), tokens.add("lan", Scope.WRITE) + "\n");
    server =
        KgServer.start(
            new KgServer.Options("127.0.0.1", 0, tokens),
            store,
            BundledGraph.iris(),
            BundledGraph.settings(),
            QueryCatalog.bundled(BundledGraph.iris()));
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void load_changes_undo_onAServer_asInAFolder() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("facts.nt"),
            "<http://e.org/a> <http://e.org/p> 1 .\n".replace("1", "\"1\""));
    Path directory = folder.resolve("store");
    for (List<String> place :
        List.of(
            List.of("--server", server.uri().toString(), "--token-file", token.toString()),
            List.of("--store", directory.toString(), "--no-bundled"))) {
      CommandRun dry = run(place, "load", "--dry-run", file.toString());
      assertThat(dry.out()).as(dry.err()).startsWith("+ <http://e.org/a> <http://e.org/p> \"1\"");
      CommandRun made = run(place, "load", file.toString());
      assertThat(made.exitCode()).as(made.err()).isZero();
      assertThat(made.err()).contains("1 sources loaded, 0 replaced");
      Files.writeString(file, "<http://e.org/a> <http://e.org/p> \"2\" .\n");
      assertThat(run(place, "load", file.toString()).err())
          .contains("0 sources loaded, 1 replaced");
      String[] newest = run(place, "changes", "--limit", "1").out().strip().split("\t");
      assertThat(newest).as(String.join("|", newest)).hasSize(8).contains("load", "facts.nt");
      assertThat(run(place, "changes", newest[1]).out())
          .contains("D <http://e.org/a> <http://e.org/p> \"1\"", "A <http://e.org/a>");
      CommandRun undone = run(place, "undo", newest[1]);
      assertThat(undone.exitCode()).as(undone.err()).isZero();
      CommandRun again = run(place, "undo", newest[1]);
      assertThat(again.exitCode()).isEqualTo(ExitCode.REFUSED);
      assertThat(again.err()).contains("undone already").contains(undone.out().strip());
      assertThat(run(place, "undo", "no-such-id").exitCode()).isEqualTo(ExitCode.NEGATIVE);
      Path bad = Files.writeString(folder.resolve("bad.nt"), "nonsense");
      CommandRun refused = run(place, "load", bad.toString());
      assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
      assertThat(refused.err()).contains("error: " + bad + ":1:1");
      Files.writeString(file, "<http://e.org/a> <http://e.org/p> \"1\" .\n");
      assertThat(run(place, "load", file.toString()).err()).contains("1 unchanged");
    }
  }

  private static CommandRun run(List<String> place, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(place);
    return CommandRun.of(all.toArray(String[]::new));
  }
}
