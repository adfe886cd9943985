package org.aseankg.web;

import static org.aseankg.web.Routes.get;
import static org.aseankg.web.http.Param.AS_OF;
import static org.aseankg.web.http.Param.LANG;
import static org.aseankg.web.http.Param.PAGE;
import static org.aseankg.web.http.Param.format;
import static org.aseankg.web.http.Param.number;
import static org.aseankg.web.http.Param.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aseankg.ontology.KgOntology;
import org.aseankg.picture.PictureData;
import org.aseankg.query.QueryCatalog;
import org.aseankg.search.NameIndex;
import org.aseankg.vocab.Iris;
import org.aseankg.web.ask.Checks;
import org.aseankg.web.ask.ChecksPage;
import org.aseankg.web.catalog.CatalogPage;
import org.aseankg.web.catalog.EditorHandler;
import org.aseankg.web.catalog.QueryPage;
import org.aseankg.web.entity.TermsHandler;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.guard.RunningQueries;
import org.aseankg.web.http.DataVersion;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;
import org.aseankg.web.operator.StopHandler;
import org.aseankg.web.page.Answers;
import org.aseankg.web.page.EntityPicker;
import org.aseankg.web.page.FilterReader;
import org.aseankg.web.picture.MapView;
import org.aseankg.web.picture.NetworkView;
import org.aseankg.web.picture.PictureHandler;
import org.aseankg.web.picture.TimelineView;
import org.aseankg.web.sparql.SparqlRequest;

/** The pages for exploring: pictures, the query editor, the catalogue, what is known of sources. */
final class ToolRoutes {

  private static final List<String> PICTURE = List.of("text/html", "image/svg+xml", "text/csv");
  private static final Param BODY =
      text("body", "Only what belongs to this body: an IRI or kind/slug.");
  private static final Param AGENT =
      text("agent", "Only with this person, body or country: an IRI, kind/slug or a name.");
  private static final Param FROM = text("from", "The first day, month or year.");
  private static final Param UNTIL = text("until", "The last day, month or year.");
  private static final List<String> HTML = List.of("text/html");
  private static final Param CHECK = text("check", "The check whose rows are shown.");
  private static final Param FORMAT = format("html", "svg", "csv");

  private final KgOntology ontology;
  private final QueryCatalog catalog;
  private final Iris iris;
  private final RunningQueries running;
  private final Checks checks;
  private final List<ChecksPage> sourcePages;
  private final QueryPage queryPage;
  private final EntityPicker picker;
  private final PictureData data;
  private final FilterReader filters;
  private final QueryGate gate;
  private final DataVersion version;

  /**
   * The pages over a store.
   *
   * @param data what pictures are made from
   */
  ToolRoutes(
      PictureData data,
      Iris iris,
      KgOntology ontology,
      QueryCatalog catalog,
      Answers answers,
      NameIndex index,
      QueryGate gate,
      DataVersion version,
      RunningQueries running) {
    this.ontology = ontology;
    this.catalog = catalog;
    this.iris = iris;
    this.running = running;
    this.gate = gate;
    this.version = version;
    this.data = data;
    checks = new Checks(QueryCatalog.checks(iris), answers, version::ofData);
    picker = new EntityPicker(index, iris);
    filters = new FilterReader(picker, iris);
    queryPage = new QueryPage(catalog, answers, picker, iris, gate);
    sourcePages = ChecksPage.all(iris, catalog, checks, gate, version);
  }

  /** What the pages need of each version of the data, to be made beside the requests. */
  List<Runnable> steps() {
    List<Runnable> pictures =
        Language.ALL.stream()
            .flatMap(
                l ->
                    Stream.<Runnable>of(
                        () -> data.turns(l), () -> data.meetings(l), () -> data.attendances(l)))
            .toList();
    List<Runnable> tables = sourcePages.stream().flatMap(p -> p.steps().stream()).toList();
    return Stream.of(pictures, tables, checks.steps(), queryPage.steps())
        .flatMap(List::stream)
        .toList();
  }

  List<Route> list() {
    return Stream.of(pictures(), editor(), queries(), sources()).flatMap(List::stream).toList();
  }

  private List<Route> queries() {
    return List.of(
        get("/queries", new CatalogPage(catalog), "The canned queries as a page.")
            .takes(
                text("tag", "Only those filed under this word.").example("chair"),
                text("q", "Only those with these words."),
                LANG)
            .gives(HTML),
        get(
                "/queries/{name}",
                queryPage,
                "A canned query as a form, with its answer; it takes the query's own parameters.")
            .takes(
                text("name", "The name of the query.")
                    .oneOf(catalog.names())
                    .example("completeness-of"),
                AS_OF,
                PAGE,
                LANG)
            .gives(HTML));
  }

  private List<Route> sources() {
    return List.of(
        get("/conflicts", sourcePages.get(0), "Where sources disagree.")
            .takes(CHECK, PAGE, LANG)
            .gives(HTML),
        get("/coverage", sourcePages.get(1), "What each source contributed, and what is lacking.")
            .takes(CHECK, PAGE, LANG)
            .gives(HTML),
        get("/provenance", sourcePages.get(2), "The named graphs and what they were loaded from.")
            .takes(CHECK, PAGE, LANG)
            .gives(HTML));
  }

  private List<Route> editor() {
    return List.of(
        get("/sparql", new EditorHandler(catalog, iris), "The query editor.")
            .takes(
                text("query", "The query it opens with."),
                text("example", "The canned query or example it opens with.")
                    .example("chairs-of-event"),
                text("view", "How results are shown.")
                    .oneOf(List.of("table", "chart", "map", "timeline", "graph")),
                LANG)
            .gives(HTML),
        get(
                "/api/terms",
                new TermsHandler(iris, ontology),
                "Prefixes, classes, properties and concepts, for query editors.")
            .takes(LANG)
            .gives(List.of("application/json")),
        new Route(
                "/kg/stop",
                List.of("POST"),
                new StopHandler(running),
                "Stops the query that was sent with `X-Query-Id`: the same value as `id`.")
            .posts(Map.of(SparqlRequest.FORM, "id=example-of-a-query-id"))
            .gives(List.of("application/json")));
  }

  private List<Route> pictures() {
    return List.of(
        get(
                "/timeline",
                new PictureHandler(new TimelineView(data, filters), iris, gate, version),
                "Who chaired what and when, as a picture and a table.")
            .takes(
                text("lanes", "What has a lane of its own.")
                    .oneOf(List.of("body", "country", "holder", "person")),
                BODY.example("body/accsm"),
                text("show", "Terms of office, sittings, or all.")
                    .oneOf(List.of("all", "terms", "sittings")),
                AGENT,
                FROM,
                UNTIL,
                number("zoom", "How many times wider than the page, up to 8."),
                PAGE,
                LANG,
                FORMAT)
            .gives(PICTURE),
        get(
                "/map",
                new PictureHandler(new MapView(data, filters), iris, gate, version),
                "Where meetings took place, as a map and a table.")
            .takes(
                BODY,
                text("country", "Only in this country: an IRI, kind/slug or a name.")
                    .example("country/viet-nam"),
                FROM,
                UNTIL,
                PAGE,
                LANG,
                FORMAT)
            .gives(PICTURE),
        get(
                "/network",
                new PictureHandler(new NetworkView(data, filters, iris), iris, gate, version),
                "Who met whom at which event, as a picture and a table.")
            .takes(
                text("agent", "In the middle: an IRI, kind/slug or a name; all unless given.")
                    .example("person/vu-chien-thang"),
                text("kind", "Only those met of this kind.")
                    .oneOf(List.of("all", "person", "body", "country", "group")),
                BODY,
                FROM,
                UNTIL,
                PAGE,
                LANG,
                FORMAT)
            .gives(PICTURE));
  }
}
