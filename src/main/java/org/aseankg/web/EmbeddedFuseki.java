package org.aseankg.web;

import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.aseankg.config.Settings;
import org.aseankg.store.KgStore;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Fuseki and Jetty below it, with their limits set, and nothing on them but the routes. */
final class EmbeddedFuseki {

  /** How long a stop waits for requests, beyond the time a query may take. */
  private static final Duration STOP_MARGIN = Duration.ofSeconds(5);

  // Room for those that wait their turn, and for health checks beside them.
  private static final int MOST_THREADS = 96;
  private static final int LEAST_THREADS = 8;

  // Answers are gathered before they reach Jetty, so a small buffer there is enough.
  private static final int OUTPUT_BUFFER = 32 * 1024;

  private static final int MOST_CONNECTIONS = 2_000;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private EmbeddedFuseki() {}

  /**
   * A server that is not started yet.
   *
   * @param front stands before everything
   * @param dispatcher answers what Fuseki lets through
   * @param problems answers what no route is asked
   */
  static FusekiServer of(
      KgServer.Options options,
      KgStore store,
      Settings settings,
      FrontFilter front,
      Dispatcher dispatcher,
      JettyProblems problems) {
    store.dataset().getContext().set(ARQ.httpServiceAllowed, false);
    Endpoint query =
        Endpoint.create()
            .operation(Operation.Query)
            .endpointName("sparql")
            .processor(new FusekiEndpoint(dispatcher))
            .build();
    FusekiServer fuseki =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(options.port())
            .numServerThreads(LEAST_THREADS, MOST_THREADS)
            // The handlers ask the store, whose dataset is another after a compaction.
            .add("/kg", DataService.newBuilder(DatasetGraphFactory.empty()).addEndpoint(query))
            .addFilter("/*", front)
            .build();
    configure(fuseki, options, settings, problems);
    return fuseki;
  }

  /** What listens. */
  static ServerConnector connector(FusekiServer fuseki) {
    return (ServerConnector) fuseki.getJettyServer().getConnectors()[0];
  }

  private static void configure(
      FusekiServer fuseki, KgServer.Options options, Settings settings, JettyProblems problems) {
    Server jetty = fuseki.getJettyServer();
    ServerConnector connector = connector(fuseki);
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
