package org.aseankg.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aseankg.StoreException;
import org.aseankg.load.Undo;
import org.aseankg.store.ChangeHead;
import org.aseankg.store.ChangeLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code changes}: who changed what. */
@Command(
    name = "changes",
    description = {
      "Lists who changed what, the newest first: number, id, time, who, what, statements added and removed.",
      "With an id it prints that change as RDF Patch."
    })
final class ChangesCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many to list, ${DEFAULT-VALUE} unless given.")
  private int limit;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "The id of one change.")
  private String id;

  private final Terminal terminal;

  ChangesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      if (remote.server().isPresent()) {
        fromServer();
      } else {
        try (Session session = Session.bare(options, options.settings())) {
          fromLog(Undo.log(session.store()));
        }
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new StoreException("The changes cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private void fromLog(ChangeLog log) throws IOException {
    if (id != null) {
      Files.copy(log.patch(id), terminal.out());
      return;
    }
    for (ChangeHead change : log.list(0, limit)) {
      line(
          List.of(
              change.number(),
              change.id(),
              change.at(),
              change.note().by(),
              change.note().action(),
              change.note().subject(),
              "+" + change.added(),
              "-" + change.removed()));
    }
  }

  private void fromServer() throws IOException {
    String path = "api/admin/changes";
    if (id != null) {
      try (InputStream in =
          remote.authorised().get(path + "/" + id, Map.of(), "application/rdf-patch")) {
        in.transferTo(terminal.out());
      }
      return;
    }
    try (InputStream in =
        remote
            .authorised()
            .get(path, Map.of("limit", Integer.toString(limit)), "application/json")) {
      for (JsonNode change : new ObjectMapper().readTree(in).path("changes")) {
        line(
            List.of(
                change.path("number").asLong(),
                change.path("id").asText(),
                change.path("at").asText(),
                change.path("by").asText(),
                change.path("action").asText(),
                change.path("subject").asText(),
                "+" + change.path("added").asLong(),
                "-" + change.path("removed").asLong()));
      }
    }
  }

  private void line(List<Object> cells) {
    terminal
        .out()
        .println(
            String.join(
                "\t",
                cells.stream()
                    .map(c -> c.toString().replaceAll("[\\s\\p{Cntrl}]+", " "))
                    .toList()));
  }
}
