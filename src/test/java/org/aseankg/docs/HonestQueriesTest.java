package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.aseankg.config.Keys;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.cost.CostGuard;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query that this project shows or runs is one that its server would let pass. */
class HonestQueriesTest {

  private static final CostGuard GUARD =
      new CostGuard(BundledGraph.store(), BundledGraph.settings().get(Keys.QUERY_COST));

  // A page may show part of a query whose prefixes stand elsewhere.
  private static final String SKOS = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n";

  /** A query and where it stands. */
  record Shown(String place, String text) {
    @Override
    public String toString() {
      return place;
    }
  }

  static Stream<Shown> canned() {
    return QueryCatalog.bundled(BundledGraph.iris()).list().stream()
        .map(q -> new Shown(q.name(), q.exampleText(BundledGraph.iris())));
  }

  /**
   * Those of questions, checks and pages: what is filled in later is left open, which costs more.
   */
  static List<Shown> internal() throws IOException {
    List<Shown> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("queries"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
        found.add(new Shown(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
      }
    }
    return found;
  }

  static Stream<Shown> documented() {
    return MarkdownBlocks.pages().stream().flatMap(p -> ofPage(MarkdownBlocks.of(p)));
  }

  private static Stream<Shown> ofPage(List<MarkdownBlocks.Block> blocks) {
    String prefixes =
        blocks.stream()
            .filter(b -> b.kind().equals("sparql prefixes"))
            .map(MarkdownBlocks.Block::text)
            .findFirst()
            .orElse("");
    return blocks.stream()
        .filter(b -> b.kind().startsWith("sparql"))
        .filter(b -> !b.kind().equals("sparql prefixes") && !b.kind().equals("sparql refused"))
        .map(
            b ->
                new Shown(
                    b.toString(),
                    prefixes.isEmpty() || b.text().contains("PREFIX")
                        ? SKOS + b.text()
                        : prefixes + b.text()));
  }

  @ParameterizedTest
  @MethodSource({"canned", "internal", "documented"})
  void query_isLetPass(Shown shown) {
    Query query = QueryFactory.create(shown.text());
    assertThatCode(() -> GUARD.check(query)).doesNotThrowAnyException();
  }
}
