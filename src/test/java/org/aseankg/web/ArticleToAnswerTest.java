package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.aseankg.cli.CommandRun;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: articles are read, a person decides, and what was accepted answers questions. */
class ArticleToAnswerTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String NAME = "en-portal-accsm-19-forum";
  private static final String FORUM = "event/asean-plus-three-forum-on-good-governance-2018-10-24";

  /** The same forum under another name, by another source. */
  private static final String SECOND =
      "ASEAN officials talk in Singapore\n\n"
          + "The ASEAN Plus Three Governance Forum was held in Singapore on October 24, 2018. "
          + "It was chaired by Jane Roe, Director-General of the Public Service Department of"
          + " Malaysia.\n";

  @TempDir Path temp;
  private Path articles;
  private KgStore store;
  private ServerFixture kg;
  private String token;

  @BeforeEach
  void readArticlesAndServe() throws IOException {
    articles = Files.createDirectory(temp.resolve("articles"));
    Files.copy(
        Path.of("src/test/resources/articles/own", NAME + ".txt"), articles.resolve(NAME + ".txt"));
    Files.writeString(articles.resolve("second.txt"), SECOND);
    Path proposed = temp.resolve("proposed");
    CommandRun extract =
        CommandRun.of("extract", "--out", proposed.toString(), articles.toString());
    assertThat(extract.exitCode()).as(extract.err()).isZero();
    store = KgStore.inMemory();
    new LoadService(
            store,
            BundledGraph.iris(),
            KgOntology.bundled(BundledGraph.iris()),
            BundledGraph.settings().clock())
        .loadBundled(Progress.NONE);
    TokenFile tokens = new TokenFile(temp.resolve("tokens.tsv"));
    token = tokens.add("an", Scope.WRITE);
    kg =
        ServerFixture.reviewing(
            store, tokens, new KgServer.Review(proposed, Optional.of(articles)));
  }

  @AfterEach
  void stop() {
    kg.close();
    store.close();
  }

  @Test
  void article_isReadReviewedAndAnswersWithItsEvidence() throws IOException {
    assertThat(ask("hosted").body()).doesNotContain("source/" + NAME);
    decide(200, fact(NAME, FORUM + " theme"), "reject", "");
    decide(400, fact(NAME, FORUM + " roles"), "accept", ""); // the graph has an event of that day
    decide(200, fact(NAME, "event/accsm-19 events"), "same-as", "&as=event/accsm-19");
    decide(200, fact(NAME, FORUM + " events"), "accept", "");
    decide(200, fact(NAME, "event/accsm-19 theme"), "accept", "");
    decide(200, fact(NAME, FORUM + " location"), "edit", "&name=location&value=country/singapore");
    decide(200, fact(NAME, FORUM + " roles"), "accept", "");

    JsonNode answer = json(ask("hosted"));
    assertThat(answer.at("/answers/0/label").asText()).as(answer.toString()).isEqualTo("Singapore");
    JsonNode evidence = evidence(answer, "source/" + NAME);
    String text = Files.readString(articles.resolve(NAME + ".txt"));
    assertThat(text.substring(evidence.path("start").asInt(), evidence.path("end").asInt()))
        .contains("hosted");

    assertThat(
            json(kg.get("/api/search?q=" + encode("Forum on Good Governance"))).findValues("iri"))
        .anyMatch(i -> i.asText().endsWith(FORUM));
    assertThat(csv("SELECT ?p { <IRI> schema:location ?p }")).contains("country/singapore");
    assertThat(csv("SELECT ?t { <IRI> akg:theme ?t }").lines()).hasSize(1);
    assertThat(
            csv(
                "SELECT ?by ?on ?rule { ?e akg:supports <IRI#host-country-singapore>"
                    + " ; akg:reviewedBy ?by ; akg:reviewedOn ?on ; akg:rule ?rule }"))
        .contains("an,2026-11-21,host-subject");
  }

  @Test
  void secondSource_isOfferedAsTheSame_andMergesOnAcceptanceOnly() {
    decide(200, fact(NAME, "event/accsm-19 events"), "same-as", "&as=event/accsm-19");
    for (String part : new String[] {"events", "startDate", "location", "roles"}) {
      decide(200, fact(NAME, FORUM + " " + part), "accept", "");
    }
    long before = events();
    String other = "event/asean-plus-three-governance-forum-2018-10-24";
    String role = fact("second", other + " roles");
    HttpResponse<String> refused = decide(400, role, "accept", "");
    assertThat(json(refused).path("detail").asText()).contains("may be event/");
    assertThat(events()).isEqualTo(before);

    String event = fact("second", other + " events");
    assertThat(kg.get("/review?fact=" + event, bearer("text/html")).body()).contains(FORUM);
    decide(200, event, "same-as", "&as=" + FORUM);
    decide(200, role, "accept", "");
    assertThat(events()).isEqualTo(before);
    assertThat(csv("SELECT ?who { ?r akg:inEvent <IRI> ; akg:agent ?who }"))
        .contains("person/jane-roe", "country/singapore");
    assertThat(json(ask("chaired")).at("/answers/0/label").asText()).isEqualTo("Jane Roe");
  }

  /** The first piece of evidence of any answer that was read in a source. */
  private static JsonNode evidence(JsonNode answer, String source) {
    for (JsonNode evidence : answer.findValues("evidence")) {
      for (JsonNode one : evidence) {
        if (one.path("source").asText().endsWith(source)) {
          return one;
        }
      }
    }
    throw new AssertionError("No evidence of " + source + " in " + answer);
  }

  private HttpResponse<String> ask(String verb) {
    return kg.get(
        "/api/ask?q=" + encode("Who " + verb + " the ASEAN Plus Three Forum on Good Governance?"));
  }

  private long events() {
    return csv("SELECT ?e { ?e schema:startDate ?d FILTER(STR(?d) = '2018-10-24') }")
            .lines()
            .distinct()
            .count()
        - 1;
  }

  private String csv(String select) {
    String query =
        "PREFIX akg: <https://w3id.org/asean-kg/ontology#> PREFIX schema: <https://schema.org/> "
            + select.replace("<IRI", "<" + BundledGraph.iris().entity(FORUM));
    HttpResponse<String> answer = kg.get(ServerFixture.sparql(query), "Accept", "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** The id of the one fact about this. */
  private String fact(String source, String about) {
    for (JsonNode fact : json(kg.get("/review", bearer("application/json"))).path("facts")) {
      if (fact.path("source").asText().equals("source/" + source)
          && fact.path("about").asText().equals(about)) {
        return fact.path("id").asText();
      }
    }
    throw new AssertionError("There is no proposed fact about " + about + " of " + source);
  }

  private HttpResponse<String> decide(int status, String fact, String verdict, String more) {
    String form = "fact=" + fact + "&verdict=" + verdict + more;
    HttpResponse<String> answer = kg.post("/review", FORM, form, bearer("application/json"));
    assertThat(answer.statusCode()).as(form + answer.body()).isEqualTo(status);
    return answer;
  }

  private String[] bearer(String type) {
    return new String[] {"Accept", type, "Authorization", "Bearer " + token};
  }
}
