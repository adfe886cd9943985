package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written by hand obeys the rules of the loader, so a dump of it is loaded as the same. */
@Timeout(120)
class WrittenLoadsAgainTest {

  @TempDir Path temp;
  private WritingFixture kg;

  @BeforeEach
  void start() {
    kg = WritingFixture.ofMeetings(temp);
  }

  @AfterEach
  void stop() {
    kg.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IRI(CONCAT('urn:ex:a b', ''))",
        "IRI(CONCAT('urn:ex:a>', ' <urn:ex:p> <urn:ex:o> <urn:ex:g> .'))",
        "IRI(CONCAT('http://example.org/%z', 'z'))",
        "IRI(CONCAT('http://exa mple.org/', '{x}'))",
        "STRDT('not a number', <http://www.w3.org/2001/XMLSchema#integer>)",
        "STRDT('2026-13-41', <http://www.w3.org/2001/XMLSchema#date>)"
      })
  void whatTheLoaderRefuses_isNotWritten(String expression) {
    HttpResponse<String> refused =
        kg.update(
            "INSERT { GRAPH <urn:ex:g> { <urn:ex:s> <urn:ex:p> ?o } } WHERE { BIND("
                + expression
                + " AS ?o) }");
    // Of some the engine itself makes nothing.
    if (refused.statusCode() == 200) {
      assertThat(refused.body()).isEqualTo("{\"added\":0,\"removed\":0}");
    } else {
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
      assertThat(json(refused).path("detail").asText())
          .startsWith("What would be written could not be loaded again: ");
    }
    assertThat(kg.has("GRAPH <urn:ex:g> { ?s ?p ?o }")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#a> <#p> <a b> .",
        "<#a> <#p> <../%zz> .",
        "<#a> <#p> \"x\"^^<http://www.w3.org/2001/XMLSchema#integer> ."
      })
  void whatTheLoaderRefuses_isNotPut(String body) {
    HttpResponse<String> refused =
        kg.send("PUT", "/kg/data?graph=http://example.org/g", WritingFixture.TURTLE, body);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(kg.has("GRAPH <http://example.org/g> { ?s ?p ?o }")).isFalse();
  }

  @Test
  void written_dumped_loaded_isTheSame() throws IOException {
    String decomposed = "Viê\u0323t Nam";
    HttpResponse<String> made =
        kg.update(
            "INSERT DATA { GRAPH <http://example.org/g> { <urn:ex:a> <urn:ex:p> \""
                + decomposed
                + "\"@vi , \"\\t\\n\\\"\\\\\u0001😀\" , 5 , 05 , 1.50 , 1e0 , true , \"x\"@en-GB ,"
                + " <http://example.org/%E1%BB%87> , <http://example.org/ệ> } }");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    assertThat(kg.has("<urn:ex:a> <urn:ex:p> \"Việt Nam\"@vi")).isTrue();
    assertThat(
            kg.update(
                    "DELETE DATA { GRAPH <http://example.org/g> { <urn:ex:a> <urn:ex:p> \""
                        + decomposed
                        + "\"@vi } } ; INSERT DATA { GRAPH <http://example.org/g> { <urn:ex:a> <urn:ex:q> \""
                        + decomposed
                        + "\"@vi } }")
                .statusCode())
        .isEqualTo(200);

    Path dump = temp.resolve("dump.nq");
    String all = kg.kg.get("/kg/data", "Accept", "application/n-quads").body();
    Files.writeString(
        dump,
        all.lines()
            .filter(l -> l.endsWith("<http://example.org/g> ."))
            .collect(Collectors.joining("\n", "", "\n")));
    try (KgStore other = KgStore.inMemory()) {
      LoadReport report =
          new LoadService(
                  other,
                  BundledGraph.iris(),
                  KgOntology.bundled(BundledGraph.iris()),
                  BundledGraph.settings().clock())
              .load(List.of(SourceFile.of(dump)), Progress.NONE);
      assertThat(report.findings()).isEmpty();
      assertThat(graph(other)).isNotEmpty().isEqualTo(graph(kg.store));
    }
  }

  private static Set<Quad> graph(KgStore store) {
    return store.read(
        d ->
            d.stream()
                .filter(q -> q.getGraph().getURI().equals("http://example.org/g"))
                .collect(Collectors.toSet()));
  }
}
