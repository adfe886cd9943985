package org.aseankg.extract.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.extract.Article;
import org.aseankg.extract.ExtractService;
import org.aseankg.extract.Proposed;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.AKG;

/** Articles with what a careful reader takes from them, read with the bundled data. */
final class ArticleSet {

  private final Map<String, Score> scores = new TreeMap<>();

  /** A service that reads as if the graph did not have a source; empty for all of it. */
  static ExtractService service(String without) {
    return ExtractService.over(
        BundledGraph.store(),
        BundledGraph.iris(),
        KgOntology.bundled(BundledGraph.iris()),
        without);
  }

  /** The source of the graph that was made from this text, as {@code source/slug}, or nothing. */
  static String sourceOf(Path text) {
    try {
      var digest = NodeFactory.createLiteralString(DigestUtils.sha256Hex(Files.readAllBytes(text)));
      String base = BundledGraph.iris().entity("source/x").replaceFirst("source/x$", "");
      return BundledGraph.store()
          .read(d -> Iter.toList(d.find(Node.ANY, Node.ANY, AKG.sha256, digest)))
          .stream()
          .findFirst()
          .map(q -> q.getSubject().getURI().substring(base.length()))
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the articles of a folder that have gold. */
  static List<String> names(Path gold) {
    try (Stream<Path> files = Files.list(gold)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".tsv") && !n.endsWith(".notes.tsv"))
          .map(n -> n.substring(0, n.length() - ".tsv".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(ExtractService service, Path text, Path gold) {
    String name = text.getFileName().toString().replace(".txt", "");
    scores.put(name, Score.of(Gold.read(gold), FoundFacts.in(statements(service, text))));
  }

  static Graph statements(ExtractService service, Path text) {
    Graph graph = GraphFactory.createDefaultGraph();
    service.statements(proposed(service, text), graph::add);
    return graph;
  }

  static Proposed proposed(ExtractService service, Path text) {
    try {
      Article article = Article.of(text.getFileName().toString(), Files.readAllBytes(text));
      return service.read(article, null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Score> scores() {
    return scores;
  }

  /** All articles whose names begin so. */
  Score sum(String prefix) {
    return Score.sum(
        scores.entrySet().stream()
            .filter(e -> e.getKey().startsWith(prefix))
            .map(Map.Entry::getValue)
            .toList());
  }

  /** A line an article, a line for all, a line a kind. */
  String table(String title) {
    String each =
        scores.entrySet().stream()
            .map(e -> e.getValue().line(e.getKey()))
            .collect(Collectors.joining("\n"));
    Score all = sum("");
    return each + "\n" + all.line(title) + "\n" + all.byKind();
  }
}
