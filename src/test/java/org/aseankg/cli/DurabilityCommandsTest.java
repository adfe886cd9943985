package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.config.Settings;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.AKG;
import org.aseankg.web.KgServer;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup}, {@code restore} and {@code compact}, on a folder and on a running server. */
@Timeout(120)
class DurabilityCommandsTest {

  @TempDir Path folder;
  private Path directory;

  @BeforeEach
  void makeStore() {
    directory = folder.resolve("store");
    try (KgStore store = KgStore.open(directory)) {
      store.write(
          d -> {
            for (int i = 0; i < 500; i++) {
              d.add(quad("s" + i));
            }
          });
    }
  }

  @Test
  void backup_restore_compact_onAFolder() {
    String store = directory.toString();
    String backups = folder.resolve("backups").toString();
    CommandRun backup = CommandRun.of("backup", backups, "--store", store);
    assertThat(backup.exitCode()).as(backup.err()).isZero();
    assertThat(backup.err()).contains("500 statements in 1 graphs");
    assertThat(CommandRun.of("backup", backups, "--verify").err()).contains(", as they were.");

    CommandRun compact = CommandRun.of("compact", "--store", store);
    assertThat(compact.exitCode()).as(compact.err()).isZero();
    assertThat(compact.out()).matches("[\\d,]+ KB before, [\\d,]+ KB after, [\\d.]+ s\\R");

    String other = folder.resolve("other").toString();
    CommandRun restore = CommandRun.of("restore", backups, "--store", other);
    assertThat(restore.exitCode()).as(restore.err()).isZero();
    assertThat(restore.err()).contains("500 statements in 1 graphs are those that were backed up.");
    CommandRun again = CommandRun.of("restore", backups, "--store", other);
    assertThat(again.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(again.err()).contains("The store holds data already");
    assertThat(CommandRun.of("restore", backups, "--store", other, "--replace").exitCode())
        .isZero();
    assertThat(quads(Path.of(other))).isEqualTo(quads(directory));
  }

  @Test
  void commands_tellWhatIsMissing() {
    String backups = folder.resolve("none").toString();
    assertThat(CommandRun.of("backup", backups).err()).contains("nothing to back up");
    assertThat(CommandRun.of("compact").err()).contains("nothing to compact");
    CommandRun restore =
        CommandRun.of("restore", backups, "--store", folder.resolve("x").toString());
    assertThat(restore.exitCode()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(restore.err()).contains("There is no backup in ");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void backup_compact_throughAServer() throws Exception {
    TokenFile tokens = new TokenFile(folder.resolve("tokens.tsv"));
    Path admin = Files.writeString(folder.resolve("admin"), tokens.add("a", Scope.ADMIN) + "\n");
    Path writer = Files.writeString(folder.resolve("writer"), tokens.add("w", Scope.WRITE) + "\n");
    Settings settings =
        Settings.from(Map.of("ASEAN_KG_BACKUP_FOLDER", folder.resolve("made").toString()));
    Path fetched = folder.resolve("fetched");
    try (KgStore store = KgStore.open(directory);
        KgServer server =
            KgServer.start(
                new KgServer.Options("127.0.0.1", 0, tokens),
                store,
                BundledGraph.iris(),
                settings,
                QueryCatalog.bundled(BundledGraph.iris()))) {
      String url = server.uri().toString();
      CommandRun refused =
          CommandRun.of("compact", "--server", url, "--token-file", writer.toString());
      assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
      CommandRun compact =
          CommandRun.of("compact", "--server", url, "--token-file", admin.toString());
      assertThat(compact.exitCode()).as(compact.err()).isZero();
      CommandRun backup =
          CommandRun.of(
              "backup", fetched.toString(), "--server", url, "--token-file", admin.toString());
      assertThat(backup.exitCode()).as(backup.err()).isZero();
      assertThat(backup.err()).contains("500 statements in 1 graphs");
    }
    Path other = folder.resolve("other");
    assertThat(CommandRun.of("restore", fetched.toString(), "--store", other.toString()).exitCode())
        .isZero();
    assertThat(quads(other)).isEqualTo(quads(directory));
  }

  /** All statements but the one that names the last change of the log. */
  private static Set<Quad> quads(Path directory) {
    try (KgStore store = KgStore.open(directory)) {
      return store.read(
          d ->
              d.stream()
                  .filter(q -> !q.getPredicate().equals(AKG.lastChange))
                  .collect(Collectors.toSet()));
    }
  }

  private static Quad quad(String subject) {
    return Quad.create(
        NodeFactory.createURI("https://example.org/g"),
        NodeFactory.createURI("https://example.org/" + subject),
        NodeFactory.createURI("https://example.org/p"),
        NodeFactory.createLiteralString(subject));
  }
}
