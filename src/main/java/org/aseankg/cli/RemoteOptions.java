package org.aseankg.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.aseankg.query.RemoteRunner;
import org.aseankg.store.RemoteServer;
import picocli.CommandLine.Option;

/** The option that sends a command to a running server. */
final class RemoteOptions {

  private static final int LONGEST_TOKEN = 1_000;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "A running server to ask instead, such as http://127.0.0.1:3030.")
  private String server;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file with the token that the server gave you; needed for what not everybody may do.")
  private Path tokenFile;

  /** The server, where one is named. */
  Optional<RemoteServer> server() {
    return Optional.ofNullable(server)
        .map(RemoteServer::new)
        .map(s -> tokenFile == null ? s : s.withToken(token()));
  }

  /**
   * The server, with the token that lets in.
   *
   * @throws InvalidInputException if no token is given, or it is none
   */
  RemoteServer authorised() {
    if (tokenFile == null) {
      throw new InvalidInputException(
          "The server lets nobody do this without a token: expected --token-file, with a file"
              + " that holds yours.");
    }
    return server().orElseThrow();
  }

  private String token() {
    try {
      if (Files.size(tokenFile) > LONGEST_TOKEN) {
        throw notAToken();
      }
      String token = Files.readString(tokenFile, StandardCharsets.UTF_8).strip();
      if (!token.matches("[A-Za-z0-9._~+/-]{1,200}=*")) {
        throw notAToken();
      }
      return token;
    } catch (IOException e) {
      throw new InvalidInputException("The token cannot be read: " + e + ".", e);
    }
  }

  private InvalidInputException notAToken() {
    return new InvalidInputException(
        tokenFile
            + " holds no token: expected one line with what the command token printed, not the"
            + " server's own file.");
  }

  /** What runs queries on the server, where one is named. */
  Optional<RemoteRunner> runner() {
    return server().map(RemoteRunner::new);
  }
}
