package org.aseankg.web.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.aseankg.load.Undo;
import org.aseankg.store.ChangeHead;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.HeldOutput;

/** Tells who changed what, and takes changes back. */
final class ChangesHandler {

  /** The media type of an RDF Patch. */
  static final String PATCH = "application/rdf-patch";

  private static final int PAGE = 20;
  private static final int LARGEST_PAGE = 1_000;
  private static final Set<String> KNOWN = Set.of("limit", "page");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KgStore store;
  private final Undo undo;
  private final WriteGate gate;
  private final Runnable afterWrite;

  /**
   * @param afterWrite run after the store has changed
   */
  ChangesHandler(KgStore store, Undo undo, WriteGate gate, Runnable afterWrite) {
    this.store = store;
    this.undo = undo;
    this.gate = gate;
    this.afterWrite = afterWrite;
  }

  /** Some changes, the newest first. */
  void list(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(KNOWN);
    int limit = Math.min(LARGEST_PAGE, exchange.query().positive("limit").orElse(PAGE));
    long page = exchange.query().positive("page").orElse(1);
    ChangeLog log = Undo.log(store);
    ObjectNode answer = JSON.createObjectNode().put("total", log.size());
    ArrayNode list = answer.putArray("changes");
    log.list((page - 1) * limit, limit).forEach(c -> list.add(json(c)));
    exchange.send("application/json", JSON.writeValueAsBytes(answer));
  }

  /** One change, as RDF Patch. */
  void show(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(Set.of());
    Path patch = Undo.log(store).patch(exchange.variable("id"));
    HeldOutput out = exchange.output(PATCH);
    Files.copy(patch, out);
    out.complete();
  }

  /** Takes one change back. */
  void undo(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(Set.of());
    ChangeHead made =
        gate.pass(
            () -> {
              ChangeHead change = undo.undo(exchange.variable("id"), operator.name());
              afterWrite.run();
              return change;
            });
    exchange.send("application/json", JSON.writeValueAsBytes(json(made)));
  }

  /** What the log says of a change. */
  static ObjectNode json(ChangeHead change) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("number", change.number())
            .put("id", change.id())
            .put("previous", change.previous().isEmpty() ? null : change.previous())
            .put("at", change.at().toString())
            .put("by", change.note().by())
            .put("action", change.note().action())
            .put("subject", change.note().subject())
            .put("added", change.added())
            .put("removed", change.removed());
    change.note().undoes().ifPresent(u -> node.put("undoes", u));
    if (change.summary()) {
      node.put("summary", true);
    }
    return node;
  }
}
