package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After a compaction under a running server everything answers from the new database. */
@Timeout(120)
class CompactedServerTest {

  private static final String NAME =
      "<https://w3id.org/asean-kg/id/agent/org/new> <http://www.w3.org/2000/01/rdf-schema#label>"
          + " \"Zyxwvian Board\"@en";

  @TempDir Path folder;

  @Test
  void server_answersWithTheNewData_afterACompaction() throws Exception {
    try (WritingFixture kg = WritingFixture.onDisk(folder, BundledGraph.settings())) {
      kg.kg.awaitReady();
      kg.update("INSERT DATA { GRAPH <urn:ex:g> { <urn:ex:a> <urn:ex:p> 1 } }");
      assertThat(kg.done("compact").path("state").asText()).isEqualTo("done");
      assertThat(kg.done("compact").path("state").asText()).isEqualTo("done");

      assertThat(kg.update("INSERT DATA { GRAPH <urn:ex:g> { " + NAME + " } }").statusCode())
          .isEqualTo(200);
      assertThat(kg.has("GRAPH <urn:ex:g> { <urn:ex:a> <urn:ex:p> 1 }")).isTrue();
      assertThat(kg.has(NAME)).isTrue();
      assertThat(kg.kg.get("/kg/data?graph=urn:ex:g").body()).contains("Zyxwvian");
      assertThat(kg.kg.get("/kg/data", "Accept", "application/n-quads").body())
          .contains("Zyxwvian");
      for (String path :
          List.of("/", "/api/queries", "/api/search?q=Zyxwvian", "/dump.nq.gz", "/readyz")) {
        assertThat(kg.kg.get(path).statusCode()).as(path).isIn(200, 404);
      }
      assertThat(ServerFixture.json(kg.look("/api/admin/changes")).path("total").asInt())
          .isEqualTo(2);
      assertThat(folder.resolve("store/db-1")).doesNotExist();
      assertThat(folder.resolve("store/db-2")).doesNotExist();
      assertThat(folder.resolve("store/db-3")).exists();
      assertNothingIsHeld();
    }
  }

  /** What is deleted takes room on the disk as long as it is mapped into memory. */
  private void assertNothingIsHeld() throws Exception {
    Path maps = Path.of("/proc/self/maps");
    Assumptions.assumeTrue(Files.exists(maps), "This system does not tell what is mapped.");
    for (int i = 0; i < 50 && held(maps) > 0; i++) {
      System.gc();
      Thread.sleep(100);
    }
    assertThat(held(maps)).isZero();
  }

  private long held(Path maps) throws IOException {
    return Files.readAllLines(maps).stream()
        .filter(l -> l.contains(folder.toString()) && l.endsWith("(deleted)"))
        .count();
  }
}
