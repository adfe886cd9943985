package org.aseankg.extract;

import static org.aseankg.extract.TinyArticles.posts;
import static org.aseankg.extract.TinyArticles.read;
import static org.aseankg.extract.TinyArticles.roles;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where names end in Vietnamese articles, and of whom a title, a bracket or a request speaks. */
class VietnameseNamesTest {

  private static final String MEETING =
      "Hội nghị Bộ trưởng Thử nghiệm ASEAN lần thứ 5 diễn ra ngày 3/5/2023 tại Hà Nội. ";

  private static List<String> labels(String text, String list) {
    List<String> labels = new ArrayList<>();
    for (JsonNode one : read(text).path(list)) {
      labels.add(one.at("/label/vi").asText());
    }
    return labels;
  }

  private static List<String> chairs(String text) {
    List<String> chairs = new ArrayList<>();
    for (JsonNode one : read(text).path("chairmanships")) {
      chairs.add(one.path("holder").asText());
    }
    return chairs;
  }

  @Test
  void titleOfSeveral_isOfEachOfThem() {
    assertThat(
            posts(
                MEETING
                    + "Tham dự có các Thứ trưởng Bộ Nội vụ Trần Văn An, Lê Thị Bình và Phạm Chí"
                    + " Công."))
        .hasSize(3)
        .anyMatch(p -> p.startsWith("person/tran-van-an"))
        .anyMatch(p -> p.startsWith("person/le-thi-binh"))
        .anyMatch(p -> p.startsWith("person/pham-chi-cong"));
  }

  @Test
  void abbreviationBetweenTitleAndName_isTheBody() {
    assertThat(posts(MEETING + "Phó Chánh án TANDTC Trần Văn An phát biểu tại hội nghị."))
        .anyMatch(p -> p.startsWith("person/tran-van-an post/"));
    assertThat(posts(MEETING + "Thứ trưởng Bộ LĐ,TB&XH Lê Thị Bình phát biểu tại hội nghị."))
        .anyMatch(p -> p.startsWith("person/le-thi-binh post/"));
  }

  @Test
  void whatStandsInBracketsBehindOne_isOfThatOneAlone() {
    assertThat(
            roles(
                MEETING
                    + "Tham dự có Trung Quốc, Nhật Bản, Timor-Leste (với tư cách quan sát viên) và"
                    + " Ban Thư ký ASEAN."))
        .contains("observer country/timor-leste", "participant country/china")
        .doesNotContain("observer country/china", "observer country/japan");
  }

  @Test
  void whomSomebodyAsks_hasNotDoneIt() {
    assertThat(
            roles(
                MEETING
                    + "Thứ trưởng Trần Văn An đề nghị Bộ Nội vụ Lào tiếp tục chia sẻ kinh"
                    + " nghiệm."))
        .noneMatch(r -> r.startsWith("speaker body/") || r.startsWith("speaker country/"));
  }

  @Test
  void abbreviationWithinTheNameOfAText_doesNotEndIt() {
    assertThat(
            labels(
                MEETING
                    + "Hội nghị rà soát Kế hoạch công tác của các Bộ trưởng Thử nghiệm ASEAN"
                    + " (AXYM) giai đoạn 2021-2025 với các nội dung chính.",
                "instruments"))
        .contains(
            "Kế hoạch công tác của các Bộ trưởng Thử nghiệm ASEAN (AXYM) giai đoạn 2021-2025");
  }

  @Test
  void topicBehindTheNumberOfASummit_isNotOfItsName() {
    assertThat(
            labels(
                MEETING
                    + "Ông Trần Văn An nhắc lại Hội nghị Cấp cao ASEAN lần thứ 43 về các động lực"
                    + " mới và Hội nghị Cấp cao ASEAN-25.",
                "series"))
        .noneMatch(l -> l.contains("động lực"));
  }

  @Test
  void meetingsWithAPartner_haveTheirOwnSeries() {
    assertThat(
            labels(
                MEETING
                    + "Sau đó diễn ra các Hội nghị AXTM+Trung Quốc lần thứ 11 và AXTM+Nhật Bản lần"
                    + " thứ 10.",
                "series"))
        .anyMatch(l -> l.contains("AXTM+Trung Quốc"))
        .anyMatch(l -> l.contains("AXTM+Nhật Bản"));
  }

  @Test
  void chairToldBeforeItsHolder_isHeldByWhoFollows() {
    for (String opening :
        List.of(
            "Trên cương vị Chủ tịch ASEAN năm nay, ",
            "Đảm nhiệm vai trò Chủ tịch ASEAN 2024 với chủ đề “Kết nối, tự cường”, ",
            "Với tư cách Chủ tịch luân phiên ASEAN trong năm 2024, ")) {
      assertThat(chairs(MEETING + opening + "Lào đề ra năm ưu tiên."))
          .as(opening)
          .contains("country/lao-pdr");
    }
  }

  @Test
  void whoConsultsAndWhoRepresents_takesPart() {
    assertThat(
            roles(
                MEETING
                    + "Các bộ trưởng lần lượt tham vấn với Trung Quốc, Nhật Bản và Hàn Quốc. Đại"
                    + " diện Việt Nam là Thứ trưởng Bộ Công Thương Trần Văn An."))
        .contains(
            "participant country/china",
            "participant country/japan",
            "participant person/tran-van-an");
  }
}
