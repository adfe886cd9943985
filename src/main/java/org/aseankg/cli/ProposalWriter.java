package org.aseankg.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.extract.ExtractService;
import org.aseankg.extract.Proposed;

/** Puts proposed records into a format, and into a folder or on the standard output. */
final class ProposalWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String format;
  private final Path out;
  private final Terminal terminal;
  private final Map<String, Path> names = new HashMap<>();

  /**
   * @param format json or nt
   * @param out the folder, or null for the standard output
   */
  ProposalWriter(String format, Path out, Terminal terminal) {
    if (!format.equals("json") && !format.equals("nt")) {
      throw new InvalidInputException(
          "There is no format \"" + format + "\": expected json or nt.");
    }
    this.format = format;
    this.out = out;
    this.terminal = terminal;
  }

  /** The bytes of a proposal; the same for the same proposal. */
  byte[] bytes(Proposed proposed, ExtractService service) {
    if (format.equals("json")) {
      return (json(proposed) + "\n").getBytes(StandardCharsets.UTF_8);
    }
    TreeSet<String> lines = new TreeSet<>();
    service.statements(proposed, t -> lines.add(line(t) + "\n"));
    return String.join("", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Proposed proposed) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    printer.indentArraysWith(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(proposed.record());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(Triple triple) {
    StringWriterI line = new StringWriterI();
    NodeFormatterNT format = new NodeFormatterNT();
    format.format(line, triple.getSubject());
    line.print(" ");
    format.format(line, triple.getPredicate());
    line.print(" ");
    format.format(line, triple.getObject());
    line.print(" .");
    line.flush();
    return line.toString();
  }

  /**
   * Writes the record of an article. In a folder a file is there whole or not at all, also when
   * somebody else writes the same one or the process is killed.
   *
   * @param name what the file is named by
   */
  void write(Path article, String name, byte[] record) {
    Path twin = names.putIfAbsent(name, article);
    if (twin != null && out != null) {
      throw new InvalidInputException(
          article
              + " and "
              + twin
              + " would both be source/"
              + name
              + ": expected file names that differ.");
    }
    try {
      if (out == null) {
        terminal.out().write(record);
        return;
      }
      Files.createDirectories(out);
      Path fresh = Files.createTempFile(out, ".extract", ".tmp");
      try {
        Files.write(fresh, record);
        Files.move(fresh, out.resolve(name + "." + format), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new StoreException(
          "The record of " + article + " could not be written: " + e.getMessage() + ".", e);
    }
  }
}
