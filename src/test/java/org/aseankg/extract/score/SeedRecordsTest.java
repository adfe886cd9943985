package org.aseankg.extract.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.junit.jupiter.api.Test;

/**
 * Holds the records that people made of five reports against what extraction proposes from the same
 * texts, read as if the graph did not have them. The texts are not part of the project: without
 * them the test is skipped.
 */
class SeedRecordsTest {

  private static final Path SEEDS =
      Path.of(System.getProperty("asean-kg.shared", "../shared"), "seeds");

  private static final List<Node> NAMES =
      List.of(
          External.LABEL,
          External.ALT_LABEL,
          AKG.translatedLabel,
          AKG.shortName,
          AKG.inSeries,
          AKG.edition);

  private static final List<String> NOT_READ =
      List.of("figures", "outcomes", "agenda", "actions", "memberships", "initiatives");

  @Test
  void recordsOfPeople_areProposedInGreatPart() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "no articles beside the project");
    List<Score> scores = new ArrayList<>();
    Map<String, Integer> unread = new TreeMap<>();
    for (Path seed : seeds()) {
      String source = ArticleSet.sourceOf(seed);
      Graph record = BundledGraph.store().read(d -> record(d, source));
      List<Found> proposed = FoundFacts.in(ArticleSet.statements(ArticleSet.service(source), seed));
      scores.add(Score.of(gold(FoundFacts.in(record)), proposed));
      count(unread, source);
    }
    Score all = Score.sum(scores);
    System.out.print(all.line("the records of people") + "\n" + all.byKind());
    System.out.println("not looked for: " + unread);

    assertThat(scores).hasSize(5);
    assertThat(all.recall()).isGreaterThanOrEqualTo(0.5);
    assertThat(all.precision()).isGreaterThanOrEqualTo(0.7);
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** What a source says, with the names that the graph has for what it speaks of. */
  private static Graph record(DatasetGraph all, String source) {
    Graph record = GraphFactory.createDefaultGraph();
    Node name =
        NodeFactory.createURI(
            BundledGraph.iris().entity(source).replace("/id/" + source, "/graph/" + source));
    all.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> record.add(q.asTriple()));
    assertThat(record.isEmpty()).as(name.getURI()).isFalse();
    for (Triple triple : record.find().toList()) {
      for (Node property : NAMES.subList(0, 4)) {
        all.find(Node.ANY, triple.getObject(), property, Node.ANY)
            .forEachRemaining(q -> record.add(q.asTriple()));
      }
      if (triple.getPredicate().equals(AKG.chairOf)) {
        all.find(Node.ANY, triple.getObject(), AKG.inSeries, Node.ANY)
            .forEachRemaining(q -> record.add(q.asTriple()));
      }
    }
    return record;
  }

  private static Gold gold(List<Found> facts) {
    List<Gold.Wanted> wanted = new ArrayList<>();
    for (Found fact : facts) {
      List<List<String>> fields =
          switch (fact.kind()) {
            case "event" -> List.of(List.of(""), List.of(fact.value()), List.of(), fact.first());
            case "role" -> List.of(List.of(fact.value()), fact.first());
            case "post" -> List.of(fact.first(), List.of(), fact.second());
            case "series" -> List.of(fact.first(), List.of(fact.value()));
            case "chairmanship" -> List.of(fact.first(), fact.second());
            default -> List.of(fact.first());
          };
      wanted.add(new Gold.Wanted(fact.kind(), fields, wanted.size()));
    }
    return new Gold(wanted, List.of());
  }

  private static void count(Map<String, Integer> unread, String source) throws IOException {
    String file = source.substring("source/".length()) + ".json";
    JsonNode record = new ObjectMapper().readTree(Path.of("data/records", file).toFile());
    for (String section : NOT_READ) {
      int items = record.findValues(section).stream().mapToInt(SeedRecordsTest::items).sum();
      unread.merge(section, items, Integer::sum);
    }
  }

  /** Words are there in two languages. */
  private static int items(JsonNode section) {
    return section.isArray() ? section.size() : section.path("en").size();
  }
}
