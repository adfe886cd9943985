package org.aseankg.cli;

import java.util.Optional;
import org.aseankg.query.RemoteRunner;
import org.aseankg.store.RemoteServer;
import picocli.CommandLine.Option;

/** The option that sends a command to a running server. */
final class RemoteOptions {

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "A running server to ask instead, such as http://127.0.0.1:3030.")
  private String server;

  /** The server, where one is named. */
  Optional<RemoteServer> server() {
    return Optional.ofNullable(server).map(RemoteServer::new);
  }

  /** What runs queries on the server, where one is named. */
  Optional<RemoteRunner> runner() {
    return server().map(RemoteRunner::new);
  }
}
