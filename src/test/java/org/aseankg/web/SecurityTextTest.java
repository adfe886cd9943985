package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where weaknesses are reported. */
class SecurityTextTest {

  private static final String PATH = "/.well-known/security.txt";

  @Test
  void contact_isToldWithADayUntilWhichItHolds() {
    Settings settings =
        BundledGraph.settings()
            .with(Keys.SECURITY_CONTACT, Optional.of(URI.create("mailto:security@example.org")));
    try (ServerFixture kg = ServerFixture.ofMeetings(settings)) {
      HttpResponse<String> answer = kg.get(PATH);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
      assertThat(answer.body())
          .isEqualTo(
              "Contact: mailto:security@example.org\n"
                  + "Expires: 2027-05-20T00:00:00Z\nPreferred-Languages: en, vi\n");
    }
  }

  @Test
  void contact_notSetMeansNoSuchFile() {
    try (ServerFixture kg = ServerFixture.ofMeetings()) {
      assertThat(kg.get(PATH).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"security@example.org", "http://example.org", "https:", "java script:x"})
  void contact_thatIsNoAddressStopsTheStart(String value) {
    assertThatThrownBy(() -> Settings.from(Map.of("ASEAN_KG_SECURITY_CONTACT", value)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("ASEAN_KG_SECURITY_CONTACT")
        .hasMessageContaining("expected an address as mailto:");
  }
}
