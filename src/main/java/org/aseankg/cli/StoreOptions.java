package org.aseankg.cli;

import java.nio.file.Path;
import java.util.List;
import org.aseankg.config.Settings;
import picocli.CommandLine.Option;

/** The options that say which data a command works on. */
final class StoreOptions {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "The folder of the store; it is made where there is none. Without it the store is in memory.")
  Path store;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files or folders to load besides the bundled data.")
  List<Path> data = List.of();

  @Option(
      names = "--changes",
      paramLabel = "DIR",
      description =
          "The folder of the log of changes; it is beside the data in a --store, and for a store in memory none is kept unless given.")
  Path changes;

  @Option(names = "--no-bundled", description = "Leaves the bundled data out.")
  boolean noBundled;

  /** Opens the store and loads what is not in it yet. */
  Session open(Terminal terminal) {
    return Session.open(this, Settings.from(System.getenv()), terminal);
  }
}
