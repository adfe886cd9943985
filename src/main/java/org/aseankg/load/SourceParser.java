package org.aseankg.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.InvalidInputException;
import org.aseankg.vocab.Iris;

/** The loaders, in the order they are asked; and what is common to all of them. */
final class SourceParser {

  /**
   * Changes when the same bytes would make other statements, so that an older store loads them
   * again.
   */
  private static final String FORMAT = "1";

  private final List<Loader> loaders;

  SourceParser(Iris iris) {
    loaders =
        List.of(
            new SssomLoader(iris),
            new RecordLoader(iris),
            new TableLoader(iris),
            new RdfLoader(iris));
  }

  /** The digest of a file: of its name, which names its graph, and its bytes. */
  String digest(SourceFile file) {
    try {
      return DigestUtils.sha256Hex(
          (FORMAT + " " + file.plainName() + " " + file.sha256()).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Whether the file holds things that others may refer to: those are read first. */
  boolean isTable(SourceFile file) {
    return loader(file).filter(TableLoader.class::isInstance).isPresent();
  }

  /**
   * Reads a file.
   *
   * @throws InvalidInputException if nothing can be made of it; the message names the place
   */
  List<ParsedSource> parse(SourceFile file, String digest, Staging staging) {
    Loader loader =
        loader(file)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        file.name()
                            + ": unknown kind of file: expected .json, .{section}.csv, .sssom.tsv or an RDF syntax, maybe with .gz."));
    try {
      return loader.parse(file, digest, staging);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(file, e);
    }
  }

  private Optional<Loader> loader(SourceFile file) {
    return loaders.stream().filter(l -> l.accepts(file)).findFirst();
  }

  private static InvalidInputException unreadable(SourceFile file, Exception e) {
    return new InvalidInputException(
        file.name() + ": the file cannot be read: " + e.getMessage() + ".", e);
  }
}
