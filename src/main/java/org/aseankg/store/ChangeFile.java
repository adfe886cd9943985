package org.aseankg.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReversedLinesFileReader;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.PatchHeader;
import org.apache.jena.rdfpatch.RDFPatchOps;

/**
 * One change on disk, an RDF Patch with a line for each statement: {@code A} for one that came,
 * {@code D} for one that went. Its last line, a comment, counts them.
 */
final class ChangeFile {

  /** What the names of changes end in. */
  static final String ENDING = ".rdfp";

  private static final Pattern NAME = Pattern.compile("(\\d{8})-([0-9a-f-]{36})\\.rdfp");
  private static final Pattern COUNTS =
      Pattern.compile("# added (\\d{1,18}) removed (\\d{1,18})( summary)?\\s*$");
  private static final int LONGEST_COUNTS = 200;

  private final Path path;

  ChangeFile(Path path) {
    this.path = path;
  }

  static String name(long number, String id) {
    return String.format(Locale.ROOT, "%08d-%s%s", number, id, ENDING);
  }

  static String counts(long added, long removed, boolean summary) {
    return "# added " + added + " removed " + removed + (summary ? " summary" : "") + "\n";
  }

  static boolean isOne(Path path) {
    return NAME.matcher(path.getFileName().toString()).matches();
  }

  Path path() {
    return path;
  }

  long number() {
    return Long.parseLong(path.getFileName().toString().substring(0, 8));
  }

  String id() {
    return path.getFileName().toString().substring(9, 45);
  }

  ChangeHead head() throws IOException {
    PatchHeader header;
    try (InputStream in = Files.newInputStream(path)) {
      header = RDFPatchOps.readHeader(in);
    }
    Matcher counts = COUNTS.matcher(ending());
    boolean counted = counts.find();
    ChangeNote note =
        new ChangeNote(
            text(header, "by"),
            text(header, "action"),
            text(header, "subject"),
            Optional.of(text(header, "undoes")).filter(t -> !t.isEmpty()));
    return new ChangeHead(
        number(),
        id(),
        text(header, "prev"),
        Instant.parse(text(header, "at")),
        note,
        counted ? Long.parseLong(counts.group(1)) : 0,
        counted ? Long.parseLong(counts.group(2)) : 0,
        counted && counts.group(3) != null);
  }

  private static String text(PatchHeader header, String key) {
    Node value = header.get(key);
    if (value == null) {
      return "";
    }
    return value.isLiteral()
        ? value.getLiteralLexicalForm()
        : value.toString().replaceFirst("^(urn:)?uuid:", "");
  }

  private String ending() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      int length = (int) Math.min(LONGEST_COUNTS, file.length());
      byte[] bytes = new byte[length];
      file.seek(file.length() - length);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Whether the line tells of a statement that came or went. */
  static boolean isStatement(String line) {
    return line.startsWith("A ") || line.startsWith("D ");
  }

  /** The lines from the first to the last. */
  void eachLine(Consumer<String> to) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        to.accept(line);
      }
    }
  }

  /** The lines from the last to the first, one at a time. */
  void eachLineBackwards(Consumer<String> to) throws IOException {
    try (ReversedLinesFileReader in =
        ReversedLinesFileReader.builder().setPath(path).setCharset(StandardCharsets.UTF_8).get()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        to.accept(line);
      }
    }
  }
}
