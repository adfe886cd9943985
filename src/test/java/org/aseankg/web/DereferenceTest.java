package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aseankg.config.Settings;
import org.junit.jupiter.api.Test;

/**
 * Every IRI under the base that the bundled data mentions leads to a document that describes it.
 */
class DereferenceTest {

  private static final String OTHER = "http://kg.example:8080/asean/";

  @Test
  void everyIri_leadsToItsDescription() {
    try (ServerFixture kg = ServerFixture.ofBundled()) {
      assertThat(undescribed(new IriWalk(kg, Settings.DEFAULT_BASE))).isEmpty();
    }
  }

  @Test
  void everyIri_leadsToItsDescriptionUnderAnotherBase() {
    try (ServerFixture kg = ServerFixture.ofBundledUnder(OTHER)) {
      IriWalk walk = new IriWalk(kg, OTHER);
      assertThat(walk.documents().keySet())
          .allMatch(
              d ->
                  d.startsWith(OTHER)
                      || d.matches(Settings.DEFAULT_BASE + "(ontology|shapes)(/.*)?"));
      assertThat(undescribed(walk)).isEmpty();
    }
  }

  private static Set<String> undescribed(IriWalk walk) {
    Map<String, Set<String>> documents = walk.documents();
    assertThat(documents).hasSizeGreaterThan(700);
    Set<String> failures = new TreeSet<>();
    documents.forEach((document, iris) -> failures.addAll(walk.undescribed(document, iris)));
    return failures;
  }
}
