package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.aseankg.web.http.PathTemplate;
import org.junit.jupiter.api.Test;

class RoutesTest {

  @Test
  void template_fitsWholeSegmentsOnly() {
    PathTemplate template = new PathTemplate("/id/{kind}/{slug}");
    assertThat(template.match("/id/event/accsm-21"))
        .contains(Map.of("kind", "event", "slug", "accsm-21"));
    assertThat(template.match("/id/event/a%2Fb"))
        .contains(Map.of("kind", "event", "slug", "a%2Fb"));
    for (String other :
        new String[] {
          "/id/event", "/id/event/", "/id//x", "/id/a/b/c", "/id/a/b/", "/idx/a/b", "id/a/b", ""
        }) {
      assertThat(template.match(other)).as(other).isEmpty();
    }
  }

  @Test
  void template_mayEndInsideASegment() {
    PathTemplate template = new PathTemplate("/ontology.{format}");
    assertThat(template.match("/ontology.ttl")).contains(Map.of("format", "ttl"));
    assertThat(template.match("/ontologyXttl")).isEmpty();
    assertThat(template.match("/ontology.")).isEmpty();
  }

  @Test
  void template_thatSaysMoreComesFirst() {
    assertThat(
            PathTemplate.MOST_LITERAL_FIRST.compare(
                new PathTemplate("/doc/graph/{name}"), new PathTemplate("/doc/{kind}/{slug}")))
        .isNegative();
  }
}
