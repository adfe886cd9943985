package org.aseankg.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.aseankg.InvalidInputException;
import org.aseankg.config.Settings;
import org.aseankg.store.KgStore;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * The graph served over HTTP, read-only: an embedded Fuseki with nothing on it but the routes
 * listed in {@link #routes}. Closing it lets the requests under way end. The store stays the
 * caller's.
 */
public final class KgServer implements AutoCloseable {

  /** How long a stop waits for requests, beyond the time a query may take. */
  private static final Duration STOP_MARGIN = Duration.ofSeconds(5);

  private static final int QUERIES_PER_CORE = 8;

  /**
   * Where to listen.
   *
   * @param host name or address of the interface
   * @param port port; 0 for any that is free
   */
  public record Options(String host, int port) {}

  private final FusekiServer fuseki;
  private final String host;
  private final Routes routes;

  private KgServer(Options options, KgStore store, Settings settings) {
    host = options.host();
    ProblemWriter problems = new ProblemWriter(settings.base());
    routes = routes(store, settings);
    Dispatcher dispatcher = new Dispatcher(routes, problems);
    fuseki = fuseki(options, store, dispatcher);
    configure(fuseki.getJettyServer(), options, settings, new JettyProblems(problems));
  }

  /**
   * Starts to serve a store; returns when the first request can be answered.
   *
   * @throws InvalidInputException if the address cannot be listened on
   */
  public static KgServer start(Options options, KgStore store, Settings settings) {
    KgServer server = new KgServer(options, store, settings);
    try {
      server.fuseki.start();
      return server;
    } catch (FusekiException e) {
      server.close();
      throw new InvalidInputException(ListenFailures.explain(e, options), e);
    }
  }

  /** The address of the index page. */
  public URI uri() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port() + "/");
  }

  /** The port listened on. */
  public int port() {
    return fuseki.getPort();
  }

  /** Stops taking requests and returns when those under way have been answered. */
  @Override
  public void close() {
    fuseki.stop();
  }

  private static Routes routes(KgStore store, Settings settings) {
    Supplier<String> version = () -> "1";
    Routes[] made = new Routes[1];
    SparqlRunner runner =
        new SparqlRunner(
            store,
            settings,
            new QueryGate(QUERIES_PER_CORE * Runtime.getRuntime().availableProcessors()));
    Handler description = new ServiceDescriptionHandler(store, version);
    made[0] =
        new Routes(
            List.of(
                new Route(
                    "/",
                    Route.READ,
                    new IndexHandler(() -> made[0]),
                    "This list, as a page or as JSON."),
                new Route(
                    Routes.SPARQL,
                    Route.READ_OR_POST,
                    new SparqlHandler(runner, description, settings.base(), version),
                    "SPARQL 1.1 query; without a query, the SPARQL Service Description."),
                new Route(
                    "/kg/data",
                    Route.READ,
                    new GraphStoreHandler(store, version),
                    "SPARQL 1.1 Graph Store Protocol, read: ?graph= a named graph, ?default the"
                        + " union, nothing the whole dataset."),
                new Route(
                    "/kg/update", Route.CLOSED, e -> {}, "SPARQL 1.1 update: refused, read-only."),
                new Route(
                    "/healthz", Route.READ, HealthHandlers.alive(), "Whether the server runs."),
                new Route(
                    "/readyz",
                    Route.READ,
                    HealthHandlers.ready(store),
                    "Whether the data is loaded.")));
    return made[0];
  }

  private static FusekiServer fuseki(Options options, KgStore store, Dispatcher dispatcher) {
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
        .add("/kg", DataService.newBuilder(store.dataset()).addEndpoint(query))
        .addFilter("/*", new FrontFilter(dispatcher))
        .build();
  }

  private static void configure(
      Server jetty, Options options, Settings settings, JettyProblems problems) {
    ((ServerConnector) jetty.getConnectors()[0]).setHost(options.host());
    jetty.setErrorHandler(problems);
    jetty.getDescendants(ContextHandler.class).forEach(c -> c.setErrorHandler(problems));
    jetty.setHandler(new GracefulHandler(jetty.getHandler()));
    jetty.setStopTimeout(settings.queryTimeout().plus(STOP_MARGIN).toMillis());
  }
}
