package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aseankg.docs.MarkdownBlocks.Block;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.ResultFormat;
import org.aseankg.query.ResultWriter;
import org.aseankg.search.SearchFunction;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every SPARQL query that a page shows with its answer. The prefixes are those of the page's
 * block {@code sparql prefixes}.
 */
class SparqlExamplesTest {

  /** A query of a page, with its prefixes, and the answer the page shows. */
  record Example(Block block, String query, String answer) {
    @Override
    public String toString() {
      return block.toString();
    }
  }

  static Stream<Example> examples() {
    return MarkdownBlocks.pages().stream().flatMap(p -> examples(MarkdownBlocks.of(p)));
  }

  private static Stream<Example> examples(List<Block> blocks) {
    String prefixes =
        blocks.stream()
            .filter(b -> b.kind().equals("sparql prefixes"))
            .map(Block::text)
            .findFirst()
            .orElse("");
    return IntStream.range(0, blocks.size() - 1)
        .filter(
            i -> blocks.get(i).kind().equals("sparql") && blocks.get(i + 1).kind().equals("csv"))
        .mapToObj(
            i ->
                new Example(
                    blocks.get(i), prefixes + blocks.get(i).text(), blocks.get(i + 1).text()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void query_hasTheAnswerShown(Example example) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryRunner runner =
        new QueryRunner(
            BundledGraph.store(),
            BundledGraph.iris(),
            BundledGraph.settings(),
            SearchFunction.over(BundledGraph.names()));
    ResultWriter.write(runner.run(example.query(), 0), ResultFormat.CSV, out);
    assertThat(out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"))
        .isEqualTo(example.answer());
  }

  @Test
  void readme_showsTenQueries() {
    long shown = examples().filter(e -> e.block().file().endsWith("README.md")).count();
    assertThat(shown).isGreaterThanOrEqualTo(10);
  }
}
