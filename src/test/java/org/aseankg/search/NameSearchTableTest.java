package org.aseankg.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names as people type them, over the bundled data: {@code search/names.tsv}. */
class NameSearchTableTest {

  private static final NameIndex INDEX = BundledGraph.names();

  /** A row: what is typed, the rung and the entity of the first hit, or a dash for no hit. */
  record Row(String typed, String rung, String entity) {}

  static Stream<Row> rows() throws IOException {
    Path table = Path.of("src/test/resources/search/names.tsv");
    return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .map(NameSearchTableTest::row);
  }

  /** What is typed may hold tabs itself. */
  private static Row row(String line) {
    int entity = line.lastIndexOf('\t');
    int rung = line.lastIndexOf('\t', entity - 1);
    return new Row(
        line.substring(0, rung), line.substring(rung + 1, entity), line.substring(entity + 1));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void name_isFound(Row row) {
    assertThat(first(row.typed())).isEqualTo(row.rung() + " " + row.entity());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void name_isFoundInNfd(Row row) {
    String decomposed = Normalizer.normalize(row.typed(), Normalizer.Form.NFD);
    assertThat(first(decomposed)).isEqualTo(row.rung() + " " + row.entity());
  }

  private static String first(String typed) {
    List<Hit> hits = INDEX.search(SearchRequest.of(typed, 5));
    return hits.isEmpty()
        ? "- -"
        : hits.get(0).rung().key() + " " + hits.get(0).iri().replaceFirst("^.*/id/", "");
  }
}
