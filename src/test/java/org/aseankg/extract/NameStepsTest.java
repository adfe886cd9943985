package org.aseankg.extract;

import static org.aseankg.extract.TinyArticles.posts;
import static org.aseankg.extract.TinyArticles.read;
import static org.aseankg.extract.TinyArticles.roles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of people, posts, bodies and texts as agencies of the region write them. */
class NameStepsTest {

  private static final String EN =
      "Civil services meet\n\nSINGAPORE, 5 August 2024 - The 22nd ASEAN Cooperation on Civil Service"
          + " Matters (ACCSM) was held in Singapore on 5 August 2024.\n\n";

  @Test
  void honorificsInARow_areNoNames() {
    for (String honorific :
        List.of(
            "H.E. ",
            "H.E ",
            "Dato’ Seri ",
            "Tengku Datuk Seri ",
            "Senior Lieutenant General ",
            "Pehin Orang Kaya Seri Kerna Dato Seri Setia (Dr) Haji Awang ")) {
      assertThat(roles(EN + "It was chaired by " + honorific + "John Doe."))
          .as(honorific)
          .contains("chair person/john-doe");
    }
  }

  @Test
  void titlesOfManyParts_areOne() {
    assertThat(posts(EN + "Mr John Doe, Senior Deputy Director of the Land Bank, attended."))
        .containsExactly("person/john-doe post/senior-deputy-director-land-bank");
    assertThat(posts(EN + "Mr John Doe, Integrity Specialist of the Land Bank, attended."))
        .containsExactly("person/john-doe post/integrity-specialist-land-bank");
    assertThat(posts(EN + "Land Bank deputy chairman Mr John Doe attended."))
        .containsExactly("person/john-doe post/deputy-chairman-land-bank");
  }

  @Test
  void pluralTitle_isThatOfEachOfAList() {
    String text =
        EN + "It was attended by finance ministers John Doe of Malaysia and Jane Roe of Laos.";
    assertThat(posts(text))
        .anyMatch(
            p -> p.startsWith("person/john-doe post/finance-minister") && p.contains("malaysia"))
        .anyMatch(p -> p.startsWith("person/jane-roe post/finance-minister") && p.contains("lao"));
  }

  @Test
  void unqualifiedBody_isOfACountryTheArticleNames() {
    assertThat(posts(EN + "Minister of Home Affairs John Doe of Vietnam spoke."))
        .containsExactly("person/john-doe post/minister-of-home-affairs-of-viet-nam");
    assertThat(posts(EN + "Ms Jane Roe, Second Minister for Home Affairs, opened it."))
        .noneMatch(p -> p.contains("viet-nam"));
  }

  @Test
  void namesOfTexts_keepTheirYearsAndNumbers() {
    assertThat(
            instruments(
                EN
                    + "They adopted the Updated Action Plan (2018-2025) of the ASEAN Consensus on"
                    + " Migrant Workers, the ASEAN Roadmap for the Elimination of Child Labour by"
                    + " 2025 and the ASEAN Plan of Action on Science, Technology and Innovation."))
        .contains(
            "Updated Action Plan (2018-2025) of the ASEAN Consensus on Migrant Workers",
            "ASEAN Roadmap for the Elimination of Child Labour by 2025",
            "ASEAN Plan of Action on Science, Technology and Innovation");
  }

  @Test
  void abbreviationWithItsNumber_isAnEdition() {
    JsonNode record =
        read(
            "Digital ministers meet\n\nThe first ASEAN Digital Ministers' Meeting (ADGMIN1) was held"
                + " on 21 January 2021. ADGMIN1 was chaired by Mr John Doe, Director of the Land"
                + " Bank.");
    assertThat(record.path("events")).hasSize(1);
    assertThat(record.at("/events/0/edition").asInt()).isEqualTo(1);
    assertThat(record.at("/events/0/roles/0/agent").asText()).isEqualTo("person/john-doe");
  }

  @Test
  void yearThatStandsAlone_isThatOfTheDays() {
    JsonNode record =
        read(
            "Economic ministers meet\n\nThe 31st ASEAN Economic Ministers’ (AEM) Retreat takes place"
                + " in Desaru on Feb 28 under Malaysia’s ASEAN chairmanship in 2025. The ASEAN"
                + " Community Vision 2045 is on its agenda.");
    assertThat(
            record.at("/events/0/startDate").asText(record.at("/events/0/plannedStart").asText()))
        .isEqualTo("2025-02-28");
  }

  private static List<String> instruments(String text) {
    List<String> names = new ArrayList<>();
    read(text).path("instruments").forEach(i -> names.add(i.at("/label/en").asText()));
    return names;
  }
}
