package org.aseankg.web.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.exec.UpdateExecDatasetBuilder;
import org.aseankg.config.Settings;
import org.aseankg.load.HandWrites;
import org.aseankg.store.ChangeNote;
import org.aseankg.store.Services;
import org.aseankg.web.guard.ExpressionLimits;
import org.aseankg.web.http.Exchange;

/** Carries out SPARQL updates of operators: whole, with all that follows, or not at all. */
final class UpdateHandler implements OperatorHandler {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_SUBJECT = 200;

  private final HandWrites writes;
  private final WriteGate gate;
  private final Services services;
  private final Settings settings;
  private final Runnable afterWrite;

  /**
   * @param afterWrite run after the store has changed
   */
  UpdateHandler(
      HandWrites writes,
      WriteGate gate,
      Services services,
      Settings settings,
      Runnable afterWrite) {
    this.writes = writes;
    this.gate = gate;
    this.services = services;
    this.settings = settings;
    this.afterWrite = afterWrite;
  }

  @Override
  public void handle(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    UpdateRequests.Parsed update = UpdateRequests.read(exchange, settings.base(), services);
    ChangeNote note = ChangeNote.of(operator.name(), "update", subject(update.text()));
    HandWrites.Result result =
        gate.pass(
            () -> {
              HandWrites.Result made = writes.write(note, dataset -> run(update, dataset));
              afterWrite.run();
              return made;
            });
    exchange.send(
        "application/json",
        JSON.writeValueAsBytes(
            JSON.createObjectNode().put("added", result.added()).put("removed", result.removed())));
  }

  private void run(UpdateRequests.Parsed update, DatasetGraph dataset) {
    Duration timeout = settings.queryTimeout();
    UpdateExecDatasetBuilder exec =
        UpdateExec.newBuilder()
            .dataset(dataset)
            .update(update.request())
            .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    ExpressionLimits.set(exec::set, update.text(), timeout);
    exec.build().execute();
  }

  /** The first words of an update, for those who read the log. */
  private static String subject(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT) + " …";
  }
}
