package org.aseankg.web;

import static org.aseankg.web.http.Param.AS_OF;
import static org.aseankg.web.http.Param.LANG;
import static org.aseankg.web.http.Param.LIMIT;
import static org.aseankg.web.http.Param.PAGE;
import static org.aseankg.web.http.Param.format;
import static org.aseankg.web.http.Param.number;
import static org.aseankg.web.http.Param.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aseankg.export.DumpFormat;
import org.aseankg.query.QueryCatalog;
import org.aseankg.vocab.Iris;
import org.aseankg.web.entity.Documents;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.IndexHandler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.PathTemplate;
import org.aseankg.web.http.Paths;
import org.aseankg.web.http.Route;
import org.aseankg.web.operator.UpdateRequests;
import org.aseankg.web.sparql.SparqlFormat;
import org.aseankg.web.sparql.SparqlRequest;

/**
 * Everything this server answers, one line a path. The index page, the documentation's table and
 * the requests' way all come from this list.
 */
public final class Routes {

  /** What the paths of canned queries begin with. */
  static final String QUERIES = "/api/queries/";

  /** Path of a canned query. */
  static final String QUERY = QUERIES + "{name}";

  private static final List<String> WRITTEN = List.of("GET", "PUT", "POST", "DELETE");
  private static final String UPDATE = "CLEAR GRAPH <http://example.org/graph>";
  private static final String JSON = "application/json";
  private static final Param RDF_FORMAT = format("ttl", "jsonld", "nt", "rdf");
  private static final List<String> RDF =
      SparqlFormat.TRIPLES.stream().map(Offer::mediaType).toList();
  private static final List<String> DATA =
      Stream.concat(RDF.stream(), Stream.of("application/trig", "application/n-quads")).toList();
  private static final String[] SPARQL_TYPES =
      Stream.concat(SparqlFormat.ROWS.stream(), SparqlFormat.TRIPLES.stream())
          .map(Offer::mediaType)
          .toArray(String[]::new);
  private static final Param TYPE =
      text("type", "Only entities of this kind, as person or event; several with commas.");
  private static final Param NAMES =
      text("names", "Only names in this language.").oneOf(Language.ALL);

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
      Optional<Handler> dataWrites,
      Optional<Handler> updates,
      Handler catalog,
      Handler cannedQuery,
      Handler ask,
      Handler search,
      Handler suggest,
      Documents documents,
      PageHandlers pages,
      List<Route> review,
      List<Route> admin,
      List<Route> tools,
      List<Route> reconcile,
      Handler alive,
      Handler ready,
      Handler dataset,
      Handler dataCatalog,
      Handler examples,
      List<Route> contact,
      Function<DumpFormat, Handler> dump) {}

  private final List<Route> list;
  private final Supplier<OpenApi> api;
  private final Map<String, Match> exact = new HashMap<>();
  private final List<Template> templates = new ArrayList<>();

  /**
   * The list of all routes.
   *
   * @param catalog the canned queries, each of which is described as a route of its own
   */
  Routes(Handlers handlers, QueryCatalog catalog, Iris iris) {
    api = () -> new OpenApi(list(), catalog);
    list =
        Stream.of(
                services(handlers, catalog, iris),
                PageRoutes.of(handlers.pages()),
                handlers.tools(),
                DocumentRoutes.of(handlers.documents()),
                handlers.reconcile(),
                handlers.review(),
                handlers.admin(),
                descriptions(handlers),
                handlers.contact())
            .flatMap(List::stream)
            .toList();
    for (Route route : list) {
      if (route.isTemplate()) {
        templates.add(new Template(new PathTemplate(route.path()), route));
      } else {
        exact.put(route.path(), new Match(route, Map.of()));
      }
    }
    templates.sort(Comparator.comparing(Template::path, PathTemplate.MOST_LITERAL_FIRST));
  }

  private List<Route> services(Handlers handlers, QueryCatalog catalog, Iris iris) {
    String query = catalog.list().stream().findFirst().map(q -> q.exampleText(iris)).orElse("");
    return List.of(
        get(
                "/",
                new IndexHandler(this::list, handlers.pages().home()),
                "The home page; as JSON, this list.")
            .takes(LANG)
            .gives("Index", "application/json", "text/html"),
        new Route(
                Paths.SPARQL,
                Route.READ_OR_POST,
                handlers.sparql(),
                "SPARQL 1.1 query; without a query, the SPARQL Service Description.")
            .takes(
                text("query", "The query.").example(query),
                text("default-graph-uri", "A graph of the default graph, maybe several times."),
                text("named-graph-uri", "A named graph, maybe several times."),
                format("json", "xml", "csv", "tsv", "ttl", "jsonld", "nt", "rdf"),
                number("timeout", "Seconds it may take, below the limit of the server."))
            .posts(
                Map.of(
                    SparqlRequest.BODY,
                    query,
                    SparqlRequest.FORM,
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .gives("SparqlResult", SPARQL_TYPES),
        data(handlers)
            .takes(
                text("graph", "The IRI of a named graph.").example(iris.ontologyGraph()),
                text("default", "The union of all graphs; has no value."),
                format("ttl", "jsonld", "nt", "rdf"))
            .gives(DATA),
        update(handlers),
        get("/api/queries", handlers.catalog(), "The catalogue of canned queries.")
            .takes(LANG)
            .gives("Catalogue", JSON),
        get(QUERY, handlers.cannedQuery(), "Runs a canned query.")
            .takes(
                text("name", "The name of the query.")
                    .oneOf(catalog.names())
                    .example("completeness-of"),
                LANG,
                AS_OF,
                LIMIT,
                PAGE,
                format("json", "csv", "tsv", "sparql-json", "table"))
            .gives(
                "QueryResult",
                JSON,
                "text/csv",
                "text/tab-separated-values",
                "application/sparql-results+json",
                "text/plain"),
        get("/api/ask", handlers.ask(), "Answers a question in words, with its sources.")
            .takes(
                text("q", "The question, in English or Vietnamese.")
                    .asRequired()
                    .example("Who chaired ACCSM 21?"),
                LANG,
                AS_OF)
            .gives("Answer", JSON),
        get("/api/search", handlers.search(), "Entities by name.")
            .takes(
                text("q", "What to search for.").asRequired().example("Phạm Thị Thanh Trà"),
                TYPE,
                NAMES,
                LANG,
                LIMIT,
                PAGE)
            .gives("Hits", JSON),
        get("/api/suggest", handlers.suggest(), "Entities by the beginning of a name.")
            .takes(
                text("prefix", "What was typed so far.").asRequired().example("thanh tr"),
                TYPE,
                NAMES,
                LANG,
                LIMIT)
            .gives("Hits", JSON));
  }

  private static Route data(Handlers handlers) {
    Route read =
        get(
            "/kg/data",
            handlers.data(),
            "SPARQL 1.1 Graph Store Protocol: `?graph=` a named graph, `?default` the union of"
                + " all, no parameter the whole dataset; written with a token only.");
    return handlers
        .dataWrites()
        .map(
            w ->
                read.answeredBy(WRITTEN, e -> (e.isRead() ? handlers.data() : w).handle(e))
                    .posts(Map.of("text/turtle", "")))
        .orElse(read);
  }

  private static Route update(Handlers handlers) {
    Route closed =
        new Route("/kg/update", Route.CLOSED, null, "SPARQL 1.1 update, with a token only.");
    return handlers
        .updates()
        .map(
            w ->
                closed
                    .answeredBy(List.of("POST"), w)
                    .posts(Map.of(UpdateRequests.BODY, UPDATE))
                    .gives(List.of(JSON)))
        .orElse(closed);
  }

  private List<Route> descriptions(Handlers handlers) {
    return List.of(
        get(
                "/.well-known/void",
                handlers.dataset(),
                "The data set in VoID: sizes, classes, properties, links.")
            .takes(RDF_FORMAT)
            .gives(RDF),
        get("/dcat", handlers.dataCatalog(), "The catalogue in DCAT 3: data set, dumps, services.")
            .takes(RDF_FORMAT)
            .gives(RDF),
        get(
                Paths.SPARQL + "/.well-known/sparql-examples",
                handlers.examples(),
                "The canned queries as SPARQL examples, with their prefixes.")
            .takes(RDF_FORMAT)
            .gives(RDF),
        dump(DumpFormat.NQ, handlers, "All statements with their named graphs, as N-Quads."),
        dump(
            DumpFormat.TTL,
            handlers,
            "What the sources state and the ontology, as one graph in Turtle."),
        dump(DumpFormat.JSONLD, handlers, "All statements with their named graphs, as JSON-LD."),
        get(Paths.OPEN_API, OpenApiHandler.json(api), "This interface in OpenAPI 3.1, as JSON.")
            .takes(LANG)
            .gives(List.of(JSON)),
        get("/openapi.yaml", OpenApiHandler.yaml(api), "This interface in OpenAPI 3.1, as YAML.")
            .takes(LANG)
            .gives(List.of("application/yaml")),
        get("/docs", new DocsHandler(api), "This interface as a page.")
            .takes(LANG)
            .gives(List.of("text/html")),
        get("/healthz", handlers.alive(), "Whether the server runs.").gives("Status", JSON),
        get("/readyz", handlers.ready(), "Whether the data is loaded and can be searched.")
            .gives("Status", JSON));
  }

  private static Route dump(DumpFormat format, Handlers handlers, String description) {
    String path = "/dump." + format.suffix() + ".gz";
    return get(path, handlers.dump().apply(format), description).gives(List.of("application/gzip"));
  }

  static Route get(String path, Handler handler, String description) {
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
