package org.aseankg.web;

import static org.aseankg.web.http.Param.LANG;
import static org.aseankg.web.http.Param.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aseankg.reconcile.ReconcileService;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;
import org.aseankg.web.reconcile.ReconcileHandler;
import org.aseankg.web.reconcile.ReconcilePreviewHandler;
import org.aseankg.web.reconcile.ReconcileSuggestHandler;
import org.aseankg.web.reconcile.ReconcileSuggestHandler.Of;

/** The paths of the Reconciliation Service API. */
final class ReconcileRoutes {

  private static final String EXTENSION =
      "{\"ids\":[\"country/thailand\"],\"properties\":[{\"id\":\"capital\"}]}";
  private static final Param EXTEND = text("extend", "Entities and properties, in JSON.");
  private static final Param ID =
      text("id", "The entity, as kind/slug.").asRequired().example("country/thailand");

  private ReconcileRoutes() {}

  private static Map<String, String> form(String text) {
    int value = text.indexOf('=') + 1;
    String encoded = URLEncoder.encode(text.substring(value), StandardCharsets.UTF_8);
    return Map.of("application/x-www-form-urlencoded", text.substring(0, value) + encoded);
  }

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
                "Reconciliation Service API 0.2: the manifest; `queries=` matches, `extend=` fetches.")
            .takes(text("queries", "A batch of queries, in JSON."), EXTEND, LANG)
            .posts(form("queries={\"a\":{\"query\":\"Thailand\"}}"))
            .gives(List.of("application/json")),
        new Route(
                "/reconcile/extend",
                Route.READ_OR_POST,
                endpoint,
                "Values of matched entities, with `extend=`.")
            .takes(EXTEND.example(EXTENSION), LANG)
            .posts(form("extend=" + EXTENSION))
            .gives(List.of("application/json")),
        get(
                "/reconcile/extend/properties",
                suggest(Of.PROPOSALS, service, version),
                "What can be fetched of entities of a type.")
            .takes(text("type", "The type of entities.").example("country"), LANG)
            .gives(List.of("application/json")),
        get(
                "/reconcile/suggest/entity",
                suggest(Of.ENTITIES, service, version),
                "Entities for a reconciliation client, by the beginning of a name.")
            .takes(text("prefix", "What was typed so far.").asRequired().example("tha"), LANG)
            .gives(List.of("application/json")),
        get(
                "/reconcile/suggest/type",
                suggest(Of.TYPES, service, version),
                "Types of entities, by the beginning of a name.")
            .takes(text("prefix", "What was typed so far.").asRequired().example("cou"), LANG)
            .gives(List.of("application/json")),
        get(
                "/reconcile/suggest/property",
                suggest(Of.PROPERTIES, service, version),
                "Properties to match by or to fetch, by the beginning of a name.")
            .takes(text("prefix", "What was typed so far.").asRequired().example("na"), LANG)
            .gives(List.of("application/json")),
        get(
                "/reconcile/preview",
                new ReconcilePreviewHandler(service, version),
                "A small page about the entity `id`.")
            .takes(ID, LANG)
            .gives(List.of("text/html")),
        get(
                "/reconcile/view",
                ReconcilePreviewHandler.view(service),
                "Leads to the page of the entity `id`.")
            .takes(ID)
            .leadsElsewhere());
  }

  private static Route get(String path, Handler handler, String description) {
    return new Route(path, Route.READ, handler, description);
  }

  private static Handler suggest(Of what, ReconcileService service, Supplier<String> version) {
    return new ReconcileSuggestHandler(what, service, version);
  }
}
