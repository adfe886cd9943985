package org.aseankg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aseankg.InvalidInputException;
import org.aseankg.backup.Backup;
import org.aseankg.backup.BackupFolder;
import org.aseankg.backup.Restore;
import org.aseankg.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: a copy of a store to keep elsewhere. */
@Command(
    name = "backup",
    description = {
      "Copies the data of one moment into a folder named by the time, while others read and write.",
      "A copy gets its name once all of it is on the disk, so what has such a name is whole."
    })
final class BackupCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  @Option(names = "--list", description = "Lists the backups in the folder, the newest first.")
  private boolean list;

  @Option(
      names = "--verify",
      description = "Reads the backups in the folder through and compares them with their digests.")
  private boolean verify;

  @Parameters(paramLabel = "DIR", description = "The folder of the backups.")
  private Path folder;

  private final Terminal terminal;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    BackupFolder backups = new BackupFolder(folder);
    if (list || verify) {
      backups.list().forEach(b -> tell(verify ? Restore.check(b.folder()) : b));
      return ExitCode.DONE;
    }
    if (remote.server().isPresent()) {
      tell(new RemoteJobs(remote.authorised(), terminal).backUp(backups));
      return ExitCode.DONE;
    }
    if (options.store == null) {
      throw new InvalidInputException(
          "There is nothing to back up: expected --store, or --server with --token-file.");
    }
    try (Session session = Session.bare(options, Settings.from(System.getenv()))) {
      tell(backups.write(session.store(), session.settings().clock()));
    }
    return ExitCode.DONE;
  }

  private void tell(Backup backup) {
    terminal.out().println(backup.folder());
    terminal.tell(
        backup.statements()
            + " statements in "
            + backup.graphs()
            + " graphs, "
            + backup.bytes()
            + " bytes"
            + (verify ? ", as they were" : "")
            + ".");
  }
}
