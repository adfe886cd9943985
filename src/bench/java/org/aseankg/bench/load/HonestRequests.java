package org.aseankg.bench.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aseankg.ask.AskService;
import org.aseankg.config.Settings;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.vocab.Iris;

/** What honest clients ask for: a sixth each, about things and with questions drawn at random. */
final class HonestRequests {

  private static final String JSON = "application/json";
  private static final List<String> WORDS =
      List.of("thanh tra", "bo noi vu", "ASEAN", "summit", "Hà Nội", "ministers", "civil service");
  private static final List<String> PAGES =
      List.of("/", "/search?q=ministers", "/queries", "/timeline", "/map", "/network", "/ontology");

  private final URI address;
  private final List<String> things;
  private final List<String> canned;
  private final List<String> questions;

  private HonestRequests(
      URI address, List<String> things, List<String> canned, List<String> questions) {
    this.address = address;
    this.things = things;
    this.canned = canned;
    this.questions = questions;
  }

  static HonestRequests of(LoadedServer server) throws Exception {
    Iris iris = new Iris(Settings.defaults().base());
    String start = iris.entity("event/x").replaceAll("event/x$", "");
    String query =
        "SELECT DISTINCT ?s { ?s a ?t FILTER(STRSTARTS(STR(?s), \"" + start + "\")) } LIMIT 3000";
    List<String> things =
        server
            .get("/kg/sparql?query=" + encode(query), "text/csv")
            .lines()
            .skip(1)
            .map(l -> l.strip().substring(start.length()))
            .filter(l -> l.matches("[a-z]+/[a-z0-9-]+"))
            .toList();
    List<String> canned =
        QueryCatalog.bundled(iris).list().stream().map(HonestRequests::target).toList();
    List<String> questions =
        Stream.of("en", "vi")
            .flatMap(l -> AskService.kinds(l).stream())
            .flatMap(k -> k.examples().stream())
            .distinct()
            .toList();
    if (things.size() < 100) {
      throw new IllegalStateException("Only " + things.size() + " things were found.");
    }
    return new HonestRequests(server.address(), things, canned, questions);
  }

  private static String target(CannedQuery query) {
    Map<String, String> example = query.example();
    return "/api/queries/"
        + query.name()
        + example.entrySet().stream()
            .map(e -> e.getKey() + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&", "?", "&limit=50"));
  }

  /** The next one. */
  HttpRequest.Builder next(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> get(any(canned, random), JSON);
      case 1 -> get("/api/ask?q=" + encode(any(questions, random)), JSON);
      case 2 -> get("/api/search?q=" + encode(any(WORDS, random)), JSON);
      case 3 -> get(page(random), "text/html");
      case 4 -> get("/doc/" + any(things, random), "text/turtle");
      default -> sparql(random);
    };
  }

  private String page(Random random) {
    return random.nextBoolean()
        ? "/doc/" + any(things, random) + ".html"
        : random.nextInt(3) == 0
            ? "/ask?q=" + encode(any(questions, random))
            : any(PAGES, random);
  }

  private HttpRequest.Builder sparql(Random random) {
    String thing = Settings.defaults().base() + "id/" + any(things, random);
    String query =
        switch (random.nextInt(3)) {
          case 0 -> "SELECT ?p ?o { <" + thing + "> ?p ?o } LIMIT 100";
          case 1 -> "SELECT ?s ?p { ?s ?p <" + thing + "> } ORDER BY ?s LIMIT 100";
          default -> "SELECT ?t (COUNT(?s) AS ?n) { ?s a ?t } GROUP BY ?t ORDER BY DESC(?n)";
        };
    return get("/kg/sparql?query=" + encode(query), "application/sparql-results+json");
  }

  private HttpRequest.Builder get(String target, String accept) {
    return HttpRequest.newBuilder(address.resolve(target)).header("Accept", accept);
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
