package org.aseankg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

/** Who the subject of a verb is, and what is denied, supposed or only looks like a name. */
class SubjectStepsTest {

  private static final String EN =
      "The ASEAN Workshop on Letters was held in Bali on May 4, 2021.\n\n";
  private static final String VI = "Hội thảo ASEAN mở tại Hà Nội ngày 5/8/2021.\n\n";
  private static final ExtractService SERVICE =
      ExtractService.over(
          BundledGraph.store(), BundledGraph.iris(), KgOntology.bundled(BundledGraph.iris()), "");

  @Test
  void clauseBetweenCommas_doesNotTakeTheVerb() {
    assertThat(roles(EN + "Ms Jane Roe, who leads the Civil Service College, shared lessons."))
        .contains("speaker person/jane-roe medium")
        .noneMatch(r -> r.startsWith("speaker body/"));
    assertThat(roles(EN + "Dr Jane Roe, Head of the Civil Service College, Singapore, presented."))
        .contains("presenter person/jane-roe medium");
    assertThat(roles(EN + "The session, moderated by Ms Jane Roe, focused on trust."))
        .contains("moderator person/jane-roe high")
        .noneMatch(r -> r.startsWith("speaker"));
    assertThat(roles(EN + "Chaired by Ms Jane Roe, the workshop adopted a plan and urged haste."))
        .noneMatch(r -> r.startsWith("speaker"));
  }

  @Test
  void verbsThatShareASubject_bothCount() {
    assertThat(roles(EN + "Mr John Doe took part in the workshop and gave a presentation."))
        .contains("participant person/john-doe high", "presenter person/john-doe medium");
  }

  @Test
  void listsBeforeTheVerb_countWhole() {
    assertThat(roles(VI + "Các đại biểu Singapore, Thái Lan, Nhật Bản chia sẻ kinh nghiệm."))
        .contains(
            "speaker country/singapore medium",
            "speaker country/thailand medium",
            "speaker country/japan medium");
  }

  @Test
  void whatIsDenied_isNoFact_andWhatIsSupposed_isNotCertain() {
    assertThat(roles(VI + "Myanmar không tham dự Hội thảo.")).isEmpty();
    assertThat(roles(VI + "Nếu được thông qua, Indonesia sẽ đăng cai diễn đàn."))
        .containsExactly("host country/indonesia medium");
  }

  @Test
  void namesEnd_whereBodiesAndCountriesSeemToBegin() {
    assertThat(roles(VI + "Thứ trưởng Trần Anh Tuấn chủ trì Hội thảo."))
        .contains("chair person/tran-anh-tuan high");
    assertThat(roles(EN + "It was moderated by Head of the Civil Service College Jane Roe."))
        .contains("moderator person/jane-roe high");
    assertThat(posts(VI + "Ông Lê Văn Mơ, Phó Chủ tịch UBND thành phố Hà Nội, phát biểu."))
        .anyMatch(p -> p.startsWith("person/le-van-mo") && p.contains("ha-noi"));
    assertThat(roles("THỨ TRƯỞNG LÊ VĂN MƠ DỰ HỘI NGHỊ ASEAN\n\n" + VI))
        .noneMatch(r -> r.contains("person/"));
  }

  @Test
  void headline_andFirstSentence_areOneEvent() {
    JsonNode events =
        read("Workshop opens in Bali\n\n" + EN + "Singapore hosted the workshop.").path("events");
    assertThat(events).hasSize(1);
    assertThat(events.get(0).path("roles")).hasSize(1);
  }

  private static List<String> roles(String text) {
    List<String> roles = new ArrayList<>();
    for (JsonNode event : read(text).path("events")) {
      for (JsonNode role : event.path("roles")) {
        roles.add(
            role.path("role").asText()
                + " "
                + role.path("agent").asText()
                + " "
                + role.at("/evidence/0/certainty").asText());
      }
    }
    return roles;
  }

  private static List<String> posts(String text) {
    List<String> posts = new ArrayList<>();
    read(text)
        .path("tenures")
        .forEach(t -> posts.add(t.path("holder").asText() + " " + t.path("post").asText()));
    return posts;
  }

  private static JsonNode read(String text) {
    return SERVICE
        .read(Article.of("tiny.txt", text.getBytes(StandardCharsets.UTF_8)), null, "")
        .record();
  }
}
