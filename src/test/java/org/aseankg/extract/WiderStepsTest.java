package org.aseankg.extract;

import static org.aseankg.extract.TinyArticles.events;
import static org.aseankg.extract.TinyArticles.posts;
import static org.aseankg.extract.TinyArticles.read;
import static org.aseankg.extract.TinyArticles.roles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways of telling that articles of other fields than the civil service use. */
class WiderStepsTest {

  private static final String EN =
      "Workshop opens in Hanoi\n\nHANOI, August 5, 2025 - The ASEAN Workshop on Clear Letters was"
          + " held in Hanoi, Viet Nam, on August 5, 2025.\n\n";
  private static final String VI =
      "Hội nghị công vụ ASEAN họp tại Hà Nội\n\nHà Nội, ngày 5/8/2025 - Hội thảo ASEAN về đổi mới"
          + " công vụ diễn ra tại Hà Nội ngày 5/8/2025.\n\n";

  @Test
  void bodies_chairAsPeopleDo() {
    assertThat(roles(EN + "The forum was chaired by the Civil Service Commission of Utopia."))
        .anyMatch(r -> r.startsWith("chair body/civil-service-commission"));
    assertThat(roles(EN + "It was run by the Tax Office, the Land Bank and the Road Fund."))
        .contains("organiser body/tax-office", "organiser body/road-fund");
  }

  @Test
  void people_areMetWithoutATitleBefore() {
    assertThat(roles(EN + "It was chaired by Jane Roe, officer-in-charge of the Land Bank."))
        .contains("chair person/jane-roe");
    assertThat(roles(EN + "Jane Roe of the Land Bank presented a paper."))
        .contains("presenter person/jane-roe");
    assertThat(roles(EN + "The deputy director of the institute, Jane Roe, presented a paper."))
        .contains("presenter person/jane-roe");
    assertThat(roles(VI + "Trưởng đoàn các nước gồm: Kevin Roe, Bộ trưởng Y tế Malaysia."))
        .contains("head-of-delegation person/kevin-roe");
    assertThat(roles(VI + "Các Bộ trưởng thông qua Tuyên bố chung.")).isEmpty();
  }

  @Test
  void pronouns_meanWhomTheSentenceBeforeIsAbout() {
    String text = EN + "Mr John Doe met Mr Mark Lim, Director of the Land Bank. He said it helped.";
    assertThat(roles(text))
        .contains("speaker person/john-doe")
        .doesNotContain("speaker person/mark-lim");
  }

  @Test
  void twoPosts_areJoinedByAnd() {
    assertThat(
            posts(
                EN
                    + "Ms Jane Roe, Malaysia's Deputy Prime Minister and Minister of Rural"
                    + " Development, attended."))
        .hasSize(2);
    assertThat(posts(EN + "Ms Jane Roe, who runs the Land Bank, attended."))
        .containsExactly("person/jane-roe post/head-land-bank");
  }

  @Test
  void eventsOfSomeDays_beginBeforeTheyClose() {
    assertThat(events(EN + "The three-day ASEAN Youth Forum ended in Vientiane on August 9."))
        .contains("2025-08-07 2025-08-09 place/vientiane");
    assertThat(events(VI + "Lễ ký kết diễn ra tại trụ sở Bộ Y tế sáng thứ Hai."))
        .anyMatch(e -> e.startsWith("2025-08-04"));
    assertThat(
            events(
                EN
                    + "The council (ABC) adopted the Plan A, signed on May 6, 2025 at the 9th"
                    + " ASEAN Road Forum in Cebu."))
        .anyMatch(e -> e.startsWith("2025-05-06"));
  }

  @Test
  void chairs_areTakenOverFromSomebody() {
    List<String> chairs = new ArrayList<>();
    read(EN + "Malaysia will succeed Cambodia as chair of the 24th ACCSM.")
        .path("chairmanships")
        .forEach(c -> chairs.add(c.path("holder").asText()));
    assertThat(chairs).containsExactly("country/malaysia");
  }

  @Test
  void textsKeepTheirPossessives_andEndBeforeTheNext() {
    List<String> names = new ArrayList<>();
    read(EN
            + "They adopted the ASEAN Road Ministers' Work Programme 2021-2025, the Cebu"
            + " Declaration on Safe Roads in the Digital Age and an ASEAN Guide on Bridges.")
        .path("instruments")
        .forEach(i -> names.add(i.at("/label/en").asText()));
    assertThat(names)
        .containsExactlyInAnyOrder(
            "ASEAN Road Ministers' Work Programme 2021-2025",
            "Cebu Declaration on Safe Roads in the Digital Age",
            "ASEAN Guide on Bridges");
  }
}
