package org.aseankg.cli;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.query.QueryCatalog;
import org.aseankg.web.KgServer;
import org.aseankg.web.operator.TokenFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** {@code serve}: the graph over HTTP until the process is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serves the graph over HTTP: SPARQL, canned queries, graphs, pages. Only operators with a token can write.",
      "Prints the address once the first query can be answered. Ctrl-C lets the requests under way end, a second one cuts them."
    })
final class ServeCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Spec private CommandLine.Model.CommandSpec spec;

  private final Terminal terminal;
  private final SettingFlags flags = new SettingFlags();

  private ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command, with an option for each setting. */
  static CommandLine commandLine(Terminal terminal) {
    ServeCommand command = new ServeCommand(terminal);
    CommandLine line = new CommandLine(command);
    command.flags.addTo(line.getCommandSpec());
    return line;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings(flags.given());
    if (!Boolean.TRUE.equals(spec.root().findOption("--verbose").getValue())) {
      Logging.set(settings.get(Keys.LOG_LEVEL));
    }
    if (options.store == null) {
      options.store = settings.get(Keys.STORE).orElse(null);
    }
    options.changes = settings.get(Keys.CHANGES).orElse(null);
    try (Session session = Session.open(options, settings, terminal);
        KgServer server = start(session)) {
      terminal.out().println(server.uri());
      Banner.of(settings, session.store(), server.management()).forEach(terminal::tell);
      if (tokens(settings).isPresent() && session.store().changes().isEmpty()) {
        terminal.tell("No log of changes is kept: expected --store, or a folder by --changes.");
      }
      terminal.tell(
          String.format(
              Locale.ROOT, "Ready after %.1f s. Ctrl-C stops the server.", secondsSinceStart()));
      refreshDaily(session);
      waitForStop(session, server);
      return ExitCode.DONE;
    }
  }

  private static KgServer start(Session session) {
    Settings settings = session.settings();
    KgServer server =
        KgServer.start(
            new KgServer.Options(
                settings.get(Keys.HOST),
                settings.get(Keys.PORT),
                settings.get(Keys.ARTICLES),
                tokens(settings),
                review(settings)),
            session.store(),
            session.iris(),
            settings,
            QueryCatalog.bundled(session.iris()));
    server.prepareAhead();
    return server;
  }

  private static Optional<TokenFile> tokens(Settings settings) {
    Optional<TokenFile> tokens = settings.tokens().map(TokenFile::new);
    tokens.ifPresent(TokenFile::requireValid);
    return settings.get(Keys.READ_ONLY) ? Optional.empty() : tokens;
  }

  private static Optional<KgServer.Review> review(Settings settings) {
    return settings
        .get(Keys.REVIEW)
        .filter(folder -> !settings.get(Keys.READ_ONLY))
        .map(folder -> new KgServer.Review(folder, settings.get(Keys.ARTICLES)));
  }

  /** What is planned today is over tomorrow: the status of events follows the day. */
  private static void refreshDaily(Session session) {
    Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "refresh");
              thread.setDaemon(true);
              return thread;
            })
        .scheduleWithFixedDelay(session.loads()::refresh, 1, 1, TimeUnit.HOURS);
  }

  /** Returns when the thread is interrupted; a signal ends the process, in order, from here. */
  private static void waitForStop(Session session, KgServer server) {
    Thread stop =
        new Thread(
            () -> {
              server.drain();
              server.close();
              session.close();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    Signals.secondCuts();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(stop);
    }
  }

  private static double secondsSinceStart() {
    return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime())
        / 1000.0;
  }
}
