package org.aseankg.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

/** What the index tells of entities beyond their names, over the bundled data. */
class ProfileTest {

  private static final String BASE = "https://w3id.org/asean-kg/id/";

  private static final NameIndex INDEX = BundledGraph.names();

  @Test
  void event_isDescribedByItsSeriesPlaceWholeAndTopics() {
    Profile som = INDEX.profile(BASE + "event/accsm-21-som").orElseThrow();
    assertThat(som.kind()).isEqualTo("event");
    assertThat(som.classes()).contains("Event", "Meeting", "Chairable");
    assertThat(som.edition()).hasValue(21);
    assertThat(som.series()).hasValue(BASE + "series/accsm-som");
    assertThat(som.places()).containsExactly(BASE + "country/viet-nam", BASE + "place/hanoi");
    assertThat(som.firstDay()).hasValue(LocalDate.of(2022, 8, 3).toEpochDay());
    assertThat(som.lastDay()).hasValue(LocalDate.of(2022, 8, 3).toEpochDay());
    assertThat(som.popularity()).isPositive();
    assertThat(som.label("vi"))
        .isEqualTo("Cuộc họp cán bộ cấp cao Hợp tác ASEAN về các vấn đề công vụ lần thứ 21");
    assertThat(som.words())
        .contains("accsm", "som", "21", "cooperation", "hanoi", "noi", "viet", "nam")
        .contains("economy", "phuc", "officials");
    assertThat(som.names())
        .contains(new Name("SOM 21", "", NameType.GENERATED))
        .contains(new Name("ACCSM 21 SOM", "en", NameType.ALTERNATIVE));
  }

  @Test
  void postAndBody_areDescribedByBodyAndCountry() {
    Profile post = INDEX.profile(BASE + "post/minister-of-home-affairs-of-viet-nam").orElseThrow();
    assertThat(post.words()).contains("moha", "bo", "truong", "viet", "minister");
    assertThat(post.places()).contains(BASE + "country/viet-nam");
    Profile body = INDEX.profile(BASE + "body/ministry-of-home-affairs-of-viet-nam").orElseThrow();
    assertThat(body.words()).contains("viet", "nam", "moha").doesNotContain("vn", "vnm");
  }

  @Test
  void entity_unknown() {
    assertThat(INDEX.profile(BASE + "event/none")).isEmpty();
    assertThat(INDEX.profile("")).isEmpty();
  }

  @Test
  void description_findsWhatHasTheRarestWords() {
    List<Profile> found =
        INDEX.described(Description.of(Set.of("future", "ready", "asean", "2025")), 3);
    assertThat(found.get(0).words()).contains("future", "ready");
    assertThat(INDEX.idf("asean")).isLessThan(INDEX.idf("ready")).isPositive();
    assertThat(INDEX.idf("xyzzy")).isGreaterThan(INDEX.idf("ready"));
  }

  @Test
  void description_isHeldToItsFilters() {
    long august = LocalDate.of(2022, 8, 1).toEpochDay();
    Description wanted =
        new Description(
            Set.of("senior", "officials", "meeting"),
            List.of("event"),
            List.of("Meeting"),
            OptionalInt.of(21),
            List.of(BASE + "country/viet-nam"),
            OptionalLong.of(august),
            OptionalLong.of(august + 30));
    List<Profile> found = INDEX.described(wanted, 10);
    assertThat(found.get(0).iri()).isEqualTo(BASE + "event/accsm-21-som");
    assertThat(found)
        .allMatch(p -> p.edition().orElse(0) == 21 && p.classes().contains("Meeting"))
        .allMatch(p -> p.places().contains(BASE + "country/viet-nam"))
        .allMatch(p -> p.lastDay().orElse(0) >= august);
  }

  @Test
  void description_withoutWords_listsTheMostPopular() {
    Description countries =
        new Description(
            Set.of(),
            List.of("country"),
            List.of(),
            OptionalInt.empty(),
            List.of(),
            OptionalLong.empty(),
            OptionalLong.empty());
    assertThat(INDEX.described(countries, 100))
        .hasSize(30)
        .allMatch(p -> p.kind().equals("country"));
  }

  @Test
  void named_givesAllNamesakes_theNearestFirst() {
    assertThat(INDEX.named("MoHA")).extracting(NameMatch::kind).hasSize(2).containsOnly("body");
    assertThat(INDEX.named("HCS")).hasSizeGreaterThan(1).allMatch(m -> m.rung() == Rung.EXACT);
    assertThat(INDEX.named("ASEAN Summit 4")).hasSize(1);
    assertThat(INDEX.named("of ASEAN")).isEmpty();
    assertThat(INDEX.named("ASEAN Summ")).isEmpty();
  }

  @Test
  void codes_areNamesInCapitalsOnly() {
    assertThat(INDEX.named("IN")).extracting(m -> m.name().type()).containsExactly(NameType.CODE);
    assertThat(INDEX.named("in")).isEmpty();
    assertThat(INDEX.named("In")).isEmpty();
  }

  @Test
  void startsName_tellsWhetherToGoOn() {
    assertThat(INDEX.startsName("Ministry of Home")).isTrue();
    assertThat(INDEX.startsName("ministry of ho")).isTrue();
    assertThat(INDEX.startsName("21st ASEAN Cooperation")).isTrue();
    assertThat(INDEX.startsName("Ministry of Silly")).isFalse();
  }

  @Test
  void nearly_takesWholeNamesOnly() {
    assertThat(INDEX.nearly("Minstry of Home Affairs", 5))
        .extracting(m -> m.name().text(), NameMatch::rung)
        .contains(org.assertj.core.groups.Tuple.tuple("Ministry of Home Affairs", Rung.TYPO));
    assertThat(INDEX.nearly("Minstry of Home", 5)).isEmpty();
    assertThat(INDEX.nearly("Ministry of Home Affairs", 5))
        .noneMatch(m -> m.name().text().equals("Ministry of Home Affairs"));
    assertThat(INDEX.nearly("ACCSM 22", 5)).isEmpty();
  }

  @Test
  void kinds_areThoseOfTheData() {
    assertThat(INDEX.kinds()).contains("person", "event", "outcome").doesNotContain("concept");
  }
}
