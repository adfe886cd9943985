package org.aseankg.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code running}: the queries that a server is answering. */
@Command(
    name = "running",
    description = {
      "Lists the queries that a server is answering, the oldest first: id, seconds, bytes held, state, client, text.",
      "With --stop it ends one of them. Exit code 1 says that there is none of that id."
    })
final class RunningCommand implements Callable<Integer> {

  private static final String PATH = "api/admin/queries";
  private static final String JSON = "application/json";

  @Mixin private RemoteOptions remote;

  @Option(names = "--stop", paramLabel = "ID", description = "The id of the query to end.")
  private String stop;

  private final Terminal terminal;

  RunningCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (remote.server().isEmpty()) {
      throw new InvalidInputException(
          "Queries run in a server: expected --server, with --token-file.");
    }
    if (stop != null && !stop.matches("[0-9]{1,18}")) {
      throw new InvalidInputException(
          "The id is \"" + stop + "\": expected the number that the list shows.");
    }
    try {
      if (stop == null) {
        list();
      } else {
        remote.authorised().delete(PATH + "/" + stop, JSON).close();
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new StoreException("The answer of the server broke off: " + e.getMessage() + ".", e);
    }
  }

  private void list() throws IOException {
    try (InputStream in = remote.authorised().get(PATH, Map.of(), JSON)) {
      for (JsonNode query : new ObjectMapper().readTree(in).path("queries")) {
        terminal.out().println(line(query));
      }
    }
  }

  /** One line for each query: others write their text, which may hold anything. */
  private static String line(JsonNode query) {
    return Stream.of("id", "seconds", "heldBytes", "state", "client", "text")
        .map(name -> query.path(name).asText().replaceAll("[\\s\\p{Cntrl}]+", " "))
        .collect(Collectors.joining("\t"));
  }
}
