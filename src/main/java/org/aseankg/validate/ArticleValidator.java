package org.aseankg.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.InvalidInputException;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.AKG;

/**
 * Reads the articles again that sources were taken from: their digests, their lengths, and the
 * words behind every piece of evidence. Offsets count Unicode code points of the text as it stands,
 * a byte-order mark left out.
 */
public final class ArticleValidator {

  private final DatasetGraph dataset;
  private final EvidenceWords words;

  public ArticleValidator(DatasetGraph dataset) {
    this.dataset = dataset;
    this.words = new EvidenceWords(dataset);
  }

  /**
   * What was found.
   *
   * @param findings errors only; empty where all evidence is in its text
   * @param sources how many sources have a text among the articles
   * @param spans how many spans were read again
   */
  public record Result(List<Finding> findings, int sources, int spans) {}

  /**
   * Reads the articles in a folder, whatever their names: a source's text is the file with its
   * digest.
   *
   * @throws InvalidInputException if the folder cannot be read
   */
  public Result validate(Path folder) {
    ArticleTexts texts = new ArticleTexts(folder);
    List<Finding> findings = new ArrayList<>();
    int sources = 0;
    int spans = 0;
    for (Node[] found : sourcesWithDigest()) {
      Node source = found[0];
      String digest = found[1].getLiteralLexicalForm();
      Optional<Path> file = texts.file(digest);
      if (file.isEmpty()) {
        findings.add(
            Finding.error(
                Position.of(folder.toString()),
                "No file has the digest of <" + source + ">: expected SHA-256 " + digest + "."));
        continue;
      }
      sources++;
      Position position = Position.of(file.get().toString());
      spans += readAgain(source, read(texts, digest, file.get()), position, findings);
    }
    return new Result(findings, sources, spans);
  }

  private List<Node[]> sourcesWithDigest() {
    Map<Node, Node> found = new HashMap<>();
    dataset
        .find(Node.ANY, Node.ANY, AKG.sha256, Node.ANY)
        .forEachRemaining(q -> found.put(q.getSubject(), q.getObject()));
    return found.entrySet().stream()
        .map(e -> new Node[] {e.getKey(), e.getValue()})
        .sorted((a, b) -> a[0].getURI().compareTo(b[0].getURI()))
        .toList();
  }

  private int readAgain(Node source, String text, Position position, List<Finding> findings) {
    int[] points = text.codePoints().toArray();
    number(source, AKG.length)
        .filter(n -> n != points.length)
        .forEach(
            n ->
                findings.add(
                    Finding.error(
                        position,
                        "The text has "
                            + points.length
                            + " characters: <"
                            + source
                            + "> says "
                            + n
                            + ".")));
    int spans = 0;
    for (Node node : evidenceOf(source)) {
      List<Integer> start = number(node, AKG.start).toList();
      List<Integer> end = number(node, AKG.end).toList();
      if (!start.isEmpty() && !end.isEmpty()) {
        spans++;
        span(node, points, start.get(0), end.get(0), position, findings);
      }
    }
    return spans;
  }

  private List<Node> evidenceOf(Node source) {
    List<Node> evidence = new ArrayList<>();
    dataset
        .find(Node.ANY, Node.ANY, AKG.source, source)
        .forEachRemaining(q -> evidence.add(q.getSubject()));
    return evidence.stream().distinct().sorted(Comparator.comparing(Node::getURI)).toList();
  }

  private void span(
      Node evidence, int[] text, int start, int end, Position position, List<Finding> findings) {
    if (start < 0 || end > text.length || start >= end) {
      findings.add(
          Finding.error(
              position,
              "The span "
                  + start
                  + "-"
                  + end
                  + " of <"
                  + evidence
                  + "> is not inside the text of "
                  + text.length
                  + " characters."));
      return;
    }
    String said = new String(text, start, end - start);
    if (!words.anyIn(evidence, said)) {
      findings.add(
          Finding.error(
              position,
              "The span "
                  + start
                  + "-"
                  + end
                  + " holds no word of what it supports: expected a name, a title or a verb of <"
                  + words.supported(evidence)
                  + ">."));
    }
  }

  private Stream<Integer> number(Node subject, Node property) {
    List<Integer> numbers = new ArrayList<>();
    dataset
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(q -> numbers.add(Integer.valueOf(q.getObject().getLiteralLexicalForm())));
    return numbers.stream().distinct();
  }

  private static String read(ArticleTexts texts, String digest, Path file) {
    return texts
        .text(digest)
        .orElseThrow(
            () -> new InvalidInputException(file + " cannot be read: expected text in UTF-8."));
  }
}
