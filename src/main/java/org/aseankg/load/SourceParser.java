package org.aseankg.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.model.Position;
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
            new ExternalLoader(iris),
            new RecordLoader(iris),
            new TableLoader(iris),
            new RdfLoader(iris));
  }

  /**
   * The digest of a file: of its bytes and, where it names a graph, of its name.
   *
   * @throws RefusedException if the file cannot or will not be read
   */
  String digest(SourceFile file) {
    Loader loader = loader(file).orElseThrow(() -> unknownKind(file));
    loader.check(file);
    try {
      String name = loader.namesGraphByFile() ? file.plainName() : "";
      String setting = loader.setting(file);
      return DigestUtils.sha256Hex(
          (FORMAT + " " + name + " " + file.sha256() + setting).getBytes(StandardCharsets.UTF_8));
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
   * @throws RefusedException if nothing can be made of it
   */
  List<ParsedSource> parse(SourceFile file, String digest, Staging staging) {
    Loader loader = loader(file).orElseThrow(() -> unknownKind(file));
    try {
      return loader.parse(file, digest, staging);
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(file, e);
    }
  }

  private Optional<Loader> loader(SourceFile file) {
    return loaders.stream().filter(l -> l.accepts(file)).findFirst();
  }

  private static RefusedException unknownKind(SourceFile file) {
    return new RefusedException(
        Position.of(file.name()),
        "The file is of no known kind: expected .json, .geojson, .csv, .sssom.tsv or an ending of RDF, maybe with .gz.");
  }

  private static RefusedException unreadable(SourceFile file, Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    String why =
        cause instanceof EOFException
            ? "it ends in the middle"
            : cause instanceof AccessDeniedException
                ? "access is denied"
                : String.valueOf(cause.getMessage());
    return new RefusedException(
        Position.of(file.name()), "The file cannot be read: " + Sentences.ended(why), e);
  }
}
