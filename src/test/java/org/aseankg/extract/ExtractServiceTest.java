package org.aseankg.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aseankg.InvalidInputException;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

/** Whole articles, good and bad. */
class ExtractServiceTest {

  private static final ExtractService SERVICE =
      ExtractService.over(
          BundledGraph.store(), BundledGraph.iris(), KgOntology.bundled(BundledGraph.iris()), "");

  private static final String ARTICLE =
      "ASEAN trainers meet in Bali\n\n"
          + "The ASEAN Workshop on Clear Letters was held in Bali, Indonesia, on March 4, 2021. "
          + "It was chaired by Jane Roe, Director-General of the Public Service Department of Malaysia. "
          + "Timor-Leste took part as an observer.\n";

  @Test
  void facts_carryWhereTheyWereReadAndTheirRule() {
    JsonNode record = read(ARTICLE).record();
    JsonNode event = record.get("events").get(0);
    assertThat(event.get("startDate").textValue()).isEqualTo("2021-03-04");
    assertThat(event.get("location").textValue()).isEqualTo("place/bali");
    List<String> roles = new ArrayList<>();
    event
        .get("roles")
        .forEach(r -> roles.add(r.get("role").textValue() + " " + r.get("agent").textValue()));
    assertThat(roles).contains("chair person/jane-roe", "observer country/timor-leste");
    JsonNode evidence = event.get("roles").get(0).get("evidence").get(0);
    assertThat(ARTICLE.substring(evidence.get("start").intValue(), evidence.get("end").intValue()))
        .contains("chaired by Jane Roe");
    assertThat(evidence.get("rule").textValue()).isEqualTo("chair-by");
  }

  @Test
  void statements_areThoseOfTheRecord() {
    List<String> predicates = new ArrayList<>();
    SERVICE.statements(read(ARTICLE), t -> predicates.add(t.getPredicate().getLocalName()));
    assertThat(predicates).contains("agent", "role", "inBody", "startDate", "rule");
  }

  @Test
  void sameArticle_givesTheSameRecord() {
    assertThat(read(ARTICLE).record().toString()).isEqualTo(read(ARTICLE).record().toString());
  }

  @Test
  void twoMembersMinistries_areOfAsean() {
    String told =
        "The Ministry of Home Affairs of Viet Nam held talks with officials of %s in Hanoi on 4 May"
            + " 2024. Mr John Doe, Head of the Land Bank, chaired the meeting.";
    assertThat(TinyArticles.roles(told.formatted("Laos"))).contains("chair person/john-doe");
    assertThat(TinyArticles.read(told.formatted("Peru")).path("events")).isEmpty();
    assertThat(TinyArticles.read(told.formatted("Japan")).path("events")).isEmpty();
  }

  @Test
  void noContentOfAsean_proposesNothing() {
    Proposed proposed =
        read(
            "The football match in the town was won by the guests on Sunday, and the mayor said that he was happy about it.");
    assertThat(proposed.record().fieldNames()).toIterable().containsExactly("source");
    assertThat(proposed.notice()).contains("nothing of ASEAN");
  }

  @Test
  void otherLanguage_proposesNothing() {
    Proposed proposed =
        read(
            "Die ASEAN-Staaten trafen sich gestern in Jakarta und berieten sich lange mit ihren Partnern.");
    assertThat(proposed.record().size()).isEqualTo(1);
    assertThat(proposed.notice()).contains("no language");
  }

  @Test
  void whatIsNoText_isRefusedInOneSentence() {
    assertRefused(new byte[0], "empty");
    assertRefused("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "PDF");
    assertRefused(new byte[] {'a', 0, 1, 2}, "binary");
    assertRefused(
        "H\u00e0 N\u1ed9i".replace("\u1ed9", "o").getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
    assertRefused(" \n\t ".getBytes(StandardCharsets.UTF_8), "blanks");
  }

  @Test
  void markupAndSparql_areText() {
    String text = ARTICLE + "DROP ALL; SELECT ?s { ?s ?p ?o } <script>alert(1)</script>\n";
    assertThat(read(text).record().get("events")).hasSize(1);
  }

  @Test
  void pages_keepTheirOffsets() {
    String page =
        "<html><body><h1>x</h1><p>" + ARTICLE.replace("\n", "</p>\n<p>") + "</p></body></html>";
    JsonNode event = read(page).record().get("events").get(0);
    JsonNode evidence = event.get("roles").get(0).get("evidence").get(0);
    assertThat(page.substring(evidence.get("start").intValue(), evidence.get("end").intValue()))
        .contains("chaired by Jane Roe");
  }

  @Test
  void longText_takesTimeInStepWithItsLength() {
    String long10 = ARTICLE.repeat(10_000_000 / ARTICLE.length());
    assertTimeout(Duration.ofSeconds(60), () -> read(long10));
  }

  @Test
  void oneLongSentence_isReadInPieces() {
    String sentence = "ASEAN và Hội nghị lần thứ 3, do ông Lê Văn An, ".repeat(2_200);
    assertTimeout(Duration.ofSeconds(20), () -> read(sentence));
  }

  private static Proposed read(String text) {
    return SERVICE.read(Article.of("tiny.txt", text.getBytes(StandardCharsets.UTF_8)), null, "");
  }

  private static void assertRefused(byte[] bytes, String why) {
    assertThatThrownBy(() -> Article.of("x.txt", bytes))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("x.txt ")
        .hasMessageContaining(why);
  }
}
