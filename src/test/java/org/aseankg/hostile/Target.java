package org.aseankg.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.KgServer;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;

/** A server on a free port of loopback, with short limits, over a store of its own. */
final class Target implements AutoCloseable {

  private static final String MEETINGS = "src/test/resources/web/meetings.trig";

  final KgStore store;
  final KgServer server;

  /** The token of an operator who may do everything; empty where nobody may. */
  final Optional<String> token;

  private Target(KgStore store, KgServer server, Optional<String> token) {
    this.store = store;
    this.server = server;
    this.token = token;
  }

  /** Over a few statements, so that queries are short. */
  static Target small() {
    return readOnly(d -> RDFDataMgr.read(d, MEETINGS));
  }

  /** Over all that travels with the program. */
  static Target bundled() {
    return readOnly(Target::copyBundled);
  }

  private static Target readOnly(Consumer<DatasetGraph> data) {
    return start(filled(data), new KgServer.Options("127.0.0.1", 0), Optional.empty());
  }

  /** As {@link #bundled}, with an operator and a review. */
  static Target writable(Path folder) {
    return writable(folder, Target::copyBundled);
  }

  /** As {@link #small}, with an operator and a review. */
  static Target smallWritable(Path folder) {
    return writable(folder, d -> RDFDataMgr.read(d, MEETINGS));
  }

  private static Target writable(Path folder, Consumer<DatasetGraph> data) {
    try {
      Files.createDirectories(folder.resolve("proposals"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    KgStore store = filled(data);
    store.recordIn(ChangeLog.open(folder.resolve("changes"), BundledGraph.iris()));
    TokenFile tokens = new TokenFile(folder.resolve("tokens.tsv"));
    String token = tokens.add("admin", Scope.ADMIN);
    KgServer.Review review = new KgServer.Review(folder.resolve("proposals"), Optional.empty());
    return start(
        store,
        new KgServer.Options(
            "127.0.0.1", 0, Optional.empty(), Optional.of(tokens), Optional.of(review)),
        Optional.of(token));
  }

  private static Target start(KgStore store, KgServer.Options options, Optional<String> token) {
    Settings settings =
        BundledGraph.settings()
            .with(Keys.QUERY_TIMEOUT, Duration.ofSeconds(1))
            .with(Keys.RESULT_LIMIT, 500L)
            // One client sends everything here: what it may use is not what is looked at.
            .with(Keys.CLIENT_BUDGET, 1_000_000L)
            .with(Keys.CLIENT_RATE, 1_000_000L);
    var iris = BundledGraph.iris();
    KgServer server = KgServer.start(options, store, iris, settings, QueryCatalog.bundled(iris));
    Target target = new Target(store, server, token);
    target.awaitReady();
    return target;
  }

  private static KgStore filled(Consumer<DatasetGraph> data) {
    KgStore store = KgStore.inMemory();
    store.write(data);
    return store;
  }

  private static void copyBundled(DatasetGraph into) {
    BundledGraph.store()
        .read(
            d -> {
              d.stream().forEach(into::add);
              return null;
            });
  }

  private void awaitReady() {
    try (Wire wire = wire()) {
      for (int i = 0; i < 600 && wire.get("/readyz").status() != 200; i++) {
        Thread.sleep(50);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return server.port();
  }

  Wire wire() {
    return new Wire(port());
  }

  /** Whether it answers, and finds what it holds. */
  boolean isHealthy() {
    try (Wire wire = wire()) {
      String ask = "/kg/sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D";
      return wire.get("/healthz").status() == 200
          && wire.get("/readyz").status() == 200
          && wire.get("/").status() == 200
          && wire.get(ask).body().contains("true");
    } catch (IOException e) {
      return false;
    }
  }

  /** A digest of all that the store holds, whatever the order. */
  String digest() {
    return store.read(
        d ->
            DigestUtils.sha256Hex(
                String.join("\n", d.stream().map(Target::line).sorted().toList())));
  }

  private static String line(Quad quad) {
    return NodeFmtLib.strNT(quad.getGraph())
        + NodeFmtLib.strNT(quad.getSubject())
        + NodeFmtLib.strNT(quad.getPredicate())
        + NodeFmtLib.strNT(quad.getObject());
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
