package org.aseankg.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.aseankg.InvalidInputException;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;
import org.aseankg.web.guard.MemoryPressure;
import org.aseankg.web.guard.QueryWatch;
import org.aseankg.web.http.SlowClients;
import org.aseankg.web.operator.TokenFile;
import org.aseankg.web.ops.Operations;
import org.aseankg.web.page.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph served over HTTP, to be changed by operators only: an embedded Fuseki with nothing on
 * it but the routes listed in {@link Routes}. Closing it lets the requests under way end. The store
 * stays the caller's.
 */
public final class KgServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KgServer.class);

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
  private final Duration drainDelay;
  private final Wiring wiring;
  private final Operations operations;
  private final QueryWatch watch;
  private final SlowClients slow;

  private KgServer(
      Options options, KgStore store, Iris iris, Settings settings, QueryCatalog catalog) {
    host = options.host();
    drainDelay = settings.get(Keys.DRAIN_DELAY);
    wiring = new Wiring(options, store, iris, settings, catalog);
    operations = wiring.operations();
    ProblemWriter problems = new ProblemWriter(settings.base());
    Dispatcher dispatcher = new Dispatcher(wiring.routes(), problems, wiring.admission());
    fuseki =
        EmbeddedFuseki.of(
            options,
            store,
            settings,
            new FrontFilter(dispatcher, operations.log()),
            dispatcher,
            new JettyProblems(problems, operations.log()));
    watch = QueryWatch.over(wiring.running(), wiring.places(), new MemoryPressure());
    slow = SlowClients.watch(EmbeddedFuseki.connector(fuseki), SlowClients.HEADERS);
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
   * From now on makes what pages need beside the requests, as soon as the data has changed, so that
   * readers do not wait for it.
   */
  public void prepareAhead() {
    wiring.preparation().start();
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
      watch.close();
      slow.close();
      wiring.close();
    }
  }
}
