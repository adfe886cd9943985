package org.aseankg.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.aseankg.InvalidInputException;
import org.aseankg.config.Settings;
import org.aseankg.store.Compaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code compact}: gives back the space of what was deleted. */
@Command(
    name = "compact",
    description = {
      "Writes the store anew without what was deleted since the last time, and tells both sizes.",
      "Others read meanwhile; the store of before is there until the new one is whole."
    })
final class CompactCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  private final Terminal terminal;

  CompactCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    tell(remote.server().isPresent() ? onServer() : here());
    return ExitCode.DONE;
  }

  private Compaction onServer() {
    return new RemoteJobs(remote.authorised(), terminal).compact();
  }

  private Compaction here() {
    if (options.store == null) {
      throw new InvalidInputException(
          "There is nothing to compact: expected --store, or --server with --token-file.");
    }
    try (Session session = Session.bare(options, Settings.from(System.getenv()))) {
      return session.store().compact();
    }
  }

  private void tell(Compaction done) {
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%,d KB before, %,d KB after, %.1f s",
                done.before() >> 10,
                done.after() >> 10,
                done.took().toMillis() / 1000.0));
  }
}
