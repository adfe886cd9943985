package org.aseankg.extract;

import static org.aseankg.extract.TinyArticles.events;
import static org.aseankg.extract.TinyArticles.posts;
import static org.aseankg.extract.TinyArticles.roles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What newspapers and portals in Vietnamese write otherwise than agencies do. */
class VietnameseStepsTest {

  private static final String MEETING =
      "Hội nghị Bộ trưởng Thử nghiệm ASEAN lần thứ 5 diễn ra ngày 3/5/2023 tại Hà Nội. ";

  @Test
  void daysWithHyphens_areDaysWhereWordsAnnounceThem() {
    assertThat(events("Hội nghị ASEAN diễn ra từ 23 đến 25-8-2022 tại Phnôm Pênh."))
        .containsExactly("2022-08-23 2022-08-25 place/phnom-penh");
    assertThat(events("Sáng 18-3, hội nghị ASEAN khai mạc tại Gia-các-ta. Năm ASEAN 2021."))
        .containsExactly("2021-03-18  place/jakarta");
    assertThat(events("Ngày 30-11 và 1-12-2022, hội nghị ASEAN họp ở Kua-la Lăm-pơ."))
        .containsExactly("2022-11-30 2022-12-01 place/kuala-lumpur");
    assertThat(events(MEETING + "Có 5-7 nước tham dự.")).containsExactly("2023-05-03  place/hanoi");
  }

  @Test
  void whatMembersDoTogether_isReadWithoutTheWordAsean() {
    assertThat(
            roles(
                "Lễ ký giữa Bộ Nội vụ Việt Nam và Bộ Nội vụ Lào được Bộ Nội vụ tổ chức ngày"
                    + " 5/6/2020 tại Hà Nội."))
        .isNotEmpty();
    assertThat(roles("Bộ Nội vụ tổ chức hội nghị ngày 5/6/2020 tại Hà Nội.")).isEmpty();
  }

  @Test
  void fullNamesThatShareWords_areOfTwoPeople() {
    assertThat(
            roles(
                MEETING
                    + "Tham dự có bà Nguyễn Thị Thu Lan, Giám đốc Viện Thử nghiệm; bà Nguyễn Thị"
                    + " Lan, Giám đốc Sở Nội vụ."))
        .contains("participant person/nguyen-thi-thu-lan", "participant person/nguyen-thi-lan");
  }

  @Test
  void titleOfAHostAndOfAnotherCountry_areOfDifferentPeople() {
    String text =
        "Hội nghị ASEAN khai mạc ngày 3/5/2023 tại Bangkok, Thái Lan. Điều hành phiên họp là Thủ"
            + " tướng nước chủ nhà Somchai Jaidee. Thủ tướng Chính phủ Lê Văn An cùng các nhà lãnh"
            + " đạo trong khối dự lễ. Thủ tướng Thái Lan kêu gọi đoàn kết.";
    assertThat(roles(text))
        .contains(
            "chair person/somchai-jaidee",
            "participant person/le-van-an",
            "speaker person/somchai-jaidee")
        .doesNotContain("speaker person/le-van-an");
    assertThat(posts(text)).anyMatch(p -> p.startsWith("person/somchai-jaidee post/"));
  }

  @Test
  void sentencesToldTheOtherWayRound_haveTheirRoles() {
    assertThat(
            roles(
                MEETING
                    + "Người đọc lời khai mạc là TS. Lê Văn An, Vụ trưởng Vụ Pháp chế. Phía Việt Nam"
                    + " có mặt ông Trần Văn Bình, Vụ trưởng Vụ Kế hoạch. Có mặt hoặc kết nối từ xa"
                    + " là ông John Doe, Phó Tổng Thư ký ASEAN, và đại diện Nhật Bản."))
        .contains(
            "opener person/le-van-an",
            "participant person/tran-van-binh",
            "participant person/john-doe");
    assertThat(roles(MEETING + "Ba nước Trung Quốc, Hàn Quốc, Nhật Bản tham dự."))
        .contains("participant country/china", "participant country/japan");
  }

  @Test
  void organiserOfARelativeClause_isOfItsEvent() {
    assertThat(
            roles(
                MEETING
                    + "Văn kiện ra đời tại Hội nghị đặc biệt của các Bộ trưởng Thử nghiệm mà Malaysia"
                    + " tổ chức ngày 14/5/2022."))
        .contains("organiser country/malaysia");
    assertThat(roles(MEETING + "Bộ Nội vụ chủ trì, cùng Bộ Y tế tổ chức hội nghị."))
        .contains("organiser body/bo-y-te");
  }

  @Test
  void chairsToldByOffice_areTerms() {
    assertThat(terms(MEETING + "Bế mạc, Brunei bàn giao chức Chủ tịch cho Campuchia."))
        .contains(
            "country/brunei event/hoi-nghi-bo-truong-thu-nghiem-asean-5",
            "country/cambodia series/hoi-nghi-bo-truong-thu-nghiem-asean");
    assertThat(terms(MEETING + "Thái Lan, nước đã khép lại nhiệm kỳ Chủ tịch ACCSM 20, cảm ơn."))
        .contains("country/thailand event/accsm-20");
    assertThat(terms(MEETING + "Việt Nam đảm nhiệm cương vị Chủ tịch hợp tác y tế ASEAN."))
        .contains("country/viet-nam body/hop-tac-y-te-asean");
  }

  @Test
  void editionsToldByLess_areOfTheirSeries() {
    assertThat(series(MEETING + "Ông An là Chủ tịch Hội nghị lần thứ 6."))
        .contains("series/hoi-nghi-bo-truong-thu-nghiem-asean 6");
    assertThat(series(MEETING + "Kết quả được trình Hội nghị Cấp cao 37 vào tháng 11/2020."))
        .contains("series/hoi-nghi-cap-cao-asean 37");
    assertThat(series("Các quan chức thử nghiệm ASEAN (SOTX) đã nhóm họp lần thứ 14 tại Hà Nội."))
        .anyMatch(s -> s.endsWith(" 14"));
  }

  @Test
  void numbersAndYearsToCome_areInNamesOfTexts() {
    List<String> names = new ArrayList<>();
    TinyArticles.read(
            MEETING
                + "Hội nghị thông qua Tuyên bố chung về Covid-19 đối với việc làm, Tầm nhìn ASEAN đến"
                + " năm 2045 và Kế hoạch hoạt động thử nghiệm của ASEAN cũng được ủng hộ.")
        .path("instruments")
        .forEach(i -> names.add(i.at("/label/vi").asText()));
    assertThat(names)
        .contains(
            "Tuyên bố chung về Covid-19 đối với việc làm",
            "Tầm nhìn ASEAN đến năm 2045",
            "Kế hoạch hoạt động thử nghiệm của ASEAN");
  }

  private static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    for (JsonNode term : TinyArticles.read(text).path("chairmanships")) {
      terms.add(term.path("holder").asText() + " " + term.path("chairOf").asText());
    }
    return terms;
  }

  private static List<String> series(String text) {
    List<String> series = new ArrayList<>();
    for (JsonNode event : TinyArticles.read(text).path("events")) {
      series.add(event.path("inSeries").asText() + " " + event.path("edition").asText());
    }
    return series;
  }
}
