package org.aseankg.web.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.ConflictException;
import org.aseankg.backup.Backup;
import org.aseankg.backup.BackupFolder;
import org.aseankg.store.Compaction;
import org.aseankg.store.KgStore;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;
import org.aseankg.web.ops.Meters;
import org.aseankg.web.sparql.SparqlRequest;

/**
 * Backups and compaction of a store that is served. Backups go into the folder that the operator
 * named at the start: no request can name another.
 */
public final class Maintenance implements AutoCloseable {

  private static final List<String> POST = List.of("POST");
  private static final String TYPE = "application/json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Jobs jobs = new Jobs();
  private final KgStore store;
  private final Clock clock;
  private final Optional<BackupFolder> backups;

  public Maintenance(KgStore store, Clock clock, Optional<Path> backups) {
    this.store = store;
    this.clock = clock;
    this.backups = backups.map(BackupFolder::new);
  }

  /** Tells how old the newest backup is, where there is a folder for them. */
  public void tell(Meters meters) {
    backups.ifPresent(
        folder ->
            meters.gauge(
                "backup.newest.timestamp.seconds",
                "When the newest whole backup was made",
                () -> folder.newest().map(t -> (double) t.getEpochSecond()).orElse(Double.NaN)));
  }

  /** The paths, a line each. */
  public List<AdminRoute> admin() {
    return List.of(
        begun("backup", this::backUp, "Begins a backup; answers the job that makes it."),
        begun("compact", this::compact, "Begins a compaction; answers the job that does it."),
        AdminRoute.of("jobs/{id}", Route.READ, Scope.ADMIN, this::job, "What became of a job.")
            .described(r -> r.takes(Param.text("id", "The id of the job.")).gives(List.of(TYPE))),
        AdminRoute.of("backups", Route.READ, Scope.ADMIN, this::list, "The backups, newest first.")
            .described(r -> r.gives(List.of(TYPE))),
        AdminRoute.of(
                "backups/{name}/{file}", Route.READ, Scope.ADMIN, this::file, "A file of a backup.")
            .described(
                r ->
                    r.takes(
                            Param.text("name", "The name of the backup."),
                            Param.text("file", "The name of the file.").oneOf(BackupFolder.FILES))
                        .gives(List.of("application/octet-stream"))));
  }

  private AdminRoute begun(String name, OperatorHandler handler, String description) {
    return AdminRoute.of(name, POST, Scope.ADMIN, handler, description)
        .described(r -> r.posts(Map.of(SparqlRequest.FORM, "")).gives(List.of(TYPE)));
  }

  private void backUp(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(Set.of());
    BackupFolder folder = folder();
    accept(
        exchange,
        jobs.begin("backup", operator.name(), result -> tell(folder.write(store, clock), result)));
  }

  private void compact(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(Set.of());
    if (store.isInMemory()) {
      throw new ConflictException("The store is in memory: there is nothing to compact.");
    }
    accept(
        exchange,
        jobs.begin(
            "compact",
            operator.name(),
            result -> {
              Compaction done = store.compact();
              result
                  .put("before", done.before())
                  .put("after", done.after())
                  .put("seconds", done.took().toMillis() / 1000.0);
            }));
  }

  private static void accept(Exchange exchange, ObjectNode job) throws IOException {
    exchange.response().setStatus(202);
    exchange.response().setHeader("Location", AdminRoute.ROOT + "jobs/" + job.path("id").asText());
    exchange.send(TYPE, JSON.writeValueAsBytes(job));
  }

  private void job(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(Set.of());
    exchange.send(TYPE, JSON.writeValueAsBytes(jobs.get(exchange.variable("id"))));
  }

  private void list(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(Set.of());
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("backups");
    folder().list().forEach(b -> tell(b, list.addObject()));
    exchange.send(TYPE, JSON.writeValueAsBytes(answer));
  }

  private void file(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(Set.of());
    Path file = folder().file(exchange.variable("name"), exchange.variable("file"));
    HeldOutput out = exchange.output("application/octet-stream");
    Files.copy(file, out);
    out.complete();
  }

  private BackupFolder folder() {
    return backups.orElseThrow(
        () ->
            new ConflictException(
                "The operator has named no folder for backups: expected serve with"
                    + " --backup-folder."));
  }

  private static void tell(Backup backup, ObjectNode target) {
    target
        .put("name", backup.name())
        .put("made", backup.made())
        .put("dataVersion", backup.dataVersion())
        .put("statements", backup.statements())
        .put("graphs", backup.graphs())
        .put("bytes", backup.bytes());
  }

  @Override
  public void close() {
    jobs.close();
  }
}
