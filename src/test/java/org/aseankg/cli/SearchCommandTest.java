package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.KgServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

  @Test
  void hits_areATable() {
    CommandRun run = CommandRun.of("search", "pham thi thanh tra", "--type", "person");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.out())
        .startsWith("entity")
        .contains("Phạm Thị Thanh Trà", "exact", "person/pham-thi-thanh-tra");
  }

  @Test
  void nothingFound_isANegativeAnswer() {
    CommandRun run = CommandRun.of("search", "xyzzy");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("Nothing has a name like that.\n");
    CommandRun json = CommandRun.of("search", "…", "--format", "json");
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(json.out()).isEqualTo("{\"hits\":[],\"next\":null}\n");
  }

  @Test
  void formatsAndLanguages() {
    CommandRun csv =
        CommandRun.of(
            "search",
            "Thái Lan",
            "--lang",
            "vi",
            "--names",
            "vi",
            "--limit",
            "1",
            "--format",
            "csv");
    assertThat(csv.out())
        .isEqualTo(
            "entity,entityLabel,kind,rung,score,matched,reference\r\n"
                + "https://w3id.org/asean-kg/id/country/thailand,Thái Lan,country,exact,1.0,Thái Lan,"
                + "country/thailand\r\n");
  }

  @Test
  void server_givesTheSameHits() {
    try (KgServer server =
        KgServer.start(
            new KgServer.Options("127.0.0.1", 0),
            BundledGraph.store(),
            BundledGraph.iris(),
            BundledGraph.settings(),
            QueryCatalog.bundled(BundledGraph.iris()))) {
      for (String format : new String[] {"table", "json", "tsv"}) {
        String[] own = {"search", "accsm 21", "--type", "event,series", "--format", format};
        String[] remote = java.util.Arrays.copyOf(own, own.length + 2);
        remote[own.length] = "--server";
        remote[own.length + 1] = server.uri().toString();
        assertThat(CommandRun.of(remote).out()).isEqualTo(CommandRun.of(own).out()).isNotEmpty();
      }
      CommandRun wrong =
          CommandRun.of("search", "a", "--type", "creature", "--server", server.uri().toString());
      assertThat(wrong.exitCode()).isEqualTo(2);
      assertThat(wrong.err()).contains("The type is \"creature\"");
    }
  }

  @Test
  void store_keepsItsIndex(@TempDir Path folder) {
    for (int i = 0; i < 2; i++) {
      CommandRun run =
          CommandRun.of("search", "ACCSM XXI", "--store", folder.toString(), "--limit", "1");
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("event/accsm-21");
    }
    assertThat(folder.resolve("search-index")).isDirectory();
  }

  @Test
  void mistakes_areToldInASentence() {
    assertThat(CommandRun.of("search", "a", "--type", "creature").err())
        .startsWith("asean-kg: There is no type \"creature\": expected body, country,");
    assertThat(CommandRun.of("search", "a", "--lang", "fr").err())
        .isEqualTo("asean-kg: There is no language \"fr\": expected en or vi.\n");
    assertThat(CommandRun.of("search", "a", "--limit", "0").err())
        .isEqualTo("asean-kg: The limit is 0: expected a number from 1 to 100.\n");
    assertThat(CommandRun.of("search", "a", "--format", "ttl").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("search").exitCode()).isEqualTo(2);
  }

  @Test
  void sparqlFromAFile_maySearch(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("q.rq");
    java.nio.file.Files.writeString(
        file,
        "SELECT ?e { ?e <https://w3id.org/asean-kg/function#search> (\"HCS 21\" \"event\" 1) }");
    assertThat(CommandRun.of("query", "--file", file.toString(), "--format", "csv").out())
        .isEqualTo("e\r\nhttps://w3id.org/asean-kg/id/event/accsm-21-hcs\r\n");
  }
}
