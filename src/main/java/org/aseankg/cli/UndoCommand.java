package org.aseankg.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aseankg.StoreException;
import org.aseankg.load.HandWrites;
import org.aseankg.load.Undo;
import org.aseankg.ontology.KgOntology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code undo}: takes a change back. */
@Command(
    name = "undo",
    description = {
      "Takes one change of the list of changes back, where no later one touched the same statements.",
      "The taking back is a change itself and can be undone."
    })
final class UndoCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  @Parameters(paramLabel = "ID", description = "The id of the change.")
  private String id;

  private final Terminal terminal;

  UndoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String made = remote.server().isPresent() ? onServer() : here();
    terminal.out().println(made);
    terminal.tell("The change " + id + " was undone by the change " + made + ".");
    return ExitCode.DONE;
  }

  private String here() {
    try (Session session = Session.bare(options, options.settings())) {
      HandWrites writes =
          new HandWrites(
              session.store(),
              session.iris(),
              KgOntology.bundled(session.iris()),
              session.settings().clock());
      return new Undo(session.store(), writes, session.iris()).undo(id, Session.user()).id();
    }
  }

  private String onServer() {
    try (InputStream in =
        remote
            .authorised()
            .post("api/admin/changes/" + id + "/undo", Map.of(), "application/json")) {
      return new ObjectMapper().readTree(in).path("id").asText();
    } catch (IOException e) {
      throw new StoreException("The server's answer cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
