package org.aseankg.extract;

import static org.aseankg.extract.TinyArticles.read;
import static org.aseankg.extract.TinyArticles.roles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who chairs, and what: editions, a series for some years, ASEAN in a year. */
class ChairStepsTest {

  private static final String EN =
      "Civil services meet\n\nSINGAPORE, 5 August 2024 - The 22nd ASEAN Cooperation on Civil Service"
          + " Matters (ACCSM) was held in Singapore on 5 August 2024.\n\n";

  @Test
  void yearsBehindASeries_areThoseOfTheTerm() {
    assertThat(
            terms(EN + "They thanked Cambodia for assuming the ACCSM Chairmanship for 2024-2026."))
        .contains("country/cambodia series/accsm 2024 2026");
    assertThat(terms(EN + "Laos, this year's Chair of the grouping, was thanked."))
        .contains("country/lao-pdr body/asean 2024 2024");
    assertThat(terms(EN + "It was part of Malaysia's ASEAN chairmanship in 2025."))
        .contains("country/malaysia body/asean 2025 2025");
  }

  @Test
  void handover_isOfTheSeriesNamed() {
    String text =
        EN
            + "The 66th Meeting of the ASEAN Committee on Science and Technology (COST-66) was held"
            + " on 1 August 2024. There Brunei handed the COST chairmanship to Malaysia.";
    assertThat(terms(text))
        .anyMatch(t -> t.startsWith("country/brunei series/") && t.contains("science"))
        .anyMatch(t -> t.startsWith("country/malaysia series/") && t.contains("science"));
  }

  @Test
  void twoEditionsJoined_haveOneChair() {
    assertThat(
            terms(
                EN
                    + "Cambodia took over the chairmanship of the 23rd ACCSM and the 8th ASEAN Plus"
                    + " Three Cooperation on Civil Service Matters."))
        .filteredOn(t -> t.startsWith("country/cambodia event/"))
        .hasSize(2);
  }

  @Test
  void chair_isToldBehindItsNoun() {
    assertThat(roles(EN + "The chairperson of the 22nd ACCSM was the minister, Dr. Jane Roe."))
        .contains("chair person/jane-roe");
    assertThat(roles(EN + "In the chair at the plenary, held in the morning, was Mr John Doe."))
        .contains("chair person/john-doe");
    assertThat(roles(EN + "Mr John Doe, Director of the Land Bank, will chair the meeting."))
        .contains("chair person/john-doe");
  }

  @Test
  void whoWillChairASeries_hasNoSittingYet() {
    assertThat(roles(EN + "Malaysia will chair ACCSM until 2026."))
        .noneMatch(r -> r.equals("chair country/malaysia"));
  }

  @Test
  void quotationBehindAName_isSpoken() {
    assertThat(roles(EN + "Mr John Doe, Director of the Land Bank: “It was good to meet again.”"))
        .contains("speaker person/john-doe");
  }

  @Test
  void headlineInCapitals_tellsNoNewNames() {
    JsonNode record =
        read(
            "Prime Minister of Cambodia Present as 30th ASEAN Summit Opens in Manila\n\nThe 30th"
                + " ASEAN Summit was opened in Manila on April 29, 2017 in the presence of H.E."
                + " John Doe, Prime Minister of Cambodia.");
    assertThat(record.path("people")).hasSize(1);
    assertThat(record.path("events")).hasSize(1);
  }

  @Test
  void fieldsInNames_doNotEndThem() {
    JsonNode record =
        read(
            EN
                + "It was attended by Jane Roe, Minister of Information, Culture, and Tourism of"
                + " Laos.");
    assertThat(record.at("/tenures/0/post").asText())
        .contains("information")
        .contains("culture")
        .contains("tourism");
  }

  private static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    read(text)
        .path("chairmanships")
        .forEach(
            t ->
                terms.add(
                    String.join(
                            " ",
                            t.path("holder").asText(),
                            t.path("chairOf").asText(),
                            t.path("from").asText(),
                            t.path("until").asText())
                        .strip()));
    return terms;
  }
}
