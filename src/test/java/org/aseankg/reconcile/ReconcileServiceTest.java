package org.aseankg.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.aseankg.ontology.KgOntology;
import org.aseankg.reconcile.Query.Known;
import org.aseankg.reconcile.Query.Strictness;
import org.aseankg.reconcile.Query.Wanted;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Candidates, their order and the decision to take one, over the bundled data. */
class ReconcileServiceTest {

  private static final ReconcileService SERVICE =
      new ReconcileService(
          BundledGraph.store(),
          BundledGraph.names(),
          KgOntology.bundled(BundledGraph.iris()),
          BundledGraph.iris(),
          BundledGraph.settings());

  private static List<Candidate> candidates(Query query) {
    return SERVICE.match(Map.of("q", query), "en").get("q");
  }

  private static List<Candidate> candidates(String text) {
    return candidates(Query.of(text, 5));
  }

  private static Query query(String text, String type, Known... known) {
    return new Query(
        Optional.ofNullable(text),
        type.isEmpty() ? List.of() : List.of(type),
        Strictness.ANY,
        10,
        List.of(known));
  }

  private static Known known(String property, String... values) {
    return new Known(
        property, List.of(values).stream().map(v -> new Wanted(Optional.empty(), v)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Viet Nam, country/viet-nam",
    "Việt Nam, country/viet-nam",
    "viet nam, country/viet-nam",
    "Vũ Chiến Thắng, person/vu-chien-thang",
    "Vu Chien Thang, person/vu-chien-thang",
    "Bộ trưởng Bộ Nội vụ Việt Nam, post/minister-of-home-affairs-of-viet-nam",
    "ACCSM XXI, event/accsm-21",
    "ACCSM lần thứ 21, event/accsm-21",
    "country/viet-nam, country/viet-nam",
    "https://w3id.org/asean-kg/id/country/viet-nam, country/viet-nam",
    "Q881, country/viet-nam",
    "wd:Q881, country/viet-nam",
    "http://www.wikidata.org/entity/Q881, country/viet-nam",
    "https://www.wikidata.org/wiki/Q881, country/viet-nam",
    "gn:1581130, place/hanoi",
    "https://sws.geonames.org/1581130/, place/hanoi",
    "https://www.geonames.org/1581130/hanoi.html, place/hanoi",
    "eurovoc:1838, body/asean",
    "http://eurovoc.europa.eu/1838, body/asean"
  })
  void certainName_isMatchedAlone(String text, String id) {
    List<Candidate> found = candidates(text);
    assertThat(found.get(0).id()).isEqualTo(id);
    assertThat(found.get(0).match()).isTrue();
    assertThat(found.stream().filter(Candidate::match)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Shared by the country and the city.
        "Singapore",
        // Not the same letters.
        "Thanh Tra",
        "Pham Thi Thanh",
        "Indoneisa",
        "Chien Thang Vu",
        // Another name of one post, and the beginning of others.
        "Minister of Home Affairs",
        // An acronym, and no type asked for.
        "ASEAN",
        "VN"
      })
  void doubtfulName_isNotMatched(String text) {
    List<Candidate> found = candidates(text);
    assertThat(found).isNotEmpty();
    assertThat(found.stream().filter(Candidate::match)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Singapore, Country, country/singapore",
    "Singapore, Place, place/singapore-city",
    "ASEAN, Body, body/asean",
    "VN, Country, country/viet-nam"
  })
  void type_singlesOut(String text, String type, String id) {
    List<Candidate> found = candidates(query(text, type));
    assertThat(found.get(0).id()).isEqualTo(id);
    assertThat(found.get(0).match()).isTrue();
    assertThat(found).allSatisfy(c -> assertThat(c.types()).anyMatch(t -> t.id().equals(type)));
  }

  @Test
  void lowerCaseWord_isNoCode() {
    assertThat(candidates(query("vn", "Country")).stream().filter(Candidate::match)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Country", "akg:Country", "country", "https://w3id.org/asean-kg/ontology#Country"})
  void type_isTakenInAnyForm(String type) {
    assertThat(candidates(query("Singapore", type)).get(0).id()).isEqualTo("country/singapore");
  }

  @Test
  void strictness_saysWhatTypesAreFor() {
    Query any =
        new Query(
            Optional.of("Singapore"), List.of("Place", "Person"), Strictness.ANY, 5, List.of());
    assertThat(candidates(any))
        .extracting(Candidate::id)
        .contains("place/singapore-city")
        .doesNotContain("country/singapore");
    Query all =
        new Query(
            Optional.of("Singapore"), List.of("Place", "Country"), Strictness.ALL, 5, List.of());
    assertThat(candidates(all)).isEmpty();
    Query both =
        new Query(
            Optional.of("Bộ Nội vụ Việt Nam"),
            List.of("Agent", "GovernmentBody"),
            Strictness.ALL,
            5,
            List.of());
    assertThat(candidates(both).get(0).id()).isEqualTo("body/ministry-of-home-affairs-of-viet-nam");
    Query should =
        new Query(Optional.of("Singapore"), List.of("Place"), Strictness.SHOULD, 5, List.of());
    List<Candidate> found = candidates(should);
    assertThat(found)
        .extracting(Candidate::id)
        .startsWith("place/singapore-city", "country/singapore");
    assertThat(found.get(0).match()).isTrue();
    assertThat(found.get(1).score()).isLessThan(found.get(0).score());
  }

  @Test
  void unknownType_isRefused() {
    assertThatThrownBy(() -> candidates(query("Singapore", "Ship")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("There is no type \"Ship\": expected one of Body, Country");
  }

  @Test
  void properties_raiseWhatAgreesAndLowerWhatDoesNot() {
    List<Candidate> found =
        candidates(query("Minister of Home Affairs", "Post", known("country", "Brunei")));
    assertThat(found.get(0).id()).isEqualTo("post/minister-of-home-affairs-of-brunei");
    assertThat(found.get(0).features()).containsEntry("property:country", 1.0);
    Candidate other =
        found.stream()
            .filter(c -> c.id().endsWith("-affairs-of-viet-nam"))
            .findFirst()
            .orElseThrow();
    assertThat(other.features()).containsEntry("property:country", 0.0);
    assertThat(other.match()).isFalse();
    assertThat(
            candidates(query("Minister of Home Affairs", "Post", known("country", "Việt Nam")))
                .get(0)
                .match())
        .isTrue();
  }

  @Test
  void contradiction_isNeverMatched() {
    Candidate best = candidates(query("Vũ Chiến Thắng", "", known("country", "Malaysia"))).get(0);
    assertThat(best.id()).isEqualTo("person/vu-chien-thang");
    assertThat(best.match()).isFalse();
    assertThat(best.score()).isLessThan(70);
  }

  @ParameterizedTest
  @CsvSource({
    "1998, person/do-quang-trung",
    "2009-03, person/tran-van-tuan",
    "2015-05-01, person/nguyen-thai-binh",
    "2019, person/le-vinh-tan"
  })
  void ministerInAYear_isFoundWithoutAName(String date, String id) {
    List<Candidate> found =
        candidates(
            query(
                null,
                "Person",
                known("post", "Minister of Home Affairs of Viet Nam"),
                known("date", date)));
    assertThat(found.get(0).id()).isEqualTo(id);
    assertThat(found.get(0).features()).containsEntry("property:date", 1.0);
    assertThat(found.get(1).score()).isLessThan(found.get(0).score());
  }

  @Test
  void date_isThatOfThePostAskedFor() {
    Known post = known("post", "Minister of Home Affairs of Viet Nam");
    assertThat(candidates(query("Lê Vĩnh Tân", "Person", post, known("date", "2019"))).get(0))
        .satisfies(c -> assertThat(c.match()).isTrue());
    assertThat(candidates(query("Lê Vĩnh Tân", "Person", post, known("date", "1999"))).get(0))
        .satisfies(c -> assertThat(c.features()).containsEntry("property:date", 0.0))
        .satisfies(c -> assertThat(c.match()).isFalse());
  }

  @Test
  void identifierInAProperty_findsWhateverTheNameIs() {
    Candidate best = candidates(query("Socialist Republic", "", known("wikidata", "Q881"))).get(0);
    assertThat(best.id()).isEqualTo("country/viet-nam");
    // The name is another one: somebody should look.
    assertThat(best.match()).isFalse();
    assertThat(candidates(query(null, "", known("iso3", "VNM"))).get(0))
        .satisfies(c -> assertThat(c.id()).isEqualTo("country/viet-nam"))
        .satisfies(c -> assertThat(c.match()).isTrue());
    assertThat(candidates(query("Indonesia", "", known("iso2", "VN"))).get(0).match()).isFalse();
  }

  @Test
  void editionAndYear_findEvents() {
    assertThat(candidates(query(null, "Event", known("edition", "21"), known("year", "2022"))))
        .extracting(Candidate::id)
        .contains("event/accsm-21");
    List<Candidate> summits =
        candidates(query("ASEAN Summit", "Event", known("edition", "40"), known("year", "2022")));
    assertThat(summits.get(0).id()).isEqualTo("event/asean-summit-40");
  }

  @Test
  void entityAsValue_isTakenByItsIdentifier() {
    Known country =
        new Known("country", List.of(new Wanted(Optional.of("country/brunei"), "whatever")));
    assertThat(candidates(query("Minister of Home Affairs", "Post", country)).get(0).id())
        .isEqualTo("post/minister-of-home-affairs-of-brunei");
  }

  @Test
  void candidate_saysWhichNameMatchedInWhichLanguage() {
    Candidate english = candidates("Bộ Nội vụ Việt Nam").get(0);
    assertThat(english.name()).isEqualTo("Ministry of Home Affairs of Viet Nam");
    assertThat(english.matched()).isEqualTo("Bộ Nội vụ Việt Nam");
    assertThat(english.matchedLanguage()).isEqualTo("vi");
    Candidate vietnamese =
        SERVICE.match(Map.of("q", Query.of("Thailand", 1)), "vi").get("q").get(0);
    assertThat(vietnamese.name()).isEqualTo("Thái Lan");
    assertThat(vietnamese.description()).contains("quốc gia");
    assertThat(vietnamese.matched()).isEqualTo("Thailand");
  }

  @Test
  void candidates_areInTheOrderOfTheirScores() {
    for (String text : List.of("ACCSM", "Ministry of Home Affairs", "ASEAN Summit", "Nguyen")) {
      assertThat(candidates(Query.of(text, 20)))
          .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }
  }

  @Test
  void everyLabel_isFoundFirstAndMatchedWhereNobodySharesIt() {
    int matched = 0;
    int all = 0;
    for (Suggestion s : SERVICE.suggestEntities("a", Optional.empty(), 0, 100, "en")) {
      Candidate best = candidates(s.name()).get(0);
      assertThat(best.score()).as(s.name()).isGreaterThan(95);
      matched += best.match() ? 1 : 0;
      all++;
    }
    assertThat(all).isGreaterThan(50);
    assertThat(matched).isGreaterThan(all * 3 / 4);
  }

  @Test
  void unknownProperty_isAnError() {
    assertThatThrownBy(() -> candidates(query("x", "", known("colour", "red"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("colour")
        .hasMessageContaining("country");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!!!", "\u0000", "Ω", "xyzzyplugh"})
  void nothing_isFoundForWhatIsNoName(String text) {
    assertThat(candidates(text)).isEmpty();
  }
}
