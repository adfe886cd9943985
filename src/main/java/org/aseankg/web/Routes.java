package org.aseankg.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything this server answers, one line a path. The index page, the documentation's table and
 * the requests' way all come from this list.
 */
final class Routes {

  /** Path of the SPARQL endpoint, the one route that Fuseki dispatches. */
  static final String SPARQL = "/kg/sparql";

  /**
   * A route found for a path.
   *
   * @param route the route
   * @param variables the values of its variables by name, still percent-encoded
   */
  record Match(Route route, Map<String, String> variables) {}

  private record Template(PathTemplate path, Route route) {}

  /** What answers the paths below. */
  record Handlers(
      Handler sparql,
      Handler data,
      Handler catalog,
      Handler cannedQuery,
      Handler ask,
      Handler search,
      Handler suggest,
      Documents documents,
      List<Route> reconcile,
      Handler alive,
      Handler ready) {}

  private final List<Route> list;
  private final Map<String, Match> exact = new HashMap<>();
  private final List<Template> templates = new ArrayList<>();

  Routes(Handlers handlers) {
    Documents documents = handlers.documents();
    list = new ArrayList<>();
    list.addAll(
        List.of(
            get("/", new IndexHandler(this::list), "This list, as a page or as JSON."),
            new Route(
                SPARQL,
                Route.READ_OR_POST,
                handlers.sparql(),
                "SPARQL 1.1 query; without a query, the SPARQL Service Description."),
            get(
                "/kg/data",
                handlers.data(),
                "SPARQL 1.1 Graph Store Protocol, read: `?graph=` a named graph, `?default` the"
                    + " union of all, no parameter the whole dataset."),
            new Route("/kg/update", Route.CLOSED, null, "SPARQL 1.1 update: refused, read-only."),
            get("/api/queries", handlers.catalog(), "The catalogue of canned queries."),
            get("/api/queries/{name}", handlers.cannedQuery(), "Runs a canned query."),
            get("/api/ask", handlers.ask(), "Answers a question in words, with its sources."),
            get("/api/search", handlers.search(), "Entities by name."),
            get("/api/suggest", handlers.suggest(), "Entities by the beginning of a name."),
            get("/id/{kind}/{slug}", documents.identifier(), "An entity: 303 to its document."),
            get("/concept/{scheme}", documents.identifier(), "A concept scheme: 303."),
            get("/concept/{scheme}/{name}", documents.identifier(), "A concept: 303."),
            get("/graph/{name}", documents.identifier(), "A named graph: 303."),
            get("/graph/{group}/{name}", documents.identifier(), "A named graph: 303."),
            get(
                "/doc/{kind}/{slug}",
                documents.document(),
                "What the graph says of an entity: a page, RDF or JSON by `Accept`, ending"
                    + " (`.ttl`, `.jsonld`, `.nt`, `.rdf`, `.json`, `.html`) or `?format=`."),
            get(
                "/doc/{kind}/{group}/{name}",
                documents.document(),
                "The same of a concept or a named graph."),
            get("/api/entities/{kind}/{slug}", documents.entity(), "The same of an entity, JSON."),
            get("/ontology", documents.ontology(), "The ontology, as a page or as RDF."),
            get("/ontology.{format}", documents.ontology(), "The ontology in one format."),
            get("/ontology/{part}", documents.ontology(), "A version, or the alignments."),
            get("/ontology/{part}/{version}", documents.ontology(), "A version of the alignments."),
            get("/shapes", documents.ontology(), "The SHACL shapes, as RDF."),
            get("/shapes.{format}", documents.ontology(), "The SHACL shapes in one format."),
            get("/context.jsonld", documents.context(), "The JSON-LD context.")));
    list.addAll(handlers.reconcile());
    list.addAll(
        List.of(
            get("/healthz", handlers.alive(), "Whether the server runs."),
            get("/readyz", handlers.ready(), "Whether the data is loaded and can be searched.")));
    for (Route route : list) {
      if (route.isTemplate()) {
        templates.add(new Template(new PathTemplate(route.path()), route));
      } else {
        exact.put(route.path(), new Match(route, Map.of()));
      }
    }
    templates.sort(Comparator.comparing(Template::path, PathTemplate.MOST_LITERAL_FIRST));
  }

  private static Route get(String path, Handler handler, String description) {
    return new Route(path, Route.READ, handler, description);
  }

  List<Route> list() {
    return Collections.unmodifiableList(list);
  }

  /** The route of a request path as it was sent: nothing is decoded or normalised first. */
  Optional<Match> find(String path) {
    Match match = exact.get(path);
    if (match != null) {
      return Optional.of(match);
    }
    for (Template template : templates) {
      Optional<Map<String, String>> variables = template.path().match(path);
      if (variables.isPresent()) {
        return Optional.of(new Match(template.route(), variables.get()));
      }
    }
    return Optional.empty();
  }
}
