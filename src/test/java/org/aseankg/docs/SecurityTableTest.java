package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every claim of the threat model names tests that there are and that run. */
class SecurityTableTest {

  private static final List<String> WITHOUT_CLAIMS =
      List.of("What is defended", "Against whom", "Through which openings", "What is not defended");

  @Test
  void claims_nameTestsThatRun() throws Exception {
    for (TestTables.Row claim : claims().values().stream().flatMap(List::stream).toList()) {
      TestTables.requireTests(claim, 3);
    }
  }

  @Test
  void sections_haveEachTheirClaims() throws IOException {
    assertThat(claims()).hasSizeGreaterThan(4);
    claims().forEach((title, claims) -> assertThat(claims).as(title).isNotEmpty());
  }

  private static Map<String, List<TestTables.Row>> claims() throws IOException {
    Map<String, List<TestTables.Row>> sections = TestTables.read(Path.of("docs/security.md"));
    sections.keySet().removeAll(WITHOUT_CLAIMS);
    return sections;
  }
}
