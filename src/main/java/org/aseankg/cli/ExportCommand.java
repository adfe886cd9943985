package org.aseankg.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.FileUtils;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.UnavailableException;
import org.aseankg.export.Dump;
import org.aseankg.export.DumpFormat;
import org.aseankg.store.RemoteServer;
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

  @Mixin private RemoteOptions remote;

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
    Optional<RemoteServer> server = remote.server();
    if (server.isPresent()) {
      return write(out -> copy(server.get(), syntax, out));
    }
    try (Session session = options.open(terminal)) {
      return write(out -> dump(session, syntax, out));
    }
  }

  private int write(Consumer<OutputStream> content) {
    if (file == null) {
      content.accept(terminal.out());
      terminal.out().flush();
    } else {
      writeFile(content);
    }
    return ExitCode.DONE;
  }

  /**
   * Written beside its place first, so that a file of that name is a whole dump at every moment.
   */
  private void writeFile(Consumer<OutputStream> content) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = open(draft)) {
        content.accept(out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidInputException(file + " cannot be written: " + e.getMessage() + ".", e);
    } finally {
      FileUtils.deleteQuietly(draft.toFile());
    }
  }

  private OutputStream open(Path target) throws IOException {
    OutputStream raw = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16);
    return file.toString().endsWith(".gz") ? Dump.gzip(raw) : raw;
  }

  private static void dump(Session session, DumpFormat syntax, OutputStream out) {
    session
        .store()
        .read(
            dataset -> {
              try {
                new Dump(session.iris()).write(dataset, syntax, out);
                return null;
              } catch (UncheckedIOException e) {
                String why = e.getCause().getMessage();
                throw new UnavailableException("The dump cannot be written: " + why + ".", e);
              }
            });
  }

  private static void copy(RemoteServer server, DumpFormat syntax, OutputStream out) {
    String path = "dump." + syntax.suffix() + ".gz";
    try (InputStream in = new GZIPInputStream(server.get(path, Map.of(), "application/gzip"))) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new StoreException("The answer of the server broke off: " + e.getMessage() + ".", e);
    }
  }
}
