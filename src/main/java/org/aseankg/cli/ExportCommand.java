package org.aseankg.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.aseankg.InvalidInputException;
import org.aseankg.export.Dump;
import org.aseankg.export.DumpFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: all statements into a file. */
@Command(
    name = "export",
    description = {
      "Writes all statements, sorted: the same data makes the same bytes.",
      "A file that ends in .gz is compressed."
    })
final class ExportCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Option(
      names = "--format",
      paramLabel = "nq|ttl|jsonld",
      defaultValue = "nq",
      description = "The syntax; default ${DEFAULT-VALUE}.")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write; without it to standard output.")
  private Path file;

  private final Terminal terminal;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DumpFormat syntax = DumpFormat.of(format);
    try (Session session = options.open(terminal)) {
      if (file == null) {
        write(session, syntax, terminal.out());
        terminal.out().flush();
      } else {
        writeFile(session, syntax);
      }
      return ExitCode.DONE;
    }
  }

  /**
   * Written beside its place first, so that a file of that name is a whole dump at every moment.
   */
  private void writeFile(Session session, DumpFormat syntax) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = open(draft)) {
        write(session, syntax, out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InvalidInputException(file + " cannot be written: " + e.getMessage() + ".", e);
    }
  }

  private OutputStream open(Path target) throws IOException {
    OutputStream raw = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(raw, 1 << 16) : raw;
  }

  private static void write(Session session, DumpFormat syntax, OutputStream out) {
    session
        .store()
        .read(
            dataset -> {
              new Dump(session.iris()).write(dataset, syntax, out);
              return null;
            });
  }
}
