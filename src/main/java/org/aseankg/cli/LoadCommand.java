package org.aseankg.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.InvalidInputException;
import org.aseankg.load.LoadReport;
import org.aseankg.load.SourceFile;
import org.aseankg.load.SourceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code load}: files into a store. */
@Command(
    name = "load",
    description = {
      "Loads records (.json), tables (.{section}.csv), mapping sets (.sssom.tsv) and RDF in any syntax, each maybe with .gz.",
      "Open data of others is told by its content: country tables, GeoJSON places, office holders, items of Wikidata.",
      "A source is stored whole or not at all; loading the same bytes again changes nothing."
    })
final class LoadCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  @Option(
      names = "--dry-run",
      description = "Prints the statements that would come and go, and changes nothing.")
  private boolean dryRun;

  @Option(
      names = "--cldr-territories",
      description =
          "Adds the English and Vietnamese names that CLDR has for the countries of the store.")
  private boolean territories;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, or folders that are walked.")
  private List<Path> paths = List.of();

  private final Terminal terminal;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (remote.server().isPresent()) {
      return onServer();
    }
    if (paths.isEmpty() && !territories) {
      throw new InvalidInputException(
          "Nothing to load is named: expected files or folders, or --cldr-territories.");
    }
    List<SourceFile> files = new ArrayList<>(SourceFiles.of(paths));
    try (Session session = session()) {
      if (session.store().isEmpty() && !options.noBundled && !dryRun) {
        // In one go with the bundled data an empty store is filled fastest.
        files.addAll(0, SourceFiles.bundled());
      }
      boolean refused = !files.isEmpty() && hasRefused(session, files);
      // The countries may have come with the files.
      refused |= territories && hasRefused(session, List.of(session.loads().territories()));
      return refused ? ExitCode.REFUSED : ExitCode.DONE;
    }
  }

  private int onServer() {
    if (territories) {
      throw new InvalidInputException(
          "--cldr-territories works on a --store only: it names what that store holds.");
    }
    if (paths.isEmpty()) {
      throw new InvalidInputException("Nothing to load is named: expected files or folders.");
    }
    LoadReport report =
        new RemoteLoad(remote.authorised(), terminal).load(SourceFiles.of(paths), dryRun);
    terminal.tell(report);
    return report.hasRefused() ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private boolean hasRefused(Session session, List<SourceFile> files) {
    LoadReport report =
        dryRun
            ? preview(session, files)
            : session.loads().signedBy(Session.user()).load(files, terminal.progress());
    terminal.tell(report);
    return report.hasRefused();
  }

  /**
   * A dry run in memory is held against the bundled data, else there would be nothing to compare.
   */
  private Session session() {
    return options.store == null && dryRun
        ? options.open(terminal)
        : Session.bare(options, options.settings());
  }

  private LoadReport preview(Session session, List<SourceFile> files) {
    AWriter lines = IO.wrapUTF8(unclosed(terminal.out()));
    WriterStreamRDFPlain quads = new WriterStreamRDFPlain(lines, new NodeFormatterNT());
    LoadReport report =
        session
            .loads()
            .preview(
                files,
                q -> print(lines, quads, "+ ", q),
                q -> print(lines, quads, "- ", q),
                terminal.progress());
    lines.flush();
    return report;
  }

  private static void print(AWriter lines, WriterStreamRDFPlain quads, String sign, Quad quad) {
    lines.print(sign);
    quads.quad(quad);
  }

  private static OutputStream unclosed(OutputStream out) {
    return org.apache.commons.io.output.CloseShieldOutputStream.wrap(out);
  }
}
