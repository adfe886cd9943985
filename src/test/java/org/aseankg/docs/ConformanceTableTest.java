package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every row of {@code docs/conformance.md} names a test that there is and that runs. */
class ConformanceTableTest {

  private static Map<String, List<TestTables.Row>> sections;

  @BeforeAll
  static void read() throws IOException {
    sections = TestTables.read(Path.of("docs/conformance.md"));
  }

  @Test
  void rows_nameTestsThatRun() throws Exception {
    for (TestTables.Row row : sections.values().stream().flatMap(List::stream).toList()) {
      TestTables.requireTests(row, 3);
    }
  }

  @Test
  void suites_areWhole() {
    assertThat(cases("SPARQL 1.1 Protocol")).hasSize(34).doesNotHaveDuplicates();
    assertThat(cases("SPARQL 1.1 Service Description")).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void sections_haveEachItsRows() {
    assertThat(sections).hasSizeGreaterThan(8);
    sections.forEach((title, rows) -> assertThat(rows).as(title).isNotEmpty());
  }

  private static List<String> cases(String section) {
    return sections.get(section).stream().map(r -> r.cells().get(0)).toList();
  }
}
