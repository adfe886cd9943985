package org.aseankg.web.page;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.InvalidInputException;
import org.aseankg.store.KgStore;
import org.aseankg.validate.ArticleTexts;
import org.aseankg.vocab.AKG;

/**
 * Quotes the texts of sources that an operator has and shows. Only the sentence around a passage is
 * ever shown.
 */
public final class Articles {

  /** How far around a passage its sentence is looked for. */
  private static final int AROUND = 300;

  private static final String ENDS = ".!?…\n";

  private final KgStore store;
  private final Optional<ArticleTexts> texts;

  /**
   * @param folder the folder; empty where there are no texts to show
   * @throws InvalidInputException if it cannot be read
   */
  public Articles(Optional<Path> folder, KgStore store) {
    this.store = store;
    this.texts = folder.map(ArticleTexts::new);
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
    if (texts.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    try {
      int from = Integer.parseInt(start);
      int to = Integer.parseInt(end);
      return digest(source)
          .flatMap(d -> texts.get().text(d))
          .filter(t -> from >= 0 && from < to)
          .map(t -> cut(t, t.offsetByCodePoints(0, from), to - from));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
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

  private static Quote cut(String text, int from, int codePoints) {
    int to = text.offsetByCodePoints(from, codePoints);
    int first = from;
    while (first > 0 && from - first < AROUND && ENDS.indexOf(text.charAt(first - 1)) < 0) {
      first--;
    }
    int last = to;
    while (last < text.length() && last - to < AROUND && ENDS.indexOf(text.charAt(last)) < 0) {
      last++;
    }
    int shown = Math.min(to, from + 2 * AROUND);
    return new Quote(
        text.substring(first, from).stripLeading(),
        text.substring(from, shown) + (shown < to ? " …" : ""),
        shown < to ? "" : text.substring(to, last).stripTrailing());
  }
}
