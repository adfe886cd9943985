package org.aseankg.extract.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aseankg.extract.ExtractService;
import org.junit.jupiter.api.Test;

/**
 * Real articles, which are not part of the project: each read as if the graph did not have it, nor
 * what only it says. Where their folder is not beside the project, or where {@code
 * -Dasean-kg.shared} says, the test is skipped.
 */
class SharedGoldTest {

  private static final double FLOOR = 0.95;

  private static final Path SHARED = Path.of(System.getProperty("asean-kg.shared", "../shared"));

  @Test
  void facts_areFoundInRealArticles() {
    Path gold = SHARED.resolve("gold/extraction");
    assumeTrue(Files.isDirectory(gold), "no articles beside the project");
    ArticleSet set = new ArticleSet();
    ExtractService whole = ArticleSet.service("");
    for (String name : ArticleSet.names(gold)) {
      boolean seed = name.startsWith("seed-");
      Path text = SHARED.resolve(seed ? "seeds" : "articles").resolve(name + ".txt");
      String own = ArticleSet.sourceOf(text);
      ExtractService service = own.isEmpty() ? whole : ArticleSet.service(own);
      set.add(service, text, gold.resolve(name + ".tsv"));
    }
    System.out.print(set.table("real articles"));
    assertThat(set.scores()).hasSize(11);
    assertThat(set.sum("").f1()).isGreaterThanOrEqualTo(FLOOR);
    assertThat(set.sum("").highPrecision()).isGreaterThanOrEqualTo(0.97);
  }
}
