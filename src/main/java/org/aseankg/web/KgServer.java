package org.aseankg.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.aseankg.InvalidInputException;
import org.aseankg.ask.AskService;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.Names;
import org.aseankg.describe.Prefixes;
import org.aseankg.export.Addresses;
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
import org.aseankg.web.ops.Meters;
import org.aseankg.web.ops.Operations;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph served over HTTP, to be changed by operators only: an embedded Fuseki with nothing on
 * it but the routes listed in {@link Routes}. Closing it lets the requests under way end. The store
 * stays the caller's.
 */
public final class KgServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KgServer.class);

  /** How long a stop waits for requests, beyond the time a query may take. */
  private static final Duration STOP_MARGIN = Duration.ofSeconds(5);

  private static final int QUERIES_PER_CORE = 4;

  // Room for those that wait their turn, and for health checks beside them.
  private static final int MOST_THREADS = 64;
  private static final int LEAST_THREADS = 8;

  // Answers are gathered before they reach Jetty, so a small buffer there is enough.
  private static final int OUTPUT_BUFFER = 32 * 1024;

  private static final int MOST_CONNECTIONS = 2_000;
  private static final Duration IDLE = Duration.ofSeconds(30);

  /**
   * Where to listen.
   *
   * @param host name or address of the interface
   * @param port port; 0 for any that is free
   * @param articles folder of the texts of sources, whose sentences pages quote; empty for none
   * @param tokens who may do more than read; empty where nobody may
   * @param review what those with a token review, where the operator set that up
   */
  public record Options(
      String host,
      int port,
      Optional<Path> articles,
      Optional<TokenFile> tokens,
      Optional<Review> review) {

    private static final int LAST_PORT = 65_535;

    /** Where to listen: only to be read, with no texts of sources. */
    public Options(String host, int port) {
      this(host, port, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Where to listen, and who may do more than read. */
    public Options(String host, int port, TokenFile tokens) {
      this(host, port, Optional.empty(), Optional.of(tokens), Optional.empty());
    }

    /** Checks the port, and that somebody can review what there is to review. */
    public Options {
      if (port < 0 || port > LAST_PORT) {
        throw new InvalidInputException(
            "The port is " + port + ": expected a number from 0 to " + LAST_PORT + ".");
      }
      if (review.isPresent() && tokens.isEmpty()) {
        throw new InvalidInputException(
            "--review lets nobody in without tokens: expected --token-file, with a file"
                + " made by the command token.");
      }
    }
  }

  /**
   * A folder of proposed facts, for those with a token.
   *
   * @param folder where extract wrote the proposals
   * @param articles the texts they were read from
   */
  public record Review(Path folder, Optional<Path> articles) {}

  private final FusekiServer fuseki;
  private final String host;
  private final NameIndex index;
  private final DumpFolder dumps;
  private final SelfDescription description;
  private final Optional<ReviewRoutes> review;
  private final Operations operations;
  private final Duration drainDelay;
  private final Clients clients;
  private final RunningQueries running = new RunningQueries();
  private final QueryPlaces places;
  private final QueryWatch watch;
  private final SlowClients slow;
  private final Maintenance maintenance;
  private Preparation preparation;

  private KgServer(
      Options options, KgStore store, Iris iris, Settings settings, QueryCatalog catalog) {
    host = options.host();
    clients = new Clients(settings.get(Keys.TRUSTED_PROXIES));
    ClientBudgets budgets =
        new ClientBudgets(settings.get(Keys.CLIENT_BUDGET), settings.get(Keys.CLIENT_RATE));
    places = new QueryPlaces(placesForQueries(), budgets::isHeavy);
    index = NameIndex.beside(store, iris);
    operations = new Operations(settings, store, index::inStep);
    drainDelay = settings.get(Keys.DRAIN_DELAY);
    dumps = new DumpFolder(store, iris);
    description =
        new SelfDescription(store, iris, catalog, dumps, !settings.serviceHosts().isEmpty());
    maintenance = new Maintenance(store, settings.clock(), settings.get(Keys.BACKUP_FOLDER));
    Optional<Doorkeeper> door = options.tokens().map(KgServer::door);
    review = options.review().map(r -> review(r, door.orElseThrow(), store, iris, settings));
    Routes routes =
        new Routes(
            handlers(new Articles(options.articles(), store), door, store, iris, settings, catalog),
            catalog,
            iris);
    ProblemWriter problems = new ProblemWriter(settings.base());
    Dispatcher dispatcher = new Dispatcher(routes, problems, new Admission(clients, budgets, door));
    fuseki = fuseki(options, store, new FrontFilter(dispatcher, operations.log()), dispatcher);
    watch = QueryWatch.over(running, places, new MemoryPressure());
    JettyProblems refusals = new JettyProblems(problems, operations.log());
    configure(fuseki.getJettyServer(), options, settings, refusals);
    slow =
        SlowClients.watch(
            (ServerConnector) fuseki.getJettyServer().getConnectors()[0], SlowClients.HEADERS);
  }

  /**
   * Starts to serve a store; returns when the first request can be answered.
   *
   * @throws InvalidInputException if the address cannot be listened on
   */
  public static KgServer start(
      Options options, KgStore store, Iris iris, Settings settings, QueryCatalog catalog) {
    KgServer server = new KgServer(options, store, iris, settings, catalog);
    try {
      server.fuseki.start();
      server.operations.start(settings);
      return server;
    } catch (InvalidInputException e) {
      server.close();
      throw e;
    } catch (FusekiException e) {
      server.close();
      throw new InvalidInputException(ListenFailures.explain(e, options), e);
    }
  }

  /**
   * Where a server answers what.
   *
   * @param origin its address without a slash at the end
   */
  public static Addresses addresses(String origin) {
    return new Addresses(
        origin + "/", origin + Routes.SPARQL, origin + "/api/", origin + Routes.OPEN_API);
  }

  /**
   * From now on makes what pages need beside the requests, as soon as the data has changed, so that
   * readers do not wait for it.
   */
  public void prepareAhead() {
    preparation.start();
  }

  /** The address of the index page. */
  public URI uri() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port() + "/");
  }

  /** The address of the management port, where there is one. */
  public Optional<URI> management() {
    return operations.uri();
  }

  /** The port listened on. */
  public int port() {
    return fuseki.getPort();
  }

  /**
   * Tells those who ask whether it is ready that it is not, and goes on answering for as long as
   * the settings say, so that whoever distributes requests sends them elsewhere.
   */
  public void drain() {
    operations.readiness().drain();
    try {
      Thread.sleep(drainDelay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Stops taking requests and returns when those under way have been answered, or have taken longer
   * than any may.
   */
  @Override
  public void close() {
    operations.readiness().drain();
    try {
      fuseki.stop();
    } catch (FusekiException e) {
      LOG.warn("Requests under way were cut off at the stop", e);
    } finally {
      operations.close();
      watch.close();
      slow.close();
      preparation.close();
      review.ifPresent(ReviewRoutes::close);
      maintenance.close();
      description.close();
      dumps.close();
      index.close();
    }
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

  private ReviewRoutes review(
      Review set, Doorkeeper door, KgStore store, Iris iris, Settings settings) {
    LoadService loads = new LoadService(store, iris, KgOntology.bundled(iris), settings.clock());
    // What was accepted is found by name as soon as the answer has gone out.
    ReviewService service =
        new ReviewService(
            set.folder(), set.articles(), store, iris, loads, settings.clock(), index::refresh);
    return ReviewRoutes.over(service, door);
  }

  private Routes.Handlers handlers(
      Articles articles,
      Optional<Doorkeeper> door,
      KgStore store,
      Iris iris,
      Settings settings,
      QueryCatalog catalog) {
    DataVersion version = new DataVersion(store, index);
    PropertyFunctions functions = SearchFunction.over(index);
    QueryGate gate = new QueryGate(placesForQueries());
    watch(gate);
    Services services = Services.of(settings);
    SparqlRunner sparqlRunner =
        new SparqlRunner(store, settings, places, functions, services, running, clients);
    QueryRunner queryRunner = new QueryRunner(store, iris, settings, functions);
    Answers answers = new Answers(queryRunner, version::ofData, settings.clock());
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
    Writing writing = new Writing(store, iris, ontology, settings, index, door);
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

  private static int placesForQueries() {
    return QUERIES_PER_CORE * Runtime.getRuntime().availableProcessors();
  }

  private void watch(QueryGate gate) {
    Meters meters = operations.meters();
    meters.gauge("queries.running", "Queries that have a place", () -> gate.running() + places.running());
    meters.gauge("queries.waiting", "Queries that wait for a place", () -> gate.waiting() + places.waiting());
  }

  private static FusekiServer fuseki(
      Options options, KgStore store, FrontFilter front, Dispatcher dispatcher) {
    store.dataset().getContext().set(ARQ.httpServiceAllowed, false);
    Endpoint query =
        Endpoint.create()
            .operation(Operation.Query)
            .endpointName("sparql")
            .processor(new FusekiEndpoint(dispatcher))
            .build();
    return FusekiServer.create()
        .fusekiModules(FusekiModules.empty())
        .port(options.port())
        .numServerThreads(LEAST_THREADS, MOST_THREADS)
        .add("/kg", DataService.newBuilder(store.dataset()).addEndpoint(query))
        .addFilter("/*", front)
        .build();
  }

  private static void configure(
      Server jetty, Options options, Settings settings, JettyProblems problems) {
    ServerConnector connector = (ServerConnector) jetty.getConnectors()[0];
    connector.setHost(options.host());
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setOutputBufferSize(OUTPUT_BUFFER);
    http.setOutputAggregationSize(OUTPUT_BUFFER / 4);
    http.setSendServerVersion(false);
    connector.setIdleTimeout(IDLE.toMillis());
    jetty.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    jetty.setErrorHandler(problems);
    jetty.getDescendants(ContextHandler.class).forEach(c -> c.setErrorHandler(problems));
    jetty.setHandler(new GracefulHandler(jetty.getHandler()));
    jetty.setStopTimeout(settings.queryTimeout().plus(STOP_MARGIN).toMillis());
  }
}
