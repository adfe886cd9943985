package org.aseankg.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.ontology.KgOntology;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.Iris;
import org.aseankg.web.operator.TokenFile;

/** A server on a free port over a small store, and a client for it. */
final class ServerFixture implements AutoCloseable {

  static final String ALL_EVENTS =
      "PREFIX akg: <https://w3id.org/asean-kg/ontology#> SELECT ?e ?n WHERE { ?e akg:edition ?n }"
          + " ORDER BY ?n";

  private static final ObjectMapper JSON = new ObjectMapper();

  final HttpClient client = HttpClient.newHttpClient();
  final KgStore store;
  final KgServer server;

  private final URI address;
  private final boolean ownStore;

  private ServerFixture(KgStore store, Settings settings, boolean ownStore) {
    this(store, start(store, settings), ownStore);
  }

  private ServerFixture(KgStore store, KgServer server, boolean ownStore) {
    this.ownStore = ownStore;
    this.store = store;
    this.server = server;
    this.address = server.uri();
  }

  private ServerFixture(URI address) {
    this.ownStore = false;
    this.store = null;
    this.server = null;
    this.address = address;
  }

  /** A client of a server in a process of its own, whose end is the caller's. */
  static ServerFixture at(URI address) {
    return new ServerFixture(address);
  }

  /** A server with a review over a store that stays the caller's. */
  static ServerFixture reviewing(KgStore store, TokenFile tokens, KgServer.Review review) {
    KgServer.Options options =
        new KgServer.Options(
            "127.0.0.1", 0, Optional.empty(), Optional.of(tokens), Optional.of(review));
    return served(store, options, BundledGraph.settings());
  }

  /** A server that lets operators write into a store that stays the caller's. */
  static ServerFixture writable(KgStore store, TokenFile tokens, Settings settings) {
    return served(store, new KgServer.Options("127.0.0.1", 0, tokens), settings);
  }

  private static ServerFixture served(KgStore store, KgServer.Options options, Settings settings) {
    Iris iris = BundledGraph.iris();
    KgServer server = KgServer.start(options, store, iris, settings, QueryCatalog.bundled(iris));
    return new ServerFixture(store, server, false);
  }

  /** Serves {@code web/meetings.trig}: two graphs, two events and a person. */
  static ServerFixture ofMeetings() {
    return ofMeetings(Settings.defaults());
  }

  static ServerFixture ofMeetings(Settings settings) {
    return of(settings, d -> RDFDataMgr.read(d, "src/test/resources/web/meetings.trig"));
  }

  static ServerFixture of(Settings settings, Consumer<DatasetGraph> data) {
    KgStore store = KgStore.inMemory();
    store.write(data);
    return new ServerFixture(store, settings, true);
  }

  /** A server on a free port over a store, with the bundled canned queries. */
  static KgServer start(KgStore store, Settings settings) {
    Iris iris = new Iris(settings.base());
    return KgServer.start(
        new KgServer.Options("127.0.0.1", 0), store, iris, settings, QueryCatalog.bundled(iris));
  }

  /** A client of a server over a store that stays the caller's. */
  static ServerFixture of(KgServer server, KgStore store) {
    return new ServerFixture(store, server, false);
  }

  /** Serves a store that stays the caller's. */
  static ServerFixture over(KgStore store, Settings settings) {
    return new ServerFixture(store, settings, false);
  }

  /** Serves the bundled data. */
  static ServerFixture ofBundled() {
    return new ServerFixture(BundledGraph.store(), BundledGraph.settings(), false);
  }

  /** Serves the bundled data, loaded under another base of IRIs. */
  static ServerFixture ofBundledUnder(String base) {
    Settings settings = BundledGraph.settings().with(Keys.BASE, base);
    Iris iris = new Iris(base);
    KgStore store = KgStore.inMemory();
    new LoadService(store, iris, KgOntology.bundled(iris), settings.clock())
        .loadBundled(Progress.NONE);
    return new ServerFixture(store, settings, true);
  }

  @Override
  public void close() {
    if (server == null) {
      return;
    }
    server.close();
    if (ownStore) {
      store.close();
    }
  }

  URI uri(String target) {
    return address.resolve(target);
  }

  /** The answer of {@code /readyz} once the index is made, or after half a minute. */
  HttpResponse<String> awaitReady() {
    HttpResponse<String> ready = get("/readyz");
    for (int i = 0; i < 600 && ready.statusCode() != 200; i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      ready = get("/readyz");
    }
    return ready;
  }

  /** GET with headers given as name, value, name, value… */
  HttpResponse<String> get(String target, String... headers) {
    return send("GET", target, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> post(String target, String contentType, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = contentType;
    return send("POST", target, BodyPublishers.ofString(body), all);
  }

  HttpResponse<String> send(String method, String target, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(target)).method(method, body).timeout(Duration.ofSeconds(60));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The target of a query sent with GET. */
  static String sparql(String query, String... parameters) {
    StringBuilder target = new StringBuilder("/kg/sparql?query=").append(encode(query));
    for (String parameter : parameters) {
      target.append('&').append(parameter);
    }
    return target.toString();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }
}
