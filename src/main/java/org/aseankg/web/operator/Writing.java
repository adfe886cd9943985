package org.aseankg.web.operator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.config.Settings;
import org.aseankg.load.HandWrites;
import org.aseankg.load.LoadService;
import org.aseankg.load.Undo;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;
import org.aseankg.store.Services;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;
import org.aseankg.web.sparql.GraphStoreHandler;
import org.aseankg.web.sparql.SparqlRequest;

/** All that operators can change over HTTP. One change is written at a time. */
public final class Writing {

  private static final List<String> POST = List.of("POST");

  private final WriteGate gate;
  private final HandWrites writes;
  private final LoadHandler loads;
  private final ChangesHandler changes;
  private final UpdateHandler updates;
  private final Iris iris;
  private final Optional<Doorkeeper> door;
  private final Runnable afterWrite;

  /**
   * @param door lets operators in; empty where there are none
   * @param gate what every change passes, here and elsewhere
   */
  public Writing(
      KgStore store,
      Iris iris,
      KgOntology ontology,
      Settings settings,
      NameIndex index,
      Optional<Doorkeeper> door,
      WriteGate gate) {
    this.gate = gate;
    this.iris = iris;
    this.door = door;
    // What was written is found by name as soon as the answer has gone out.
    this.afterWrite = index::refresh;
    writes = new HandWrites(store, iris, ontology, settings.clock());
    LoadService service = new LoadService(store, iris, ontology, settings.clock());
    loads = new LoadHandler(service, gate, afterWrite);
    changes = new ChangesHandler(store, new Undo(store, writes, iris), gate, afterWrite);
    updates = new UpdateHandler(writes, gate, Services.of(settings), settings, afterWrite);
  }

  /** What carries out updates; empty where nobody may. */
  public Optional<Handler> updates() {
    return door.map(d -> new GuardedHandler(d, Scope.WRITE, updates));
  }

  /** What writes named graphs; empty where nobody may. */
  public Optional<Handler> graphs(GraphStoreHandler reads) {
    GraphWriteHandler handler = new GraphWriteHandler(writes, gate, reads, iris, afterWrite);
    return door.map(d -> new GuardedHandler(d, Scope.WRITE, handler));
  }

  /** The paths below {@link AdminRoute#ROOT} that change data, or tell who did. */
  public List<AdminRoute> admin() {
    return List.of(
        AdminRoute.of("load", POST, Scope.WRITE, loads::handle, "Loads the file that is sent.")
            .described(
                r ->
                    r.takes(
                            Param.text("name", "The name of the file, as `meeting.json`.")
                                .asRequired(),
                            Param.text("dry-run", "Whether only to tell what would change.")
                                .oneOf(List.of("true", "false")))
                        .posts(Map.of("application/octet-stream", "{}"))
                        .gives(List.of("application/json"))),
        AdminRoute.of(
                "changes", Route.READ, Scope.READ, changes::list, "Who changed what, newest first.")
            .described(r -> r.takes(Param.LIMIT, Param.PAGE).gives(List.of("application/json"))),
        AdminRoute.of(
                "changes/{id}", Route.READ, Scope.READ, changes::show, "One change, as RDF Patch.")
            .described(
                r ->
                    r.takes(Param.text("id", "The id of the change."))
                        .gives(List.of(ChangesHandler.PATCH))),
        AdminRoute.of(
                "changes/{id}/undo", POST, Scope.WRITE, changes::undo, "Takes one change back.")
            .described(
                r ->
                    r.takes(Param.text("id", "The id of the change."))
                        .posts(Map.of(SparqlRequest.FORM, ""))
                        .gives(List.of("application/json"))));
  }
}
