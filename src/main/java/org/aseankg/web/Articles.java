package org.aseankg.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.InvalidInputException;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;

/**
 * The texts of sources that an operator has and shows: a folder of files, whatever their names. A
 * source's text is the file with its digest. Only the sentence around a passage is ever shown.
 */
final class Articles {

  private static final String BOM = "\uFEFF";

  /** What is longer is no article. */
  private static final long LONGEST = 4_000_000;

  /** How far around a passage its sentence is looked for. */
  private static final int AROUND = 300;

  private static final String ENDS = ".!?…\n";

  private final KgStore store;
  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, int[]> texts = new ConcurrentHashMap<>();

  /**
   * @param folder the folder; empty where there are no texts to show
   * @throws InvalidInputException if it cannot be read
   */
  Articles(Optional<Path> folder, KgStore store) {
    this.store = store;
    folder.ifPresent(this::index);
  }

  private void index(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          "There is no folder " + folder + ": expected the folder of the articles.");
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (Files.size(path) <= LONGEST) {
          files.put(DigestUtils.sha256Hex(Files.readAllBytes(path)), path);
        }
      }
    } catch (IOException e) {
      throw new InvalidInputException(folder + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /**
   * A passage in its sentence.
   *
   * @param before what stands before it in the sentence
   * @param words the passage
   * @param after what follows
   */
  record Quote(String before, String words, String after) {}

  /**
   * The words of a source between two offsets, counted in code points; empty where there is no text
   * or no such place in it.
   */
  Optional<Quote> quote(String source, String start, String end) {
    if (files.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    try {
      int from = Integer.parseInt(start);
      int to = Integer.parseInt(end);
      return digest(source)
          .filter(files::containsKey)
          .map(d -> texts.computeIfAbsent(d, this::read))
          .filter(t -> from >= 0 && from < to && to <= t.length)
          .map(t -> cut(t, from, to));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<String> digest(String source) {
    Node node = NodeFactory.createURI(source);
    return store.read(
        dataset ->
            dataset.getUnionGraph().find(node, AKG.sha256, Node.ANY).toList().stream()
                .map(t -> t.getObject().getLiteralLexicalForm())
                .findFirst());
  }

  private int[] read(String digest) {
    try {
      String text = new String(Files.readAllBytes(files.get(digest)), StandardCharsets.UTF_8);
      return (text.startsWith(BOM) ? text.substring(1) : text).codePoints().toArray();
    } catch (IOException e) {
      return new int[0];
    }
  }

  private static Quote cut(int[] text, int from, int to) {
    int first = from;
    while (first > 0 && from - first < AROUND && ENDS.indexOf(text[first - 1]) < 0) {
      first--;
    }
    int last = to;
    while (last < text.length && last - to < AROUND && ENDS.indexOf(text[last]) < 0) {
      last++;
    }
    int shown = Math.min(to, from + 2 * AROUND);
    return new Quote(
        new String(text, first, from - first).stripLeading(),
        new String(text, from, shown - from) + (shown < to ? " …" : ""),
        shown < to ? "" : new String(text, to, last - to).stripTrailing());
  }
}
