package org.aseankg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aseankg.InvalidInputException;
import org.aseankg.backup.Backup;
import org.aseankg.backup.BackupFolder;
import org.aseankg.backup.Restore;
import org.aseankg.config.Settings;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup into a store. */
@Command(
    name = "restore",
    description = {
      "Brings a backup back into an empty or new folder, or with --replace in the place of what is there.",
      "Every graph is compared with the backup before it takes its place; else nothing is changed."
    })
final class RestoreCommand implements Callable<Integer> {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the store; it is made where there is none.")
  private Path store;

  @Option(
      names = "--backup",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The name of the backup, as 2026-11-21T08-30-00Z; the newest unless given.")
  private String name;

  @Option(names = "--replace", description = "The store may hold data, which goes.")
  private boolean replace;

  @Parameters(paramLabel = "DIR", description = "The folder of the backups.")
  private Path folder;

  private final Terminal terminal;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path backup = new BackupFolder(folder).find(name);
    if (backup.toAbsolutePath().startsWith(store.toAbsolutePath())) {
      throw new InvalidInputException("The backup lies within the store: expected another folder.");
    }
    try (KgStore target = KgStore.open(store)) {
      Iris iris = new Iris(Settings.from(System.getenv()).base());
      target
          .companion(ChangeLog.FOLDER)
          .ifPresent(changes -> target.recordIn(ChangeLog.open(changes, iris)));
      Backup restored = Restore.into(target, backup, replace, Session.user());
      terminal.out().println(store);
      terminal.tell(
          restored.name()
              + " was restored and compared: "
              + restored.statements()
              + " statements in "
              + restored.graphs()
              + " graphs are those that were backed up.");
      return ExitCode.DONE;
    }
  }
}
