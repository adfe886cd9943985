package org.aseankg.extract;

import static org.aseankg.extract.TinyArticles.events;
import static org.aseankg.extract.TinyArticles.posts;
import static org.aseankg.extract.TinyArticles.read;
import static org.aseankg.extract.TinyArticles.roles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Word orders, ellipses and lists that articles use beside the plain sentence. */
class FurtherStepsTest {

  private static final String EN =
      "Workshop opens in Hanoi\n\nHANOI, August 5, 2025 - The ASEAN Workshop on Clear Letters was"
          + " held in Hanoi, Viet Nam, on August 5, 2025.\n\n";
  private static final String VI =
      "Hội nghị công vụ ASEAN họp tại Hà Nội\n\nHà Nội, ngày 5/8/2025 - Hội thảo ASEAN về đổi mới"
          + " công vụ diễn ra tại Hà Nội ngày 5/8/2025.\n\n";

  @Test
  void ellipses_repeatTheRoleToldLast() {
    assertThat(roles(EN + "Ms Jane Roe shared a plan. So did John Doe of Malaysia, at length."))
        .contains("speaker person/john-doe");
    assertThat(
            roles(
                EN
                    + "Laos's delegation is led by Ms Jane Roe; that of Brunei by Mr John Doe, head"
                    + " of the Land Bank."))
        .contains("head-of-delegation person/jane-roe", "head-of-delegation person/john-doe");
  }

  @Test
  void dialogueOfPartners_isNoEvent() {
    String vi = VI + "Các nước đối tác đối thoại cử đại diện đến Hà Nội ngày 6/8/2025.";
    String en = EN + "Dialogue partners sent their staff to Hanoi on August 6, 2025.";
    for (String text : List.of(vi, en)) {
      assertThat(read(text).path("events")).hasSize(1);
    }
  }

  @Test
  void clausesBetweenCommas_leaveTheSubjectOutside() {
    assertThat(
            roles(
                VI
                    + "Bộ Công vụ Campuchia, cơ quan tiếp nhận chức Chủ tịch ACCSM 23 từ Brunei,"
                    + " đứng ra triệu tập hội thảo."))
        .contains("organiser body/ministry-of-civil-service-of-cambodia")
        .doesNotContain("organiser country/brunei");
    assertThat(roles(EN + "Laos and Timor-Leste, which has observer status, were invited."))
        .contains("observer country/timor-leste")
        .doesNotContain("observer country/lao-pdr");
  }

  @Test
  void allOfAList_doWhatTheVerbSays() {
    assertThat(roles(VI + "Lào, Malaysia, Thái Lan đều dự họp với tư cách quan sát viên."))
        .contains(
            "observer country/lao-pdr", "observer country/malaysia", "observer country/thailand");
  }

  @Test
  void theChair_isWhoChairs() {
    assertThat(
            roles(
                EN
                    + "Ms Jane Roe, Director of the Land Bank, acted as chair. In welcoming the"
                    + " delegates, the Chair thanked Hanoi."))
        .contains("speaker person/jane-roe");
  }

  @Test
  void interviews_sayI() {
    assertThat(roles(VI + "Bà Trần Thị Hoa là chuyên gia. Tôi đã chủ trì phiên họp đó."))
        .contains("chair person/tran-thi-hoa");
  }

  @Test
  void programmes_nameWhoDoesWhatBehindAColon() {
    assertThat(
            roles(
                VI
                    + "08:30 - 08:45   Phát biểu khai mạc: Bà Trần Thị Hoa, Giám đốc Sở Nội vụ\n"
                    + "09:00 - 10:00   Diễn giả: Ông Lê Văn Nam, Viện Đất"))
        .contains("opener person/tran-thi-hoa", "speaker person/le-van-nam");
    assertThat(
            roles(
                EN
                    + "The heads of delegation were as follows:\n"
                    + "- Brunei: Ms Jane Roe, Director, Land Bank\n"
                    + "- Laos: Mr John Doe, Director, Road Fund"))
        .contains("head-of-delegation person/jane-roe", "head-of-delegation person/john-doe");
  }

  @Test
  void bodies_areOfACountryOrBearAName() {
    assertThat(roles(EN + "It was run by the Land Bank and Malaysia's Road Institute (MRI)."))
        .contains("organiser body/land-bank", "organiser body/malaysia-s-road-institute")
        .doesNotContain("organiser country/malaysia");
    assertThat(roles(VI + "Hội thảo do Quỹ Hanns Seidel tổ chức."))
        .contains("organiser body/quy-hanns-seidel");
    assertThat(
            roles(VI + "Hội thảo do Văn phòng khu vực về chống Lãng phí và Tham ô (VPKV) tổ chức."))
        .contains("organiser body/van-phong-khu-vuc-ve-chong-lang-phi-va-tham-o");
  }

  @Test
  void posts_areToldByAPossessiveOrAVerb() {
    assertThat(posts(EN + "The Land Bank was represented by its director, Jane Roe."))
        .containsExactly("person/jane-roe post/director-land-bank");
    assertThat(posts(EN + "Jane Roe, who is Director of the Land Bank, attended."))
        .containsExactly("person/jane-roe post/director-land-bank");
    assertThat(posts(EN + "Jane Roe, Land Bank director, attended."))
        .containsExactly("person/jane-roe post/director-land-bank");
  }

  @Test
  void names_haveApostrophesAndWhereSomebodyIsFromIsNoPart() {
    assertThat(roles(EN + "Also addressing the delegates was Ms Jane Ro'e of the Land Bank."))
        .contains("speaker person/jane-ro-e");
    assertThat(roles(EN + "The meeting was chaired by Cebu-born Jane Roe, head of the Land Bank."))
        .contains("chair person/jane-roe");
  }

  @Test
  void meetings_areMeantByTheirAbbreviation() {
    JsonNode record =
        read(
            "Talks open in Cebu\n\nCEBU, August 5, 2025 - Laos took the chair of the Asean Road"
                + " Ministers Meeting (Asromi) yesterday. The 9th Asromi took place in Cebu.\n");
    assertThat(record.path("events")).hasSize(1);
    assertThat(record.at("/events/0/edition").asInt()).isEqualTo(9);
    assertThat(record.at("/events/0/startDate").asText()).isEqualTo("2025-08-04");
  }

  @Test
  void events_areToldByWhatGroupsDo() {
    assertThat(events(EN + "On August 3, senior officials reviewed the draft."))
        .contains("2025-08-03  place/hanoi");
    assertThat(
            events(EN + "It will hold a seminar on maps in Bandung, West Java, from May 6 to 8."))
        .contains("2025-05-06 2025-05-08 place/bandung");
  }

  @Test
  void items_tellDayAndPlaceBeforeAColon() {
    assertThat(events(VI + "- 18/9, Jakarta: Tọa đàm kỷ niệm mười năm thành lập mạng lưới."))
        .contains("2025-09-18  place/jakarta");
    assertThat(events(VI + "Họ mời các đoàn tới Siem Reap tháng 8/2026 dự Hội nghị ACCSM 23."))
        .contains("2026-08  place/siem-reap");
  }

  @Test
  void chairs_areHandedOnInThePassive() {
    List<String> chairs = new ArrayList<>();
    read("Đại hội đồng AIPA-45 họp tại Viêng Chăn\n\nNgày 18/10/2024 - Đại hội đồng Liên nghị viện"
            + " ASEAN lần thứ 45 (AIPA-45) khai mạc tại Viêng Chăn. Chức Chủ tịch AIPA sẽ được"
            + " chuyển giao cho Malaysia. Đại hội đồng AIPA-46 họp vào tháng 9/2025.\n")
        .path("chairmanships")
        .forEach(c -> chairs.add(c.path("holder").asText() + " " + c.path("chairOf").asText()));
    assertThat(chairs).hasSize(1);
    assertThat(chairs.get(0)).startsWith("country/malaysia ").endsWith("-46");
  }

  @Test
  void texts_haveHyphensInTheirNames() {
    List<String> names = new ArrayList<>();
    read(EN + "They adopted the Cebu Statement on Out-of-Town Roads and Bridges.")
        .path("instruments")
        .forEach(i -> names.add(i.at("/label/en").asText()));
    assertThat(names).containsExactly("Cebu Statement on Out-of-Town Roads and Bridges");
  }
}
