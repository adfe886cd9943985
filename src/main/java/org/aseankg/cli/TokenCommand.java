package org.aseankg.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token}: a new secret with which an operator is let in. */
@Command(
    name = "token",
    description = {
      "Makes a token for serve --token-file and prints it, once: the file holds only its hash.",
      "A running server lets it in at once. To take it back, delete its line; the server forgets it at once, too."
    })
final class TokenCommand implements Callable<Integer> {

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      required = true,
      description = "The file the hash is added to; it is made where there is none.")
  private Path file;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      defaultValue = "write",
      description = "What it allows: read, write or admin; ${DEFAULT-VALUE} unless given.")
  private String scope;

  @Parameters(
      paramLabel = "NAME",
      description = "Whose it is: letters, digits, dots and hyphens. It signs what they accept.")
  private String name;

  private final Terminal terminal;

  TokenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().println(new TokenFile(file).add(name, Scope.parse(scope)));
    terminal.tell("Keep it: it cannot be shown again.");
    return ExitCode.DONE;
  }
}
