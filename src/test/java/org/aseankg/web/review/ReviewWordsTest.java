package org.aseankg.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aseankg.extract.Article;
import org.aseankg.extract.ExtractService;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.http.Words;
import org.junit.jupiter.api.Test;

/** What is proposed from our own articles is named in words of the reader's language. */
class ReviewWordsTest {

  private static final Path ARTICLES = Path.of("src/test/resources/articles/own");
  private static final Set<String> UNSHOWN = Set.of("source", "evidence");

  @Test
  void keysOfProposals_areKnownInVietnamese() throws IOException {
    ExtractService service =
        ExtractService.over(
            BundledGraph.store(), BundledGraph.iris(), KgOntology.bundled(BundledGraph.iris()), "");
    Set<String> keys = new TreeSet<>();
    for (Path article : articles()) {
      byte[] bytes = Files.readAllBytes(article);
      JsonNode record = service.read(Article.of(article.toString(), bytes), null, "").record();
      for (Map.Entry<String, JsonNode> section : record.properties()) {
        if (section.getValue().isArray() && !UNSHOWN.contains(section.getKey())) {
          keys.add(section.getKey());
          section.getValue().forEach(thing -> addKeys(thing, keys));
        }
      }
    }
    Words vietnamese = Words.of("vi");
    assertThat(keys).contains("roles", "inSeries", "tenures");
    assertThat(keys)
        .allSatisfy(
            k -> assertThat(vietnamese.knows(ReviewPage.key(k, Words.of("en")))).as(k).isTrue());
  }

  private static void addKeys(JsonNode thing, Set<String> keys) {
    for (Map.Entry<String, JsonNode> entry : thing.properties()) {
      if (!UNSHOWN.contains(entry.getKey())) {
        keys.add(entry.getKey());
        if (entry.getKey().equals("roles")) {
          entry.getValue().forEach(role -> addKeys(role, keys));
        }
      }
    }
  }

  private static List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      return files.filter(f -> f.toString().endsWith(".txt")).toList();
    }
  }
}
