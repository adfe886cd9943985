package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.testing.DataOfOthers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loaders on the real files of others; skipped where they are not beside the project. */
class RealExternalFilesTest {

  private static final String TYPE = " rdf:type ";

  @TempDir Path folder;
  private LoadFixture fixture;
  private Path files;

  @BeforeEach
  void copy() throws IOException {
    DataOfOthers.assumeThere();
    files = Files.createDirectories(folder.resolve("real"));
    DataOfOthers.copyTo(files);
    fixture = LoadFixture.withTables(folder.resolve("base"));
  }

  @AfterEach
  void close() {
    if (fixture != null) {
      fixture.close();
    }
  }

  @Test
  void everyFile_isAGraphOfItsOwn_withLicenceAndDay() {
    Set<String> before = fixture.content();
    LoadReport report = fixture.load(files);

    assertThat(report.count(Outcome.LOADED)).isEqualTo(27);
    assertThat(report.findings()).extracting(f -> f.message()).allMatch(m -> m.contains("CR LF"));
    assertThat(count("external/country-codes", "https://schema.org/Country")).isEqualTo(249);
    assertThat(count("external/ne-110m-populated-places", "https://schema.org/Place"))
        .isEqualTo(243);
    assertThat(count("external/vietnam-holders21", "http://xmlns.com/foaf/0.1/Person"))
        .isEqualTo(108);
    assertThat(count("external/philippines-ministers-positions", "http://www.w3.org/ns/org#Post"))
        .isEqualTo(43);
    for (String graph : graphs(report)) {
      assertThat(fixture.graph(graph))
          .as(graph)
          .anyMatch(t -> t.contains("http://purl.org/dc/terms/license http"))
          .anyMatch(t -> t.contains("http://purl.org/pav/retrievedOn \"2026-11-20\"^^xsd:date"))
          .noneMatch(t -> t.startsWith(LoadFixture.IRIS.entity("")));
    }
    Set<String> lost = new TreeSet<>(before);
    lost.removeAll(fixture.content());
    // The version of all data changes with it.
    lost.removeIf(q -> q.contains("#dataVersion"));
    assertThat(lost).as("statements of ours that are gone").isEmpty();
    assertThat(fixture.load(files).count(Outcome.UNCHANGED)).isEqualTo(27);
  }

  @Test
  void realFile_cutInHalf_isRefusedWhole() throws IOException {
    byte[] whole = Files.readAllBytes(files.resolve("ne_110m_populated_places.json"));
    Set<String> before = fixture.content();
    LoadReport report =
        fixture.load(fixture.write("half.json", java.util.Arrays.copyOf(whole, whole.length / 2)));
    assertThat(report.count(Outcome.REFUSED)).isOne();
    assertThat(fixture.said(report).toString())
        .contains("half.json:127:514")
        .contains("The file ends in the middle: expected the rest of its JSON.");
    assertThat(fixture.content()).isEqualTo(before);
  }

  @Test
  void realTable_withSwappedColumns_isRefusedWhole() throws IOException {
    String table =
        Files.readString(files.resolve("vietnam-holders21.csv"), StandardCharsets.UTF_8)
            .replaceFirst("position,person,personID", "position,personID,person");
    Set<String> before = fixture.content();
    LoadReport report = fixture.load(fixture.write("swapped.csv", table));
    assertThat(report.count(Outcome.REFUSED)).isOne();
    assertThat(fixture.said(report).get(0))
        .startsWith(
            "swapped.csv:2 personID: The column holds \"Trần Đức Lương\": expected an item");
    assertThat(fixture.content()).isEqualTo(before);
  }

  private static List<String> graphs(LoadReport report) {
    int base = LoadFixture.IRIS.graph("").length();
    return report.sources().stream().map(s -> s.graph().substring(base)).toList();
  }

  private long count(String graph, String type) {
    return fixture.graph(graph).stream().filter(t -> t.endsWith(TYPE + type)).count();
  }
}
