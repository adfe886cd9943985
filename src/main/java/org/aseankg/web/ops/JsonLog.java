package org.aseankg.web.ops;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log of a JSON object a line, in a file that is set aside when it is full, or on standard error.
 * Everything but plain letters is escaped, so a line is a line whatever it tells. A disk that takes
 * no more lines is told once and stops nobody.
 */
public final class JsonLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JsonLog.class);

  /** How many full files are kept: {@code .1} is the newest. */
  static final int KEPT = 5;

  private final ObjectMapper json =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private final Optional<Path> file;
  private final long largest;
  private OutputStream out;
  private long written;
  private boolean failing;

  private JsonLog(Optional<Path> file, long largest) {
    this.file = file;
    this.largest = largest;
  }

  /**
   * Opens a log.
   *
   * @param target a file; {@code -} for standard error; empty for none
   * @param largest bytes after which a file is set aside
   * @throws InvalidInputException if the file cannot be written
   */
  public static JsonLog open(Optional<Path> target, long largest) {
    boolean console = target.filter(t -> t.toString().equals("-")).isPresent();
    JsonLog log = new JsonLog(console ? Optional.empty() : target, largest);
    try {
      log.out =
          console
              ? new FileOutputStream(FileDescriptor.err)
              : target.isPresent() ? log.append() : null;
      return log;
    } catch (IOException e) {
      throw new InvalidInputException(
          "The log " + target.orElseThrow() + " cannot be written: expected a file in a folder.",
          e);
    }
  }

  /** Whether anybody reads it. */
  boolean isOn() {
    return out != null;
  }

  /** Writes a line; what is null is left out. */
  public synchronized void write(Map<String, Object> entry) {
    if (out == null) {
      return;
    }
    try {
      entry.values().removeIf(v -> v == null);
      byte[] line = (json.writeValueAsString(entry) + '\n').getBytes(StandardCharsets.US_ASCII);
      if (file.isPresent() && written > 0 && written + line.length > largest) {
        setAside();
      }
      out.write(line);
      written += line.length;
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.error("A log cannot be written: {}", e.getMessage());
      }
      failing = true;
    }
  }

  private OutputStream append() throws IOException {
    Path path = file.orElseThrow();
    OutputStream stream =
        Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    written = Files.size(path);
    return stream;
  }

  private void setAside() throws IOException {
    out.close();
    try {
      for (int i = KEPT; i > 1; i--) {
        move(numbered(i - 1), numbered(i));
      }
      move(file.orElseThrow(), numbered(1));
    } finally {
      out = append();
    }
  }

  private Path numbered(int number) {
    Path path = file.orElseThrow();
    return path.resolveSibling(path.getFileName() + "." + number);
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (out != null && file.isPresent()) {
        out.close();
      }
    } catch (IOException e) {
      LOG.warn("A log could not be closed", e);
    } finally {
      out = null;
    }
  }
}
