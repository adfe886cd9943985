package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One description, in each format and language, however it is asked for. */
class DocumentFormatsTest {

  private static final String DOC = "/doc/event/accsm-21-som";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final Pattern ALTERNATE =
      Pattern.compile("<([^>]*)>; rel=\"alternate\"; type=\"([^\"]*)\"");
  private static final int EACH_KIND = 3;

  /** What evidence says of a thing when it is evidence for something else. */
  private static final Set<Node> EVIDENCE_OF_OTHERS = Set.of(AKG.source, AKG.onValue);

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  // Ending and parameter, Accept, Accept-Language; type, language of the answer.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|                    |                    |          | text/turtle           | en, vi",
        "|                    | */*                | vi       | text/turtle           | en, vi",
        "|                    | text/*             |          | text/turtle           | en, vi",
        "|                    | text/*;q=0.5,text/turtle;q=0.1 |   | text/html          | en",
        "|                    | application/*      |          | application/ld+json   | en, vi",
        "|                    | application/rdf+xml |         | application/rdf+xml   | en, vi",
        "|                    | application/n-triples, text/turtle;q=0.9 | | application/n-triples | en, vi",
        "|                    | text/turtle;q=0.3, application/json;q=0.4 | vi | application/json | vi",
        "|                    | text/turtle;q=0, */* |        | application/ld+json   | en, vi",
        "|                    | text/html          | vi       | text/html             | vi",
        "|                    | text/html          | vi-VN,en;q=0.5 | text/html       | vi",
        "|                    | text/html          | en;q=0.2,vi;q=0.9 | text/html    | vi",
        "|                    | text/html          | fr, de;q=0.4 | text/html         | en",
        "|                    | TEXT/HTML ; Q=1.0  | en       | text/html             | en",
        "|                    | nonsense           |          | text/turtle           | en, vi",
        "|.ttl                | text/html          |          | text/turtle           | en, vi",
        "|.jsonld             | image/png          |          | application/ld+json   | en, vi",
        "|.nt                 |                    |          | application/n-triples | en, vi",
        "|.rdf                |                    |          | application/rdf+xml   | en, vi",
        "|.json               | text/html          | vi       | application/json      | vi",
        "|.html               | text/turtle        | vi       | text/html             | vi",
        "|.html?lang=en       |                    | vi       | text/html             | en",
        "|?format=nt          | text/html          |          | application/n-triples | en, vi",
        "|?format=text/turtle | text/html          |          | text/turtle           | en, vi",
        "|?format=HTML&lang=vi |                   | en       | text/html             | vi",
        "|.ttl?format=ttl     |                    |          | text/turtle           | en, vi",
      })
  void format_isChosen(
      String none, String asked, String accept, String spoken, String type, String language) {
    List<String> headers = new ArrayList<>();
    if (accept != null) {
      headers.addAll(List.of("Accept", accept));
    }
    if (spoken != null) {
      headers.addAll(List.of("Accept-Language", spoken));
    }
    String target = DOC + (asked == null ? "" : asked);
    HttpResponse<String> response = kg.get(target, headers.toArray(String[]::new));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type").replace(";charset=utf-8", "")).isEqualTo(type);
    assertThat(header(response, "Content-Language")).isEqualTo(language);
    assertThat(header(response, "Vary")).startsWith("Accept, Accept-Language");
  }

  @Test
  void browser_getsAPage() {
    HttpResponse<String> response = kg.get(DOC, "Accept", BROWSER, "Accept-Language", "vi");
    assertThat(header(response, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(response.body())
        .contains("<html lang=\"vi\">", "Cuộc họp cán bộ cấp cao", "Vũ Chiến Thắng")
        .contains(
            "<link rel=\"alternate\" type=\"application/ld+json\" href=\"" + DOC + ".jsonld\">")
        .contains("id=\"chair-person-vu-chien-thang\"")
        .doesNotContain("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/turtle;q=0", "application/pdf, image/*"})
  void accept_thatCannotBeMetIs406WithWhatCan(String accept) {
    HttpResponse<String> response = kg.get(DOC, "Accept", accept);
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(json(response).path("available")).hasSize(7);
    assertThat(header(response, "Link")).contains(DOC + ".ttl").contains(DOC + ".html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DOC + "?format=pdf",
        DOC + ".ttl?format=nt",
        DOC + "?lang=fr",
        DOC + "?page=0",
        DOC + "?limit=501",
        DOC + "?page=99999999",
        DOC + "?colour=red",
        DOC + "?format=ttl&format=nt"
      })
  void parameter_thatIsWrongIs400(String target) {
    HttpResponse<String> response = kg.get(target);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).path("detail").asText()).contains("expected");
  }

  @TestFactory
  Stream<DynamicTest> rdf_isTheSameInEachFormat() {
    return someOfEachKind().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () -> {
                      Graph turtle = graph(path + ".ttl", Lang.TURTLE);
                      assertThat(turtle.size()).isGreaterThan(2);
                      for (Lang lang : List.of(Lang.JSONLD, Lang.NTRIPLES, Lang.RDFXML)) {
                        String ending = lang.getFileExtensions().get(0);
                        Graph other = graph(path + "." + ending, lang);
                        assertThat(other.isIsomorphicWith(turtle)).as(ending).isTrue();
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> description_holdsRelationsWithEvidenceAndNamesOfNeighbours() {
    return someOfEachKind().stream()
        .filter(path -> path.matches("/doc/(?!concept|graph).*"))
        .map(path -> DynamicTest.dynamicTest(path, () -> requireWhole(path)));
  }

  private static void requireWhole(String path) {
    Graph described = graph(path + ".nt?limit=500", Lang.NTRIPLES);
    String base = "https://w3id.org/asean-kg/id/";
    Node entity = NodeFactory.createURI(base + path.substring("/doc/".length()));
    kg.store.read(
        dataset -> {
          Graph all = dataset.getUnionGraph();
          all.find(null, null, entity)
              .filterKeep(t -> t.getSubject().toString().contains("#"))
              .filterDrop(t -> EVIDENCE_OF_OTHERS.contains(t.getPredicate()))
              .forEach(t -> assertWhole(t.getSubject(), all, described));
          described
              .find()
              .mapWith(Triple::getObject)
              .filterKeep(o -> o.isURI() && o.getURI().startsWith(base))
              .toSet()
              .forEach(
                  o ->
                      all.find(o, External.LABEL, null)
                          .forEach(t -> assertThat(described.contains(t)).as("%s", t).isTrue()));
          return null;
        });
  }

  private static void assertWhole(Node relation, Graph all, Graph described) {
    all.find(relation, null, null)
        .forEach(t -> assertThat(described.contains(t)).as("%s", t).isTrue());
    all.find(null, AKG.supports, relation)
        .mapWith(Triple::getSubject)
        .forEach(
            e ->
                all.find(e, null, null)
                    .forEach(t -> assertThat(described.contains(t)).as("%s", t).isTrue()));
  }

  /** Documents of the first entities of each kind, and of concepts and graphs. */
  private static List<String> someOfEachKind() {
    TreeMap<String, List<String>> byKind = new TreeMap<>();
    String start = "https://w3id.org/asean-kg/id/";
    kg.store.read(
        dataset -> {
          dataset
              .getUnionGraph()
              .find()
              .mapWith(t -> t.getSubject().toString())
              .filterKeep(s -> s.startsWith(start) && s.indexOf('#') < 0)
              .toSet()
              .stream()
              .sorted()
              .forEach(
                  s -> {
                    String path = s.substring(start.length());
                    byKind
                        .computeIfAbsent(path.split("/")[0], k -> new ArrayList<>())
                        .add("/doc/" + path);
                  });
          return null;
        });
    assertThat(byKind).hasSizeGreaterThanOrEqualTo(11);
    List<String> some = new ArrayList<>();
    byKind.values().forEach(p -> some.addAll(p.subList(0, Math.min(EACH_KIND, p.size()))));
    some.add(DOC);
    some.add("/doc/body/asean");
    some.add("/doc/concept/role");
    some.add("/doc/concept/capacity/member");
    some.add("/doc/concept/comparator/about");
    some.add("/doc/graph/inferred");
    some.add("/ontology");
    some.add("/ontology/alignments");
    some.add("/shapes");
    return some;
  }

  private static Graph graph(String target, Lang lang) {
    HttpResponse<String> response = kg.get(target);
    assertThat(response.statusCode()).as(target).isEqualTo(200);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .base("http://example.org/")
        .parse(graph);
    return graph;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DOC,
        "/doc/concept/role/chair",
        "/doc/graph/source/vietnamplus-2022-accsm-21-som",
        "/ontology",
        "/ontology/alignments"
      })
  void alternates_canBeHad(String target) {
    Matcher alternate = ALTERNATE.matcher(header(kg.get(target), "Link"));
    int count = 0;
    while (alternate.find()) {
      HttpResponse<String> response = kg.get(alternate.group(1));
      assertThat(response.statusCode()).as(alternate.group(1)).isEqualTo(200);
      assertThat(header(response, "Content-Type")).startsWith(alternate.group(2));
      count++;
    }
    assertThat(count).isGreaterThanOrEqualTo(4);
  }

  @Test
  void links_tellWhatTheDocumentIsAbout() {
    assertThat(header(kg.get(DOC), "Link"))
        .contains("<https://w3id.org/asean-kg/doc/event/accsm-21-som>; rel=\"canonical\"")
        .contains("<https://w3id.org/asean-kg/id/event/accsm-21-som>; rel=\"describes\"")
        .contains(
            "<"
                + DOC
                + ">; rel=\"describedby\"; anchor=\"https://w3id.org/asean-kg/id/event/accsm-21-som\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DOC,
        DOC + ".jsonld",
        DOC + ".html",
        "/api/entities/event/accsm-21-som",
        "/ontology",
        "/ontology.ttl",
        "/ontology?format=html",
        "/context.jsonld"
      })
  void tag_isStrongAndKnownAgain(String target) {
    HttpResponse<String> first = kg.get(target);
    String tag = header(first, "ETag");
    assertThat(tag).startsWith("\"");
    HttpResponse<String> again = kg.get(target, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "Vary")).isEqualTo(header(first, "Vary"));
    HttpResponse<String> head = kg.send("HEAD", target, BodyPublishers.noBody());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(tag);
    assertThat(header(head, "Content-Type")).isEqualTo(header(first, "Content-Type"));
  }

  @Test
  void tag_differsByVariant() {
    String html = header(kg.get(DOC, "Accept", "text/html"), "ETag");
    assertThat(header(kg.get(DOC, "Accept", "text/html", "Accept-Language", "vi"), "ETag"))
        .isNotEqualTo(html);
    assertThat(header(kg.get(DOC), "ETag")).isNotEqualTo(html);
  }

  @Test
  void json_isThatOfTheApi() {
    HttpResponse<String> entity = kg.get("/api/entities/event/accsm-21-som?lang=vi");
    assertThat(entity.body()).isEqualTo(kg.get(DOC + ".json?lang=vi").body());
    assertThat(json(entity).path("kind").asText()).isEqualTo("event");
    assertThat(json(entity).at("/labels/en").asText())
        .isEqualTo("21st ACCSM Senior Officials' Meeting");
    assertThat(json(entity).path("relations"))
        .anySatisfy(
            r -> {
              assertThat(r.path("label").asText()).isEqualTo("người chủ trì: Vũ Chiến Thắng");
              assertThat(r.path("evidence"))
                  .anySatisfy(
                      e -> {
                        assertThat(e.path("start").asInt()).isEqualTo(204);
                        assertThat(e.path("title").asText())
                            .isEqualTo("Gắn kết một ASEAN cùng nhau phát triển");
                        assertThat(e.path("certainty").asText()).isEqualTo("high");
                      });
            });
  }

  @Test
  void context_isThatOfTheOntology() {
    HttpResponse<String> context = kg.get("/context.jsonld");
    assertThat(header(context, "Content-Type")).isEqualTo("application/ld+json");
    assertThat(json(context).at("/@context/chairedBy/@id").asText()).isEqualTo("akg:chairedBy");
  }
}
