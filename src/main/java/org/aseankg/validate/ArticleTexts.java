package org.aseankg.validate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.InvalidInputException;

/**
 * The texts of articles in a folder, whatever their names: an article is found by the SHA-256 of
 * its file. They are read and never copied. What is put there, changed or taken away counts within
 * a second. Safe for use by many threads.
 */
public final class ArticleTexts {

  /** What is larger is no article. */
  private static final long LARGEST = 20L << 20;

  private static final int MOST_FILES = 100_000;
  private static final int MOST_KEPT = 8;
  private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();
  private static final String BOM = "\uFEFF";

  private final Path folder;
  private Map<Path, Known> known = Map.of();
  private Map<String, Path> files = Map.of();
  private long looked = System.nanoTime() - 2 * LOOK_AGAIN_NANOS;
  private final Map<String, String> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /** The digest of a file, and what tells that it is still the same file. */
  private record Known(String stamp, String digest) {}

  /**
   * Opens a folder.
   *
   * @throws InvalidInputException if there is none, or it cannot be read
   */
  public ArticleTexts(Path folder) {
    this.folder = folder;
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          "There is no folder " + folder + ": expected the folder of the articles.");
    }
    look();
  }

  /**
   * The file with a digest; empty where there is none.
   *
   * @throws InvalidInputException if the folder cannot be read
   */
  public synchronized Optional<Path> file(String digest) {
    if (System.nanoTime() - looked > LOOK_AGAIN_NANOS) {
      look();
    }
    return Optional.ofNullable(files.get(digest));
  }

  /**
   * The text with a digest, without a byte-order mark; empty where no file has it, or it is not in
   * UTF-8.
   *
   * @throws InvalidInputException if the folder or the file cannot be read
   */
  public synchronized Optional<String> text(String digest) {
    Optional<Path> file = file(digest);
    if (file.isPresent() && !kept.containsKey(digest)) {
      read(file.get(), digest).ifPresent(text -> kept.put(digest, text));
    }
    return file.map(f -> kept.get(digest));
  }

  private Optional<String> read(Path file, String digest) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      // It may have changed since its digest was taken.
      if (!DigestUtils.sha256Hex(bytes).equals(digest)) {
        return Optional.empty();
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith(BOM) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void look() {
    Map<Path, Known> found = new HashMap<>();
    Map<String, Path> byDigest = new HashMap<>();
    try {
      for (Path file : list()) {
        if (Files.size(file) <= LARGEST) {
          Known now = known(file);
          found.put(file, now);
          byDigest.putIfAbsent(now.digest(), file);
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    known = found;
    files = byDigest;
    looked = System.nanoTime();
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).limit(MOST_FILES).sorted().toList();
    }
  }

  private Known known(Path file) throws IOException {
    String stamp = Files.size(file) + " " + Files.getLastModifiedTime(file);
    Known before = known.get(file);
    return before != null && before.stamp().equals(stamp)
        ? before
        : new Known(stamp, DigestUtils.sha256Hex(Files.readAllBytes(file)));
  }

  private InvalidInputException unreadable(IOException e) {
    return new InvalidInputException(
        "The articles in " + folder + " cannot be read: " + e.getMessage() + ".", e);
  }
}
