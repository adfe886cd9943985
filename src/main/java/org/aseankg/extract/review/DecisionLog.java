package org.aseankg.extract.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aseankg.StoreException;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/**
 * The file of decisions: one JSON object a line, only ever added to. A line that was torn when a
 * process died was never acknowledged, so it counts for nothing and is cut off by the next one that
 * writes.
 */
final class DecisionLog {

  static final String NAME = "decisions.jsonl";

  private static final long LONGEST = 256L << 20;

  private final Path file;
  private final Map<String, Decision> standing = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private String stamp = "";

  DecisionLog(Path folder) {
    file = folder.resolve(NAME);
  }

  /** What stands of each fact that was decided, in the order in which it was decided. */
  Map<String, Decision> standing() {
    return new LinkedHashMap<>(standing);
  }

  /** Lines that could not be read. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Reads what was added or changed by others. */
  void refresh() {
    try {
      String now = stampOf();
      if (now.equals(stamp)) {
        return;
      }
      standing.clear();
      findings.clear();
      if (!now.isEmpty()) {
        read(Files.readAllBytes(file));
      }
      stamp = now;
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  private String stampOf() throws IOException {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      if (seen.size() > LONGEST) {
        throw new StoreException(
            file + " has " + seen.size() + " bytes: expected at most " + LONGEST + ".");
      }
      return seen.size() + " " + seen.lastModifiedTime() + " " + seen.fileKey();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private void read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      int at = number;
      Decision.parse(line)
          .ifPresentOrElse(
              d -> apply(standing, d),
              () ->
                  findings.add(
                      Finding.notice(
                          new Position(file.toString(), at, 0, ""),
                          "The line is no decision and was passed over.")));
    }
  }

  /** What stands after one more decision. */
  static void apply(Map<String, Decision> standing, Decision decision) {
    standing.remove(decision.fact());
    if (decision.verdict() != Verdict.UNDO) {
      standing.put(decision.fact(), decision);
    }
  }

  /** Adds decisions; when it returns they are on the disk. The folder is locked by the caller. */
  void append(List<Decision> decisions) {
    StringBuilder lines = new StringBuilder();
    decisions.forEach(d -> lines.append(d.line()).append('\n'));
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = endOfWholeLines(channel);
      channel.truncate(end);
      channel.position(end);
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      decisions.forEach(d -> apply(standing, d));
      // A line that could not be read may be gone now.
      stamp = findings.isEmpty() ? stampOf() : "unread";
    } catch (IOException e) {
      stamp = "unread";
      throw failed("written", e);
    }
  }

  /** Where the next line begins: a torn one is cut off, a whole one without its end gets it. */
  private static long endOfWholeLines(FileChannel channel) throws IOException {
    long size = channel.size();
    long start = size;
    ByteBuffer one = ByteBuffer.allocate(1);
    while (start > 0) {
      one.clear();
      channel.read(one, start - 1);
      if (one.get(0) == '\n') {
        break;
      }
      start--;
    }
    if (start == size) {
      return size;
    }
    ByteBuffer tail = ByteBuffer.allocate(Math.toIntExact(size - start));
    while (tail.hasRemaining() && channel.read(tail, start + tail.position()) >= 0) {
      // reads on until the tail is whole
    }
    String line = StandardCharsets.UTF_8.decode(tail.flip()).toString();
    if (Decision.parse(line).isEmpty()) {
      return start;
    }
    channel.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
    return size + 1;
  }

  private StoreException failed(String what, IOException e) {
    return new StoreException(
        "The decisions in " + file + " could not be " + what + ": " + e.getMessage() + ".", e);
  }
}
