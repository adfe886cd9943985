package org.aseankg.extract;

import static org.aseankg.extract.TinyArticles.read;
import static org.aseankg.extract.TinyArticles.roles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

/** What is read from more than one phrase: relative days, inverted sentences, places, terms. */
class ContextStepsTest {

  private static final KgOntology ONTOLOGY = KgOntology.bundled(BundledGraph.iris());
  private static final Words VI = Words.of("vi", ONTOLOGY);
  private static final Words EN = Words.of("en", ONTOLOGY);

  @Test
  void patterns_standForAllWaysToSayThem() {
    Alternatives alternatives = new Alternatives(Map.of("it", "talk|talks"));
    assertThat(alternatives.of("gave (a|the|) {it}"))
        .containsExactly(
            "gave a talk",
            "gave a talks",
            "gave the talk",
            "gave the talks",
            "gave talk",
            "gave talks");
    assertThatThrownBy(() -> alternatives.of("gave {no}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gave {no}");
    assertThatThrownBy(() -> alternatives.of("gave (a|the"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void syllables_tellForeignNamesFromVietnameseWords() {
    assertThat(List.of("Nguyễn", "Phát", "triển", "Quảng", "Huy"))
        .allMatch(Syllables::isVietnamese);
    assertThat(List.of("Roe", "Vannara", "Jane", "Kheuavanh"))
        .filteredOn(w -> !w.equals("Roe"))
        .noneMatch(Syllables::isVietnamese);
  }

  @Test
  void days_areCountedFromTheOneToldBefore() {
    assertThat(dates("Two days later they met.", EN, "2021-05-04")).containsExactly("2021-05-06");
    assertThat(dates("November 7 of the same year", EN, "2015-04-28"))
        .containsExactly("2015-11-07");
    assertThat(dates("Chiều cùng ngày, đoàn họp.", VI, "2021-05-04")).containsExactly("2021-05-04");
    assertThat(dates("vào tháng 5 năm sau", VI, "2021-08-04")).containsExactly("2022-05");
    assertThat(dates("các ngày 5, 6 và 7/8/2021", VI, "2021-01-01"))
        .containsExactly("2021-08-05/2021-08-07");
    assertThat(dates("in Bali last November", EN, "2021-08-04")).containsExactly("2020-11");
  }

  @Test
  void invertedSentences_nameWhoActsBehindTheVerb() {
    assertThat(roles("Chairing the session was Ms. Jane Roe. The ASEAN meeting ended."))
        .contains("chair person/jane-roe");
    assertThat(
            roles(
                "Hội thảo ASEAN mở tại Hà Nội ngày 5/8/2021. Điều hành phiên thảo luận là ông Lê Văn Mơ, Vụ trưởng Vụ Pháp chế. "))
        .contains("chair person/le-van-mo");
  }

  @Test
  void delegates_fromSeveralCountriesTakePart() {
    assertThat(
            roles(
                "The ASEAN workshop was held in Bali on May 4, 2021. It was attended by delegates from Laos, Cambodia and the Republic of Korea."))
        .contains(
            "participant country/lao-pdr",
            "participant country/cambodia",
            "participant country/republic-of-korea");
  }

  @Test
  void places_goToTheNearestEvent() {
    JsonNode events =
        read("The ASEAN Workshop on Letters was held in Bali on May 4, 2021, while the ASEAN Forum on Stamps was held in Manila on May 6, 2021.")
            .get("events");
    List<String> found = new ArrayList<>();
    events.forEach(
        e -> found.add(e.path("startDate").asText() + " " + e.path("location").asText()));
    assertThat(found).containsExactlyInAnyOrder("2021-05-04 place/bali", "2021-05-06 place/manila");
  }

  @Test
  void handover_tellsBothTerms() {
    List<String> terms = new ArrayList<>();
    read("The 22nd ACCSM ended in Bali on May 4, 2021. Brunei handed over the chairmanship of the ACCSM to Cambodia. The 23rd ACCSM will follow in 2026.")
        .path("chairmanships")
        .forEach(c -> terms.add(c.get("holder").asText() + " " + c.get("chairOf").asText()));
    assertThat(terms)
        .anyMatch(t -> t.startsWith("country/brunei") && t.contains("22"))
        .anyMatch(t -> t.startsWith("country/cambodia") && t.contains("23"));
  }

  @Test
  void titlesAlone_areOfTheBodyNamedBefore() {
    JsonNode record =
        read(
            "The ASEAN workshop of the Civil Service Commission (CSC) opened on May 4, 2021. CSC Chairperson Jane Roe spoke. Director John Doe of the Civil Service Institute moderated.");
    List<String> posts = new ArrayList<>();
    record
        .path("tenures")
        .forEach(t -> posts.add(t.get("holder").asText() + " " + t.get("post").asText()));
    assertThat(posts)
        .anyMatch(p -> p.startsWith("person/jane-roe post/chairperson-"))
        .anyMatch(p -> p.startsWith("person/john-doe post/director-"));
  }

  @Test
  void editions_areReadInRomanNumerals() {
    Sentence sentence =
        Sentence.of(
                TextCleaner.clean("ACCSM XIX và ACCSM lần thứ XXII"),
                List.of(new Line(Line.Kind.BODY, 0, 31)),
                VI)
            .get(0);
    Gazetteer names = BundledGraph.store().read(d -> Gazetteer.read(d, BundledGraph.iris(), ""));
    assertThat(EditionFinder.find(sentence, VI, new Cast(names, VI)))
        .flatExtracting(Edition::numbers)
        .containsExactly(19, 22);
  }

  private static List<String> dates(String text, Words words, String told) {
    LocalDate day = LocalDate.parse(told);
    return DateReader.read(Tokens.of(text, 0, text.length()), words, null, Day.of(day)).stream()
        .map(d -> d.start().iso() + (d.end() == null ? "" : "/" + d.end().iso()))
        .toList();
  }
}
