package org.aseankg.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.testing.BundledGraph;
import org.aseankg.validate.ArticleValidator;
import org.aseankg.vocab.AKG;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the records against what a careful reader takes from the same articles. The articles and
 * the readings are not part of the project: where their folder is not beside it, these tests are
 * skipped.
 */
class GoldCoverageTest {

  private static final Path SHARED = Path.of(System.getProperty("asean-kg.shared", "../shared"));
  private static final Path SEEDS = SHARED.resolve("seeds");
  private static final Path GOLD = SHARED.resolve("gold/extraction");

  static Stream<Path> articles() throws IOException {
    if (!Files.isDirectory(SEEDS)) {
      return Stream.of(SEEDS);
    }
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyRequiredFact_isInTheGraphOfItsSource(Path article) throws IOException {
    assumeTrue(Files.isRegularFile(article), "no articles beside the project");
    Path gold = GOLD.resolve(article.getFileName().toString().replace(".txt", ".tsv"));
    List<GoldLine> lines = GoldLine.required(gold);
    List<GoldLine> missed =
        BundledGraph.store()
            .read(
                dataset -> {
                  String sha256 = digest(article);
                  Node source =
                      dataset
                          .find(
                              Node.ANY,
                              Node.ANY,
                              AKG.sha256,
                              NodeFactory.createLiteralString(sha256))
                          .next()
                          .getGraph();
                  SourceFacts facts = new SourceFacts(dataset, source);
                  return lines.stream().filter(l -> !facts.says(l)).toList();
                });
    System.out.println(
        article.getFileName()
            + ": "
            + (lines.size() - missed.size())
            + " of "
            + lines.size()
            + " required facts in the graph");
    assertThat(missed).isEmpty();
  }

  @Test
  void everySpan_holdsWordsOfItsFact() {
    assumeTrue(Files.isDirectory(SEEDS), "no articles beside the project");
    ArticleValidator.Result result =
        BundledGraph.store().read(dataset -> new ArticleValidator(dataset).validate(SEEDS));
    assertThat(result.findings()).isEmpty();
    assertThat(result.sources()).isEqualTo(5);
    assertThat(result.spans()).isGreaterThan(600);
  }

  private static String digest(Path file) {
    try {
      return DigestUtils.sha256Hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
