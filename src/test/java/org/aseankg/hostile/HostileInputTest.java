package org.aseankg.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile input of every kind, the same few hundred cases each time; {@code docs/hostile.md} tells
 * how hundreds of thousands are tried.
 */
@Timeout(240)
class HostileInputTest {

  private static final long SEED = 21;
  private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  @TempDir Path folder;

  private static Target target;
  private static String before;

  @BeforeAll
  static void start() {
    target = Target.small();
    before = target.digest();
  }

  @AfterAll
  static void stop() {
    target.close();
  }

  @Test
  void requestForgery_connectsNowhere() throws Exception {
    try (Listener listener = new Listener();
        Target guarded = Target.smallWritable(folder)) {
      ForgeryProbes probes =
          new ForgeryProbes(target, guarded, listener, folder.resolve("probes")).run(2);
      assertThat(listener.connections()).isZero();
      assertThat(probes.faults()).isEmpty();
      assertThat(probes.probes()).isGreaterThan(500);
    }
    assertUnharmed();
  }

  @Test
  void parameters_ofEveryPathTakeAnything() throws Exception {
    ParameterInjection injection = new ParameterInjection(target).run(16);
    assertThat(injection.faults()).isEmpty();
    assertThat(injection.count("all")).isGreaterThan(500);
    assertUnharmed();
  }

  @Test
  void malformedHttp_isAnsweredOrCut() throws Exception {
    MalformedHttp http = new MalformedHttp(target).run(300, SEED, false);
    assertThat(http.faults()).isEmpty();
    assertThat(http.count("4xx")).isGreaterThan(100);
    assertUnharmed();
  }

  @Test
  void queries_giantOrNestedDeeply() throws Exception {
    GiantQueries giant = new GiantQueries(target).run(3);
    assertThat(giant.faults()).isEmpty();
    assertThat(giant.count("all")).isGreaterThan(80);
    assertUnharmed();
  }

  @Test
  void queries_madeByTheGrammarAndDamaged() throws Exception {
    QueryFuzz fuzz = QueryFuzz.queries(target).run(800, SEED);
    assertThat(fuzz.faults()).isEmpty();
    assertThat(fuzz.count("2xx")).isGreaterThan(150);
    assertThat(fuzz.count("400")).isGreaterThan(150);
    assertUnharmed();
  }

  @Test
  void updates_madeByTheGrammarAndDamaged() throws Exception {
    try (Target scratch = Target.smallWritable(folder)) {
      QueryFuzz fuzz = QueryFuzz.updates(scratch).run(300, SEED);
      assertThat(fuzz.faults()).isEmpty();
      assertThat(fuzz.count("2xx")).isGreaterThan(30);
    }
  }

  @Test
  void files_damagedAreLoadedOrRefused() throws Exception {
    LoaderFuzz fuzz = new LoaderFuzz().run(25, SEED);
    assertThat(fuzz.faults()).isEmpty();
    assertThat(fuzz.count("loaded")).isGreaterThan(10);
    assertThat(fuzz.count("refused")).isGreaterThan(100);
  }

  @Test
  void texts_damagedAreReadOrRefused() throws Exception {
    ExtractFuzz fuzz = new ExtractFuzz().run(300, SEED);
    assertThat(fuzz.faults()).isEmpty();
    assertThat(fuzz.count("proposed")).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"http://127.0.0.1:1/c\", \"@id\": \"http://e.org/a\", \"name\": \"x\"}",
        "{\"@context\": \"file:///etc/hostname\", \"@id\": \"http://e.org/a\", \"name\": \"x\"}",
        "{\"@graph\": [{\"@context\": [{}, \"http://127.0.0.1:1/c\"], \"@id\": \"http://e.org/a\"}]}"
      })
  void contextOfJsonLd_isNotFetched(String text) {
    LoadReport report = load(text);
    assertThat(report.hasRefused()).isTrue();
    assertThat(report.findings().toString())
        .contains("would have to be fetched: expected the context itself in the file");
  }

  @Test
  void fileThatBreaksOffOrGoesOn_isRefusedInWords() {
    for (SourceFile file :
        List.of(made("odd.nt", "<urn:a> <urn:b> \"true\"^^"), made("odd.json", "{} \"x\""))) {
      LoadReport report = load(file);
      assertThat(report.hasRefused()).as(file.name()).isTrue();
      assertThat(report.findings().toString()).doesNotContain("fasterxml", "Code point");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"@graph\": 7}", "{\"@graph\": null}"})
  void jsonLd_ofNoStructureIsRefused(String text) {
    assertThat(load(text).findings().toString()).contains("expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BASE <h]example.org/> ASK {}",
        "BASE <file:x> SELECT (STR(<y>) AS ?z) {}",
        "BASE <file:x> PREFIX p: <y> BASE <http://e.org/> SELECT (STR(p:z) AS ?w) {}"
      })
  void base_tellsNothingOfTheFolderOfTheServer(String query) throws Exception {
    try (Wire wire = target.wire()) {
      Wire.Answer answer = ask(wire, query);
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain(System.getProperty("user.dir"));
    }
  }

  @Test
  void predicate_thatIsNoIriMatchesNothing() throws Exception {
    try (Wire wire = target.wire()) {
      for (String pattern :
          List.of(
              "VALUES ?p { \"text\" 1 } ?s ?p ?o . ?s ?q ?r",
              "?s ?p ?o . ?s ?q ?r FILTER(BOUND(?s)) VALUES ?p { \"text\" }",
              "BIND(\"x\" AS ?p) GRAPH ?g { ?s ?p ?o . ?a ?b ?c }")) {
        Wire.Answer none = ask(wire, "ASK { " + pattern + " }");
        assertThat(none.status()).as(none.body()).isEqualTo(200);
        assertThat(none.body()).contains("false");
      }
      String both =
          "SELECT DISTINCT ?p { VALUES ?p { \"x\" <" + RDF_TYPE + "> } ?s ?p ?o . ?s ?q ?r }";
      assertThat(ask(wire, both).body()).contains(RDF_TYPE);
    }
  }

  @Test
  void list_thatTheEngineNeverGetsThroughIsRefused() throws Exception {
    String query = "ASK { ?s ?p ?o FILTER(?o IN (1" + ",2".repeat(100_000) + ")) }";
    try (Wire wire = target.wire()) {
      Wire.Answer answer = ask(wire, query);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("expected at most 10000");
    }
  }

  @Test
  void join_thatIsNotReadCloses() throws Exception {
    try (Wire wire = target.wire()) {
      Wire.Answer answer = ask(wire, "ASK { MINUS { SELECT ?s { } LIMIT 0 VALUES () { () () } } }");
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).contains("true");
    }
  }

  @Test
  void update_ofAGraphThatIsNotThereIsRefused() throws Exception {
    try (Target scratch = Target.smallWritable(folder);
        Wire wire = scratch.wire()) {
      for (String update :
          Stream.of("COPY <urn:a> TO <urn:b>", "CLEAR GRAPH <urn:a>", "MOVE <urn:a> TO DEFAULT")
              .toList()) {
        Wire.Answer answer =
            wire.send(
                "POST",
                "/kg/update",
                update.getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/sparql-update",
                "Authorization: Bearer " + scratch.token.orElseThrow());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("No such graph: urn:a");
      }
    }
  }

  private static Wire.Answer ask(Wire wire, String query) throws Exception {
    byte[] body = query.getBytes(StandardCharsets.UTF_8);
    return wire.send("POST", "/kg/sparql", body, "Content-Type: application/sparql-query");
  }

  private static LoadReport load(String jsonLd) {
    return load(made("odd.jsonld", jsonLd));
  }

  private static SourceFile made(String name, String text) {
    return SourceFile.made(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static LoadReport load(SourceFile file) {
    var iris = BundledGraph.iris();
    try (KgStore store = KgStore.inMemory()) {
      return new LoadService(store, iris, KgOntology.bundled(iris), BundledGraph.settings().clock())
          .loadOnline(List.of(file), Progress.NONE);
    }
  }

  private static void assertUnharmed() {
    assertThat(target.isHealthy()).isTrue();
    assertThat(target.digest()).isEqualTo(before);
  }
}
