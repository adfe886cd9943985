package org.aseankg.extract;

import static org.aseankg.extract.TinyArticles.posts;
import static org.aseankg.extract.TinyArticles.read;
import static org.aseankg.extract.TinyArticles.rolesWithCertainty;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Who the subject of a verb is, and what is denied, supposed or only looks like a name. */
class SubjectStepsTest {

  private static final String EN =
      "The ASEAN Workshop on Letters was held in Bali on May 4, 2021.\n\n";
  private static final String VI = "Hội thảo ASEAN mở tại Hà Nội ngày 5/8/2021.\n\n";

  @Test
  void clauseBetweenCommas_doesNotTakeTheVerb() {
    assertThat(
            rolesWithCertainty(
                EN + "Ms Jane Roe, who leads the Civil Service College, shared lessons."))
        .contains("speaker person/jane-roe medium")
        .noneMatch(r -> r.startsWith("speaker body/"));
    assertThat(
            rolesWithCertainty(
                EN + "Dr Jane Roe, Head of the Civil Service College, Singapore, presented."))
        .contains("presenter person/jane-roe medium");
    assertThat(rolesWithCertainty(EN + "The session, moderated by Ms Jane Roe, focused on trust."))
        .contains("moderator person/jane-roe high")
        .noneMatch(r -> r.startsWith("speaker"));
    assertThat(
            rolesWithCertainty(
                EN + "Chaired by Ms Jane Roe, the workshop adopted a plan and urged haste."))
        .noneMatch(r -> r.startsWith("speaker"));
  }

  @Test
  void verbsThatShareASubject_bothCount() {
    assertThat(
            rolesWithCertainty(
                EN + "Mr John Doe took part in the workshop and gave a presentation."))
        .contains("participant person/john-doe high", "presenter person/john-doe medium");
  }

  @Test
  void listsBeforeTheVerb_countWhole() {
    assertThat(
            rolesWithCertainty(
                VI + "Các đại biểu Singapore, Thái Lan, Nhật Bản chia sẻ kinh nghiệm."))
        .contains(
            "speaker country/singapore medium",
            "speaker country/thailand medium",
            "speaker country/japan medium");
  }

  @Test
  void whatIsDenied_isNoFact_andWhatIsSupposed_isNotCertain() {
    assertThat(rolesWithCertainty(VI + "Myanmar không tham dự Hội thảo.")).isEmpty();
    assertThat(rolesWithCertainty(VI + "Nếu được thông qua, Indonesia sẽ đăng cai diễn đàn."))
        .containsExactly("host country/indonesia medium");
  }

  @Test
  void namesEnd_whereBodiesAndCountriesSeemToBegin() {
    assertThat(rolesWithCertainty(VI + "Thứ trưởng Trần Anh Tuấn chủ trì Hội thảo."))
        .contains("chair person/tran-anh-tuan high");
    assertThat(
            rolesWithCertainty(
                EN + "It was moderated by Head of the Civil Service College Jane Roe."))
        .contains("moderator person/jane-roe high");
    assertThat(posts(VI + "Ông Lê Văn Mơ, Phó Chủ tịch UBND thành phố Hà Nội, phát biểu."))
        .anyMatch(p -> p.startsWith("person/le-van-mo") && p.contains("ha-noi"));
    assertThat(rolesWithCertainty("THỨ TRƯỞNG LÊ VĂN MƠ DỰ HỘI NGHỊ ASEAN\n\n" + VI))
        .noneMatch(r -> r.contains("person/"));
  }

  @Test
  void headline_andFirstSentence_areOneEvent() {
    JsonNode events =
        read("Workshop opens in Bali\n\n" + EN + "Singapore hosted the workshop.").path("events");
    assertThat(events).hasSize(1);
    assertThat(events.get(0).path("roles")).hasSize(1);
  }
}
