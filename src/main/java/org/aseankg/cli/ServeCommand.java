package org.aseankg.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aseankg.InvalidInputException;
import org.aseankg.query.QueryCatalog;
import org.aseankg.web.KgServer;
import org.aseankg.web.TokenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the graph over HTTP until the process is told to stop. */
@Command(
    name = "serve",
    description = {
      "Serves the graph over HTTP: SPARQL, canned queries, graphs. Nobody can write, but who reviews with a token.",
      "Prints the address once the first query can be answered; Ctrl-C lets the requests under way end."
    })
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3030",
      description = "The port to listen on, ${DEFAULT-VALUE} unless given; 0 for any that is free.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "The address to listen on, ${DEFAULT-VALUE} unless given; 0.0.0.0 for all.")
  private String host;

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = {
        "A folder with the texts of sources; pages and the review quote the words a fact was read in.",
        "A source's text is the file with its digest, whatever its name."
      })
  private Path articles;

  @Option(
      names = "--read-only",
      description = "Refuses every change, whoever asks: tokens are ignored.")
  private boolean readOnly;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "The tokens of operators, made by the command token; else the setting ASEAN_KG_TOKENS.")
  private Path tokenFile;

  @Option(
      names = "--review",
      paramLabel = "DIR",
      description = "A folder of proposed facts, reviewed at /review by those with a token.")
  private Path review;

  @Mixin private StoreOptions options;

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = options.open(terminal);
        KgServer server = start(session)) {
      terminal.out().println(server.uri());
      terminal.tell(
          String.format(
              Locale.ROOT, "Ready after %.1f s. Ctrl-C stops the server.", secondsSinceStart()));
      refreshDaily(session);
      waitForStop(session, server);
      return ExitCode.DONE;
    }
  }

  private KgServer start(Session session) {
    KgServer server =
        KgServer.start(
            new KgServer.Options(host, port, Optional.ofNullable(articles), review(session)),
            session.store(),
            session.iris(),
            session.settings(),
            QueryCatalog.bundled(session.iris()));
    server.prepareAhead();
    return server;
  }

  private Optional<KgServer.Review> review(Session session) {
    Optional<Path> tokens = Optional.ofNullable(tokenFile).or(() -> session.settings().tokens());
    tokens.ifPresent(t -> new TokenFile(t).requireValid());
    if (review == null || readOnly) {
      return Optional.empty();
    }
    Path known =
        tokens.orElseThrow(
            () ->
                new InvalidInputException(
                    "--review lets nobody in without tokens: expected --token-file, with a file"
                        + " made by the command token."));
    return Optional.of(
        new KgServer.Review(new TokenFile(known), review, Optional.ofNullable(articles)));
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
              server.close();
              session.close();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
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
