package org.aseankg.extract.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.InvalidInputException;

/**
 * The texts of articles, in a folder the reviewer names, found by their digests. They are read to
 * show a span and never copied.
 */
final class Articles {

  private static final long LARGEST = 20L << 20;
  private static final int MOST_FILES = 100_000;
  private static final String BOM = "\uFEFF";

  private final Optional<Path> folder;
  private final Map<Path, String[]> digests = new HashMap<>();
  private String lastDigest = "";
  private String lastText = "";

  Articles(Optional<Path> folder) {
    this.folder = folder;
    folder
        .filter(f -> !Files.isDirectory(f))
        .ifPresent(
            f -> {
              throw new InvalidInputException(
                  "There is no folder " + f + ": expected the folder of the articles.");
            });
  }

  /**
   * The words of a span in their sentence; empty where no file has the digest of the article, or
   * its text is not the one that the offsets are of.
   */
  synchronized Optional<Passage> passage(Proposal article, Span span) {
    Optional<String> text = text(article.sha256());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String all = text.get();
    int length = all.codePointCount(0, all.length());
    boolean inside = span.start() >= 0 && span.start() < span.end() && span.end() <= length;
    if (length != article.length() || !inside) {
      return Optional.empty();
    }
    int start = all.offsetByCodePoints(0, span.start());
    int end = all.offsetByCodePoints(start, span.end() - span.start());
    String language = article.source().path("language").asText("en");
    return Optional.of(Passage.of(all, start, end, Locale.forLanguageTag(language)));
  }

  /** Whether there is a folder to look in. */
  boolean areGiven() {
    return folder.isPresent();
  }

  private Optional<String> text(String digest) {
    if (digest.equals(lastDigest)) {
      return Optional.of(lastText);
    }
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<Path> file = file(digest);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file.get());
      // It may have changed since its digest was taken.
      if (!DigestUtils.sha256Hex(bytes).equals(digest)) {
        return Optional.empty();
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      lastText = text.startsWith(BOM) ? text.substring(1) : text;
      lastDigest = digest;
      return Optional.of(lastText);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new InvalidInputException(
          "The articles in " + folder.get() + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private Optional<Path> file(String digest) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder.orElseThrow())) {
      files = walk.filter(Files::isRegularFile).limit(MOST_FILES).sorted().toList();
    }
    for (Path file : files) {
      if (digestOf(file).equals(digest)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private String digestOf(Path file) throws IOException {
    long size = Files.size(file);
    if (size > LARGEST) {
      return "";
    }
    String stamp = size + " " + Files.getLastModifiedTime(file);
    String[] known = digests.get(file);
    if (known == null || !known[0].equals(stamp)) {
      known = new String[] {stamp, DigestUtils.sha256Hex(Files.readAllBytes(file))};
      digests.put(file, known);
    }
    return known[1];
  }
}
