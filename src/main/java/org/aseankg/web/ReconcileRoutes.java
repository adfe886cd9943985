package org.aseankg.web;

import java.util.List;
import java.util.function.Supplier;
import org.aseankg.reconcile.ReconcileService;
import org.aseankg.web.ReconcileSuggestHandler.Of;

/** The paths of the Reconciliation Service API. */
final class ReconcileRoutes {

  private ReconcileRoutes() {}

  /**
   * The paths, in the order in which they are shown.
   *
   * @param version changes whenever an answer may
   */
  static List<Route> of(ReconcileService service, QueryGate gate, Supplier<String> version) {
    Handler endpoint = new ReconcileHandler(service, gate, version);
    return List.of(
        new Route(
            "/reconcile",
            Route.READ_OR_POST,
            endpoint,
            "Reconciliation Service API 0.2: the manifest; `queries=` matches, `extend=` fetches."),
        new Route(
            "/reconcile/extend",
            Route.READ_OR_POST,
            endpoint,
            "Values of matched entities, with `extend=`."),
        get(
            "/reconcile/extend/properties",
            suggest(Of.PROPOSALS, service, version),
            "What can be fetched of entities of a type."),
        get(
            "/reconcile/suggest/entity",
            suggest(Of.ENTITIES, service, version),
            "Entities for a reconciliation client, by the beginning of a name."),
        get(
            "/reconcile/suggest/type",
            suggest(Of.TYPES, service, version),
            "Types of entities, by the beginning of a name."),
        get(
            "/reconcile/suggest/property",
            suggest(Of.PROPERTIES, service, version),
            "Properties to match by or to fetch, by the beginning of a name."),
        get(
            "/reconcile/preview",
            new ReconcilePreviewHandler(service, version),
            "A small page about the entity `id`."),
        get(
            "/reconcile/view",
            ReconcilePreviewHandler.view(service),
            "Leads to the page of the entity `id`."));
  }

  private static Route get(String path, Handler handler, String description) {
    return new Route(path, Route.READ, handler, description);
  }

  private static Handler suggest(Of what, ReconcileService service, Supplier<String> version) {
    return new ReconcileSuggestHandler(what, service, version);
  }
}
