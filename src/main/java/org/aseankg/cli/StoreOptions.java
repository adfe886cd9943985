package org.aseankg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.config.Setting;
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

  /** Where changes of a store in memory are told; only a server is asked to. */
  Path changes;

  @Option(names = "--no-bundled", description = "Leaves the bundled data out.")
  boolean noBundled;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "A file of settings, name: value a line; else that of ASEAN_KG_CONFIG. The environment counts more.")
  private Path config;

  /** The settings of the file and the environment. */
  Settings settings() {
    return settings(Map.of());
  }

  /** The settings of the file, the environment and flags. */
  Settings settings(Map<Setting<?>, String> flags) {
    return Settings.read(Optional.ofNullable(config), System.getenv(), flags);
  }

  /** Opens the store and loads what is not in it yet. */
  Session open(Terminal terminal) {
    return Session.open(this, settings(), terminal);
  }
}
