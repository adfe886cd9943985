package org.aseankg.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.config.Settings;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;
import org.aseankg.web.KgServer;

/**
 * One page of each kind, asked over HTTP one after the other of a server in this process: how long
 * the first answer takes and the fastest of some later ones, by the clock and of the processor (of
 * the whole process, so that other programs on the machine count less), and how large it is. Of each kind of entity, one
 * drawn by chance and the one that most leads to.
 */
final class PagesBenchmark {

  private static final Settings SETTINGS = Settings.defaults();
  private static final Iris IRIS = new Iris(SETTINGS.base());
  private static final int LATER = 5;

  /** Seconds; with a core to itself half of it is enough for 1,600 records. */
  private static final int PREPARING = Integer.getInteger("bench.preparing", 120);
  private static final int MOST_MILLIS = 200;
  private static final int MOST_KILOBYTES = 300;

  /** What an answer took, in milliseconds, of the processor for the whole process. */
  private record Took(double wall, double processor, int size, int status) {}

  private final Path folder;
  private final boolean ahead;
  private final HttpClient client = HttpClient.newHttpClient();
  private final StringBuilder table = new StringBuilder();

  /**
   * @param folder of the store
   * @param ahead whether the pages that the server prepares are waited for
   */
  PagesBenchmark(Path folder, boolean ahead) {
    this.folder = folder;
    this.ahead = ahead;
  }

  /** The table, apart from that of what is compared. */
  String run() throws IOException, InterruptedException {
    table.append("| page | first | processor | later | processor | size | |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |\n");
    try (KgStore store = KgStore.open(folder)) {
      Map<String, String> pages = pages(store);
      try (KgServer server =
          KgServer.start(
              new KgServer.Options("127.0.0.1", 0),
              store,
              IRIS,
              SETTINGS,
              QueryCatalog.bundled(IRIS))) {
        await(server.uri());
        if (ahead) {
          server.prepareAhead();
          Thread.sleep(Duration.ofSeconds(PREPARING).toMillis());
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
          measure(page.getKey(), server.uri().resolve(page.getValue()));
        }
      }
    }
    return table.toString();
  }

  private void await(URI server) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (get(server.resolve("/readyz")).statusCode() != 200) {
      Thread.sleep(100);
    }
    System.err.printf(Locale.ROOT, "ready after %.1f s%n", (System.nanoTime() - start) / 1e9);
  }

  private void measure(String name, URI page) throws IOException, InterruptedException {
    Took first = get(page, 1);
    Took later = get(page, LATER);
    boolean good =
        name.endsWith("Turtle") || later.processor <= MOST_MILLIS && later.size <= MOST_KILOBYTES;
    String verdict = later.status != 200 ? "status " + later.status : good ? "" : "**over**";
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %,.0f ms | %,.0f ms | %,.0f ms | %,.0f ms | %d kB | %s |",
            name,
            first.wall,
            first.processor,
            later.wall,
            later.processor,
            later.size,
            verdict);
    table.append(row).append('\n');
    System.err.println(row);
  }

  /** The fastest of some answers. */
  private Took get(URI page, int times) throws IOException, InterruptedException {
    double wall = Double.MAX_VALUE;
    double processor = Double.MAX_VALUE;
    HttpResponse<byte[]> answer = null;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      double used = Timed.cpu();
      answer = get(page);
      wall = Math.min(wall, (System.nanoTime() - start) / 1e6);
      processor = Math.min(processor, (Timed.cpu() - used) * 1e3);
    }
    return new Took(wall, processor, answer.body().length / 1000, answer.statusCode());
  }

  private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/html")
            .timeout(Duration.ofMinutes(2))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  /** What is measured, by the name it has in the table. */
  private static Map<String, String> pages(KgStore store) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (String page : new String[] {"/", "/timeline", "/map", "/network", "/coverage"}) {
      pages.put("`" + page + "`", page);
    }
    for (String page : new String[] {"/conflicts", "/provenance", "/queries", "/sparql"}) {
      pages.put("`" + page + "`", page);
    }
    for (String page : new String[] {"/ontology", "/docs", "/search?q=nguyen"}) {
      pages.put("`" + page + "`", page);
    }
    for (String view : new String[] {"timeline?lanes=person", "timeline?lanes=country&zoom=8"}) {
      pages.put("`/" + view + "`", "/" + view);
    }
    for (String check : new String[] {"unlinked", "undated-event", "evidence-coverage"}) {
      pages.put("`/coverage?check=" + check + "`", "/coverage?check=" + check);
    }
    Map<String, Map<String, Integer>> kinds = degrees(store);
    kinds.forEach(
        (kind, degrees) -> {
          String hub =
              degrees.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
          String other = degrees.keySet().stream().skip(degrees.size() / 2).findFirst().get();
          pages.put(kind + ", one of " + degrees.size(), "/doc/" + other);
          String most = String.format(Locale.ROOT, "%s, led to %,d times", kind, degrees.get(hub));
          pages.put(most, "/doc/" + hub);
          if (degrees.get(hub) > 5_000) {
            pages.put(most + ", page 3 of everything", "/doc/" + hub + "?page=3");
            pages.put(most + ", as Turtle", "/doc/" + hub + ".ttl");
            pages.put(most + ", in the network", "/network?agent=" + hub);
          }
        });
    String chair = URLEncoder.encode("Who chaired ACCSM 21?", StandardCharsets.UTF_8);
    pages.put("`/ask`, a question", "/ask?q=" + chair);
    for (String query : QueryCatalog.bundled(IRIS).names()) {
      pages.put("`/queries/" + query + "`", "/queries/" + query);
    }
    return pages;
  }

  /** How many statements lead to each entity, by kind and kind/slug, in the order of names. */
  private static Map<String, Map<String, Integer>> degrees(KgStore store) {
    return store.read(
        dataset -> {
          Map<String, Map<String, Integer>> kinds = new TreeMap<>();
          Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
          while (quads.hasNext()) {
            Node object = quads.next().getObject();
            Optional<String> reference =
                object.isURI() ? IRIS.reference(object.getURI()) : Optional.empty();
            if (reference.isPresent() && !object.getURI().contains("#")) {
              String kind = reference.get().split("/")[0];
              kinds
                  .computeIfAbsent(kind, k -> new TreeMap<>())
                  .merge(reference.get(), 1, Integer::sum);
            }
          }
          return kinds;
        });
  }

  /** Argument: the folder of a store. */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.println(new PagesBenchmark(Path.of(args[0]), args.length > 1).run());
  }
}
