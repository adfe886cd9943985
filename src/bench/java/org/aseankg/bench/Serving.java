package org.aseankg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.aseankg.config.Bundle;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.ontology.KgOntology;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;
import org.aseankg.web.KgServer;

/**
 * A server in a process of its own: ours, or a bare Fuseki with the same data and query text. It
 * asks itself one question, tells how long it took from the start of the process, prints its
 * address and serves until its input ends.
 */
public final class Serving {

  private static final Settings SETTINGS = Settings.defaults();
  private static final Iris IRIS = new Iris(SETTINGS.base());

  private static final String QUERY =
      IRIS.rebase(Bundle.text("queries/chairs-of-event.rq")).replaceAll("(?m)^#.*\\n", "");

  private Serving() {}

  /**
   * Arguments: {@code ours} and optionally a store; or {@code fuseki} and a TDB2 folder or a file
   * of N-Quads.
   */
  public static void main(String[] args) throws Exception {
    String address = args[0].equals("ours") ? ours(args) : fuseki(args[1]);
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(question(args[0], address, IRIS.entity("event/accsm-21-hcs")))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.body());
    }
    Timed.tell(
        java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0,
        Timed.cpu());
    System.out.println(address);
    System.out.flush();
    while (System.in.read() >= 0) {
      // Whoever started this process ends it.
    }
    System.exit(0);
  }

  private static String ours(String[] args) {
    KgStore store = args.length > 1 ? KgStore.open(Path.of(args[1])) : KgStore.inMemory();
    if (store.isEmpty()) {
      new LoadService(store, IRIS, KgOntology.bundled(IRIS), SETTINGS.clock())
          .loadBundled(Progress.NONE);
    }
    KgServer server =
        KgServer.start(
            new KgServer.Options("127.0.0.1", 0),
            store,
            IRIS,
            SETTINGS,
            QueryCatalog.bundled(IRIS));
    return server.uri() + "api/queries/chairs-of-event";
  }

  private static String fuseki(String data) {
    DatasetGraph dataset;
    if (data.endsWith(".nq")) {
      dataset = DatabaseMgr.createDatasetGraph();
      Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, data));
    } else {
      dataset = DatabaseMgr.connectDatasetGraph(Location.create(data));
    }
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer server =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .loopback(true)
            .port(0)
            .add("/ds", dataset, false)
            .build();
    server.start();
    return "http://127.0.0.1:" + server.getPort() + "/ds/sparql";
  }

  /** Asks who chaired an event: of us by name, of Fuseki with the text of the same query. */
  static URI question(String who, String address, String event) {
    if (who.equals("ours")) {
      return URI.create(address + "?limit=100&event=" + encode(event));
    }
    String query = QUERY.replace("?_event_iri", "<" + event + ">") + " LIMIT 100";
    return URI.create(address + "?query=" + encode(query));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
