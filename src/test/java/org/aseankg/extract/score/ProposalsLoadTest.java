package org.aseankg.extract.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aseankg.extract.ExtractService;
import org.aseankg.extract.Proposed;
import org.aseankg.extract.review.ReviewService;
import org.aseankg.extract.review.ReviewedFact;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.model.Finding;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.validate.ArticleValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is proposed is a record: it keeps to the schema, and loads when all is accepted. */
class ProposalsLoadTest {

  private static final List<Path> FOLDERS = List.of(Path.of("src/test/resources/articles/own"));

  @TempDir Path temp;

  @Test
  void everyProposal_keepsToTheSchema_andLoadsWholeWhenAccepted() throws IOException {
    Path proposed = Files.createDirectory(temp.resolve("proposed"));
    Path articles = Files.createDirectory(temp.resolve("articles"));
    int count = propose(proposed, articles);
    try (KgStore store = KgStore.inMemory()) {
      LoadService loads =
          new LoadService(
              store,
              BundledGraph.iris(),
              KgOntology.bundled(BundledGraph.iris()),
              BundledGraph.settings().clock());
      loads.loadBundled(Progress.NONE);
      ReviewService review =
          new ReviewService(
              proposed,
              Optional.of(articles),
              store,
              BundledGraph.iris(),
              loads,
              BundledGraph.settings().clock(),
              () -> {});
      assertThat(review.findings()).isEmpty();
      acceptAll(review);
      assertThat(review.findings()).isEmpty();
      assertThat(Files.list(proposed.resolve("accepted")).count()).isEqualTo(count);
      ArticleValidator.Result spans =
          store.read(dataset -> new ArticleValidator(dataset).validate(articles));
      assertThat(spans.sources()).isEqualTo(count);
      List<String> doubts =
          spans.findings().stream()
              .map(Finding::message)
              .filter(m -> !m.startsWith("No file")) // the articles of the bundled records
              .toList();
      System.out.println(count + " proposals accepted whole, " + spans.spans() + " spans");
      doubts.forEach(System.out::println);
      // A verb that only extraction knows is no error of the span.
      assertThat(doubts).allMatch(m -> m.startsWith("The span"));
      assertThat(doubts.size()).isLessThanOrEqualTo(spans.spans() / 100);
    }
  }

  private static int propose(Path proposed, Path articles) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("data/record.schema.json")));
    ExtractService service = ArticleSet.service("");
    int count = 0;
    for (Path folder : FOLDERS) {
      for (String name : ArticleSet.names(folder)) {
        Path text = folder.resolve(name + ".txt");
        Proposed one = ArticleSet.proposed(service, text);
        assertThat(schema.validate(one.record())).as(name).isEmpty();
        Files.writeString(proposed.resolve(name + ".json"), one.record().toPrettyString());
        Files.copy(text, articles.resolve(name + ".txt"));
        count++;
      }
    }
    return count;
  }

  private static void acceptAll(ReviewService review) {
    List<String> sources = review.list().stream().map(f -> f.fact().source()).distinct().toList();
    List<String> refused = new ArrayList<>();
    for (String source : sources) {
      Set<String> open =
          review.list().stream()
              .filter(f -> f.fact().source().equals(source))
              .filter(f -> f.state() == ReviewedFact.State.OPEN)
              .map(f -> f.fact().id())
              .collect(Collectors.toSet());
      try {
        review.decide(open, Set.of(), "An");
      } catch (org.aseankg.KgException e) {
        refused.add(source + ": " + e.getMessage());
      }
    }
    assertThat(refused).isEmpty();
  }
}
