package org.aseankg.web.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.NotFoundException;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.Parameters;

/**
 * What a path stands for: an entity, a concept or scheme, or a named graph, and the document about
 * it. Documents of entities are at {@code /doc/{kind}/{slug}}, of concepts at {@code
 * /doc/concept/…}, of named graphs at {@code /doc/graph/…}.
 *
 * @param path the path below the base of IRIs, as {@code id/event/accsm-21} or {@code
 *     concept/role}, decoded
 * @param format the format that the path's ending asks for
 */
public record DocPath(String path, Optional<DocFormat> format) {

  private static final String DOC = "/doc/";
  private static final int LONGEST = 400;
  private static final Pattern ILLEGAL = Pattern.compile("[\\p{Cntrl}\\s<>\"{}|\\\\^`#?%]");

  /** Reads the path of a thing, as {@code /id/event/accsm-21}; it has no ending. */
  public static DocPath ofThing(String requestPath) {
    return new DocPath(decode(requestPath.substring(1)), Optional.empty());
  }

  /** Reads the path of a document, as {@code /doc/event/accsm-21.ttl}. */
  public static DocPath ofDocument(String requestPath) {
    return below(requestPath.substring(DOC.length()));
  }

  /**
   * Reads what stands below {@code /doc/}.
   *
   * @throws NotFoundException if no IRI of the data can look so
   */
  public static DocPath below(String sent) {
    String path = decode(sent);
    int dot = path.lastIndexOf('.');
    Optional<DocFormat> format =
        dot < 0
            ? Optional.empty()
            : DocFormat.named(path.substring(dot + 1)).filter(f -> path.endsWith("." + f.suffix));
    String name = format.isPresent() ? path.substring(0, dot) : path;
    boolean entity = !name.startsWith("concept/") && !name.startsWith("graph/");
    return new DocPath(entity ? "id/" + name : name, format);
  }

  private static String decode(String sent) {
    if (sent.length() > LONGEST) {
      throw new NotFoundException(
          "There is nothing at a path of " + sent.length() + " characters: none here is so long.");
    }
    String path = Parameters.decodePath(sent);
    if (ILLEGAL.matcher(path).find() || path.matches("(.*/)?\\.{0,2}(/.*)?")) {
      throw new NotFoundException("There is nothing at such a path: names are plain words.");
    }
    return path;
  }

  /** What the path stands for. */
  public Node thing(Iris iris) {
    return NodeFactory.createURI(iris.base() + path);
  }

  /** The path of the document, without an ending. */
  public String document() {
    return DOC + (path.startsWith("id/") ? path.substring("id/".length()) : path);
  }

  /** The path of the document in a format. */
  public String document(DocFormat wanted) {
    return document() + "." + wanted.suffix;
  }
}
