package org.aseankg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * A file that says what the files of a database were like when the store was closed: names, lengths
 * and checksums. It is taken away while the store is open, so that where it stands nobody may have
 * changed them since.
 */
final class StoreSeal {

  static final String FILE = "asean-kg-store.seal";

  /** The seal being written; it becomes the seal by a rename. */
  static final String DRAFT = FILE + ".new";

  /**
   * Of more bytes than this only the lengths are sealed, so that a large store opens without being
   * read from end to end.
   */
  private static final long MOST_BYTES = 2L << 30;

  private static final int BUFFER = 1 << 20;

  private final Path directory;

  StoreSeal(Path directory) {
    this.directory = directory;
  }

  /** Whether the store was closed in order. */
  boolean stands() {
    return Files.exists(directory.resolve(FILE));
  }

  /** Seals a closed database. */
  void set(Path data) throws IOException {
    Path draft = directory.resolve(DRAFT);
    Files.write(draft, lines(data), StandardCharsets.UTF_8);
    Disk.force(draft);
    Disk.publish(draft, directory.resolve(FILE));
  }

  /** Takes the seal away before anything is changed. */
  void remove() throws IOException {
    if (Files.deleteIfExists(directory.resolve(FILE))) {
      Disk.force(directory);
    }
  }

  /**
   * Holds a database against its seal.
   *
   * @throws DatabaseFiles.TornException if a file is missing, longer, shorter or another
   */
  void requireUnbroken(Path data) throws IOException, DatabaseFiles.TornException {
    List<String> sealed;
    try {
      sealed = Files.readAllLines(directory.resolve(FILE), StandardCharsets.UTF_8);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new DatabaseFiles.TornException(FILE + " cannot be read");
    }
    Map<String, String> now = byName(lines(data));
    for (Map.Entry<String, String> file : byName(sealed).entrySet()) {
      String found = now.remove(file.getKey());
      if (found == null) {
        throw new DatabaseFiles.TornException(file.getKey() + " is missing");
      }
      if (!found.equals(file.getValue())) {
        throw new DatabaseFiles.TornException(
            file.getKey() + " is not as it was when the store was closed");
      }
    }
    if (!now.isEmpty()) {
      throw new DatabaseFiles.TornException(
          now.keySet().iterator().next() + " was not there when the store was closed");
    }
  }

  /** A line a file: its name, the bytes in use, their checksum. */
  private List<String> lines(Path data) throws IOException {
    Map<String, Long> files = new DatabaseFiles(data).used();
    boolean summed = files.values().stream().mapToLong(Long::longValue).sum() <= MOST_BYTES;
    List<String> lines = new ArrayList<>();
    lines.add("folder " + directory.relativize(data));
    for (Map.Entry<String, Long> file : files.entrySet()) {
      String sum = summed ? " " + sum(data.resolve(file.getKey()), file.getValue()) : "";
      lines.add(file.getKey() + " " + file.getValue() + sum);
    }
    return lines;
  }

  private static Map<String, String> byName(List<String> lines) {
    Map<String, String> files = new TreeMap<>();
    for (String line : lines) {
      int space = line.indexOf(' ');
      files.put(space < 0 ? line : line.substring(0, space), line.substring(space + 1));
    }
    return files;
  }

  private static String sum(Path file, long length) throws IOException {
    CRC32C sum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      for (long left = length; left > 0; ) {
        buffer.clear().limit((int) Math.min(BUFFER, left));
        int read = in.read(buffer);
        if (read < 0) {
          break;
        }
        sum.update(buffer.flip());
        left -= read;
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
