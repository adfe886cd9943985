package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.KgServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that ask a running server. */
class RemoteCommandsTest {

  private static KgServer server;
  private static String address;

  @BeforeAll
  static void start() {
    server =
        KgServer.start(
            new KgServer.Options("127.0.0.1", 0),
            BundledGraph.store(),
            BundledGraph.iris(),
            BundledGraph.settings(),
            QueryCatalog.bundled(BundledGraph.iris()));
    address = server.uri().toString();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void query_answersInEveryFormat() {
    for (String format : new String[] {"table", "csv", "tsv", "json"}) {
      CommandRun run =
          CommandRun.of(
              "query",
              "chairs-of-event",
              "--event",
              "event/accsm-21-hcs",
              "--server",
              address,
              "--format",
              format);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).as(format).contains("Phạm Thị Thanh Trà");
    }
  }

  @Test
  void query_fromFileAnswersEveryForm(@TempDir Path folder) throws Exception {
    String where = " WHERE { ?e <https://w3id.org/asean-kg/ontology#chairedBy> ?a } ";
    assertThat(file(folder, "SELECT ?e ?a" + where + "ORDER BY ?e ?a LIMIT 2").out())
        .contains("event/accsm");
    assertThat(file(folder, "ASK" + where).out()).contains("true");
    assertThat(file(folder, "CONSTRUCT" + where + "LIMIT 2", "--format", "ttl").out())
        .contains("chairedBy");
  }

  @Test
  void wrongParameter_isToldInTheServersWords() {
    CommandRun run =
        CommandRun.of("query", "chairs-of-event", "--evnt", "x/y", "--server", address);
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err()).contains("evnt").contains("event");
  }

  @Test
  void unknownQuery_isNotFound() {
    CommandRun run = CommandRun.of("query", "chairs-of-evnt", "--server", address);
    assertThat(run.exitCode()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(run.err()).contains("chairs-of-event");
  }

  @Test
  void statsAndChecks_runOnTheServer() {
    assertThat(CommandRun.of("stats", "--server", address).out())
        .containsIgnoringCase("participation");
    CommandRun checks = CommandRun.of("validate", "--server", address);
    assertThat(checks.exitCode()).as(checks.err()).isZero();
    assertThat(checks.out()).contains("Check overlapping-chairs: none.").doesNotContain("Shapes:");
  }

  @Test
  void validateOfFiles_isRefusedOnAServer() {
    CommandRun run = CommandRun.of("validate", "--server", address, "data/records");
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err()).contains("only the checks are run");
  }

  @Test
  void load_isRefusedOnAServer_withoutAToken(@TempDir Path folder) throws Exception {
    CommandRun run = CommandRun.of("load", "--server", address, "data/records");
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err()).contains("without a token", "--token-file");
    Path token = Files.writeString(folder.resolve("token"), "none-of-this-server\n");
    CommandRun closed =
        CommandRun.of(
            "load", "--server", address, "--token-file", token.toString(), "data/records");
    assertThat(closed.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(closed.err()).contains("read-only");
  }

  @Test
  void export_writesTheWholeDataset(@TempDir Path folder) throws Exception {
    Path dump = folder.resolve("all.nq");
    CommandRun run = CommandRun.of("export", "--server", address, "--out", dump.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(dump)).contains("<https://w3id.org/asean-kg/graph/inferred>");
  }

  @Test
  void stats_describeTheDatasetOfTheServer() {
    CommandRun run = CommandRun.of("stats", "--server", address, "--format", "nt");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("<http://rdfs.org/ns/void#triples>", "<" + address, "dcat#byteSize");
  }

  @Test
  void serverThatDoesNotAnswer_isAFailure() {
    CommandRun run = CommandRun.of("stats", "--server", "http://127.0.0.1:1");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("cannot be reached");
  }

  @Test
  void wrongAddress_isRefused() {
    CommandRun run = CommandRun.of("stats", "--server", "localhost");
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err()).contains("http://127.0.0.1:3030");
  }

  private static CommandRun file(Path folder, String sparql, String... more) throws Exception {
    Path query = folder.resolve("q.rq");
    Files.writeString(query, sparql);
    String[] args = new String[5 + more.length];
    System.arraycopy(
        new String[] {"query", "--file", query.toString(), "--server", address}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return CommandRun.of(args);
  }
}
