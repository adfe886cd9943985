package org.aseankg.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aseankg.ask.AskService;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.Names;
import org.aseankg.describe.Prefixes;
import org.aseankg.export.DumpFolder;
import org.aseankg.export.SelfDescription;
import org.aseankg.extract.review.ReviewService;
import org.aseankg.load.LoadService;
import org.aseankg.ontology.KgOntology;
import org.aseankg.picture.PictureData;
import org.aseankg.query.PropertyFunctions;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.cost.CostGuard;
import org.aseankg.reconcile.ReconcileService;
import org.aseankg.search.NameIndex;
import org.aseankg.search.SearchFunction;
import org.aseankg.store.KgStore;
import org.aseankg.store.Services;
import org.aseankg.vocab.Iris;
import org.aseankg.web.ask.AnswerPage;
import org.aseankg.web.ask.AskHandler;
import org.aseankg.web.ask.AskPageHandler;
import org.aseankg.web.ask.HomeHandler;
import org.aseankg.web.ask.HomePage;
import org.aseankg.web.ask.Questions;
import org.aseankg.web.ask.SearchHandler;
import org.aseankg.web.ask.SearchPageHandler;
import org.aseankg.web.catalog.CannedQueryHandler;
import org.aseankg.web.catalog.CatalogHandler;
import org.aseankg.web.entity.Documents;
import org.aseankg.web.entity.EntitySections;
import org.aseankg.web.entity.Hubs;
import org.aseankg.web.entity.PlaceMap;
import org.aseankg.web.guard.ClientBudgets;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.guard.QueryPlaces;
import org.aseankg.web.guard.RunningQueries;
import org.aseankg.web.http.Clients;
import org.aseankg.web.http.DataVersion;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.operator.AdminRoute;
import org.aseankg.web.operator.Admission;
import org.aseankg.web.operator.Doorkeeper;
import org.aseankg.web.operator.Maintenance;
import org.aseankg.web.operator.TokenFile;
import org.aseankg.web.operator.WriteGate;
import org.aseankg.web.operator.Writing;
import org.aseankg.web.ops.Meters;
import org.aseankg.web.ops.Operations;
import org.aseankg.web.page.Answers;
import org.aseankg.web.page.Articles;
import org.aseankg.web.page.Preparation;
import org.aseankg.web.sparql.DescriptionHandler;
import org.aseankg.web.sparql.Descriptions;
import org.aseankg.web.sparql.GraphStoreHandler;
import org.aseankg.web.sparql.SparqlHandler;
import org.aseankg.web.sparql.SparqlRunner;

/**
 * Builds what answers requests, by constructor and in order, and hands it to {@link Routes}.
 * Closing it ends what runs beside the requests.
 */
final class Wiring implements AutoCloseable {

  private static final int QUERIES_PER_CORE = 4;

  private final KgStore store;
  private final Iris iris;
  private final Settings settings;
  private final QueryCatalog catalog;
  private final NameIndex index;
  private final DumpFolder dumps;
  private final SelfDescription description;
  private final Optional<Doorkeeper> door;
  private final Optional<ReviewRoutes> review;
  private final Operations operations;
  private final Clients clients;
  private final ClientBudgets budgets;
  private final QueryPlaces places;
  private final RunningQueries running = new RunningQueries();
  private final Maintenance maintenance;
  private final WriteGate writeGate;
  private final Routes routes;
  private Preparation preparation;

  Wiring(
      KgServer.Options options, KgStore store, Iris iris, Settings settings, QueryCatalog catalog) {
    this.store = store;
    this.iris = iris;
    this.settings = settings;
    this.catalog = catalog;
    clients = new Clients(settings.get(Keys.TRUSTED_PROXIES));
    budgets = new ClientBudgets(settings.get(Keys.CLIENT_BUDGET), settings.get(Keys.CLIENT_RATE));
    places = new QueryPlaces(queriesAtATime(), budgets::isHeavy);
    index = NameIndex.beside(store, iris);
    operations = new Operations(settings, store, index::inStep);
    writeGate = new WriteGate(operations.meters()::wrote);
    dumps = new DumpFolder(store, iris);
    description =
        new SelfDescription(store, iris, catalog, dumps, !settings.serviceHosts().isEmpty());
    maintenance = new Maintenance(store, settings.clock(), settings.get(Keys.BACKUP_FOLDER));
    maintenance.tell(operations.meters());
    door = options.tokens().map(Wiring::door);
    review = options.review().map(this::review);
    routes = new Routes(handlers(new Articles(options.articles(), store)), catalog, iris);
  }

  Routes routes() {
    return routes;
  }

  Operations operations() {
    return operations;
  }

  RunningQueries running() {
    return running;
  }

  QueryPlaces places() {
    return places;
  }

  Preparation preparation() {
    return preparation;
  }

  /** Who is let in, and pays for it. */
  Admission admission() {
    return new Admission(clients, budgets, door, operations.meters());
  }

  @Override
  public void close() {
    operations.close();
    preparation.close();
    review.ifPresent(ReviewRoutes::close);
    maintenance.close();
    description.close();
    dumps.close();
    index.close();
  }

  private static Doorkeeper door(TokenFile tokens) {
    tokens.requireValid();
    return new Doorkeeper(tokens);
  }

  /** Every path for operators, a line each; all are guarded in one place. */
  private List<AdminRoute> adminRoutes(Writing writing) {
    return Stream.of(writing.admin(), QueryRoutes.of(running), maintenance.admin())
        .flatMap(List::stream)
        .toList();
  }

  private ReviewRoutes review(KgServer.Review set) {
    LoadService loads = new LoadService(store, iris, KgOntology.bundled(iris), settings.clock());
    // What was accepted is found by name as soon as the answer has gone out.
    ReviewService service =
        new ReviewService(
            set.folder(), set.articles(), store, iris, loads, settings.clock(), index::refresh);
    return ReviewRoutes.over(service, door.orElseThrow(), writeGate);
  }

  private Routes.Handlers handlers(Articles articles) {
    DataVersion version = new DataVersion(store, index);
    PropertyFunctions functions = SearchFunction.over(index);
    QueryGate gate = new QueryGate(queriesAtATime());
    watch(gate);
    Services services = Services.of(settings);
    SparqlRunner sparqlRunner =
        new SparqlRunner(store, settings, places, functions, services, running, clients);
    QueryRunner queryRunner = new QueryRunner(store, iris, settings, functions);
    Answers answers =
        new Answers(
            queryRunner,
            version::ofData,
            settings.clock(),
            found -> operations.meters().lookedUp("answers", found));
    KgOntology ontology = KgOntology.bundled(iris);
    AskService questions = new AskService(store, index, ontology, iris, settings.queryTimeout());
    ReconcileService reconciliation = new ReconcileService(store, index, ontology, iris, settings);
    Descriptions descriptions = new Descriptions(description, iris);
    DescribeService entities = new DescribeService(store, iris, settings.queryTimeout());
    Names names = new Names(ontology, iris, new Prefixes(iris), Language.ALL);
    EntitySections sections =
        new EntitySections(
            catalog, answers, entities, names, articles, new PlaceMap(answers, iris));
    Hubs hubs = new Hubs(answers, sections, iris);
    Questions asked = new Questions(questions, gate, settings.clock());
    Writing writing = new Writing(store, iris, ontology, settings, index, door, writeGate);
    GraphStoreHandler graphs = new GraphStoreHandler(store, descriptions, version::ofData);
    Handler service = new DescriptionHandler(descriptions::service, version::ofData);
    HomeHandler home =
        new HomeHandler(
            new HomePage(queryRunner, entities, names, iris, articles),
            gate,
            version::ofData,
            settings.clock());
    QueryRunner pictures =
        new QueryRunner(store, iris, settings.with(Keys.RESULT_LIMIT, PictureData.MOST_ROWS));
    ToolRoutes tools =
        new ToolRoutes(
            new PictureData(store, iris, pictures),
            iris,
            ontology,
            catalog,
            answers,
            index,
            gate,
            version,
            running);
    preparation =
        new Preparation(
            version::ofData,
            () ->
                Stream.<Supplier<List<Runnable>>>of(
                    home::steps, tools::steps, hubs::steps, answers::again));
    return new Routes.Handlers(
        new SparqlHandler(
            sparqlRunner,
            services,
            new CostGuard(store, settings.get(Keys.QUERY_COST)),
            service,
            descriptions,
            settings.base(),
            version),
        graphs,
        writing.graphs(graphs),
        writing.updates(),
        new CatalogHandler(catalog, UUID.randomUUID().toString()),
        new CannedQueryHandler(catalog, queryRunner, gate, version, settings.clock()),
        new AskHandler(asked, version::ofNames),
        SearchHandler.search(index, version),
        SearchHandler.suggest(index, version),
        Documents.over(entities, names, iris, ontology, gate, settings, sections, version::ofData),
        new PageHandlers(
            home,
            new AskPageHandler(
                asked,
                index,
                new AnswerPage(asked, entities, names, iris, articles),
                version::ofNames),
            new SearchPageHandler(index, iris, version::ofNames)),
        ReviewRoutes.of(review),
        AdminRoute.opened(adminRoutes(writing), door),
        tools.list(),
        ReconcileRoutes.of(reconciliation, gate, () -> version.ofData() + ' ' + version.ofNames()),
        HealthHandlers.alive(),
        HealthHandlers.ready(operations.readiness(), index),
        new DescriptionHandler(descriptions::dataset, version::ofData),
        new DescriptionHandler(descriptions::catalog, version::ofData),
        new DescriptionHandler(descriptions::examples, version::ofData),
        SecurityTextHandler.route(settings.get(Keys.SECURITY_CONTACT), settings.clock()),
        f -> new DumpHandler(dumps, f));
  }

  private static int queriesAtATime() {
    return QUERIES_PER_CORE * Runtime.getRuntime().availableProcessors();
  }

  private void watch(QueryGate gate) {
    Meters meters = operations.meters();
    meters.gauge(
        "queries.running", "Queries that have a place", () -> gate.running() + places.running());
    meters.gauge(
        "queries.waiting",
        "Queries that wait for a place",
        () -> gate.waiting() + places.waiting());
    meters.gauge("queries.watched", "Queries under way that can be stopped", running::size);
    meters.gauge(
        "queries.oldest.seconds", "How long the oldest query is under way", running::oldestSeconds);
  }
}
