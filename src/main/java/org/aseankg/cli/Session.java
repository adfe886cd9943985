package org.aseankg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/** An open store with the services a command needs; closes with the command. */
final class Session implements AutoCloseable {

  private final Settings settings;
  private final Iris iris;
  private final KgStore store;
  private final LoadService loads;

  private Session(Settings settings, KgStore store, Optional<Path> changes) {
    this.settings = settings;
    this.iris = new Iris(settings.base());
    store
        .companion(ChangeLog.FOLDER)
        .or(() -> changes)
        .ifPresent(folder -> store.recordIn(ChangeLog.open(folder, iris)));
    this.store = store;
    this.loads = new LoadService(store, iris, KgOntology.bundled(iris), settings.clock());
  }

  /**
   * Opens what the options say and loads the bundled data and the given files, telling only what is
   * wrong.
   */
  static Session open(StoreOptions options, Settings settings, Terminal terminal) {
    Session session = bare(options, settings);
    try {
      session.load(options, terminal);
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private void load(StoreOptions options, Terminal terminal) {
    List<SourceFile> given = options.data.isEmpty() ? List.of() : SourceFiles.of(options.data);
    if (store.isEmpty() && !options.noBundled && !given.isEmpty()) {
      // In one go an empty store is filled fastest.
      List<SourceFile> files = new ArrayList<>(SourceFiles.bundled());
      files.addAll(given);
      tellTroubles(loads.load(files, Progress.NONE), terminal);
      return;
    }
    if (!options.noBundled) {
      tellTroubles(loads.loadBundled(Progress.NONE), terminal);
    }
    if (!given.isEmpty()) {
      tellTroubles(loads.load(given, Progress.NONE), terminal);
    }
  }

  /** Opens the store as it is. */
  static Session bare(StoreOptions options, Settings settings) {
    KgStore store = options.store == null ? KgStore.inMemory() : KgStore.open(options.store);
    try {
      return new Session(settings, store, Optional.ofNullable(options.changes));
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Who runs the command, as the log of changes is to tell it. */
  static String user() {
    return System.getProperty("user.name", "somebody");
  }

  Settings settings() {
    return settings;
  }

  Iris iris() {
    return iris;
  }

  KgStore store() {
    return store;
  }

  LoadService loads() {
    return loads;
  }

  private void tellTroubles(LoadReport report, Terminal terminal) {
    if (!report.findings().isEmpty()) {
      terminal.tell(report);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
