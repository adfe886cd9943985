package org.aseankg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title beside a body is linked to the post of the graph, and to no other one. */
class KnownPostsTest {

  private static final KnownPosts POSTS =
      BundledGraph.store().read(d -> Gazetteer.read(d, BundledGraph.iris(), "")).posts();

  @ParameterizedTest
  @CsvSource({
    "ministry-of-home-affairs-of-viet-nam, Bộ trưởng, minister-of-home-affairs-of-viet-nam",
    "ministry-of-home-affairs-of-viet-nam, minister, minister-of-home-affairs-of-viet-nam",
    "ministry-of-home-affairs-of-viet-nam, Thứ trưởng, deputy-minister-of-home-affairs-of-viet-nam",
    "ministry-of-home-affairs-of-viet-nam, Vice Minister, deputy-minister-of-home-affairs-of-viet-nam",
    "public-service-department-of-malaysia, Director General, director-general-of-public-service-of-malaysia",
    "government-of-malaysia, Chief Secretary, chief-secretary-of-malaysia",
  })
  void knownPost_isFoundByTitleAndBody(String body, String title, String post) {
    assertThat(POSTS.find("body/" + body, title)).map(Known::ref).contains("post/" + post);
  }

  @ParameterizedTest
  @CsvSource({
    "ministry-of-home-affairs-of-viet-nam, Vụ trưởng",
    "ministry-of-home-affairs-of-viet-nam, Bộ",
    "government-of-malaysia, Chief",
    "no-such-body, Bộ trưởng",
  })
  void otherTitle_isNoKnownPost(String body, String title) {
    assertThat(POSTS.find("body/" + body, title)).isEmpty();
  }

  @Test
  void linkedPost_keepsItsIdentifierAndNames() {
    JsonNode record =
        TinyArticles.read(
            "Hội nghị ACCSM 21 do Bộ trưởng Bộ Nội vụ Phạm Thị Thanh Trà chủ trì ngày 5/8/2022.");
    JsonNode post = record.at("/posts/0");
    assertThat(post.get("id").textValue()).isEqualTo("post/minister-of-home-affairs-of-viet-nam");
    assertThat(post.at("/label/en").textValue()).isEqualTo("Minister of Home Affairs of Viet Nam");
    assertThat(post.get("inBody").textValue())
        .isEqualTo("body/ministry-of-home-affairs-of-viet-nam");
    assertThat(record.at("/tenures/0/post").textValue()).isEqualTo(post.get("id").textValue());
  }
}
