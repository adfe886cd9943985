package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.aseankg.config.AddressRange;
import org.aseankg.config.Keys;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.guard.Guesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who brings many wrong tokens waits, right ones or not; others do not notice. */
@Timeout(120)
class GuessesTest {

  private static final String PATH = "/api/admin/changes";

  @TempDir Path folder;

  @Test
  void client_thatGuessesTokens_waits() {
    try (WritingFixture kg =
        WritingFixture.ofMeetings(
            folder,
            BundledGraph.settings()
                .with(Keys.TRUSTED_PROXIES, List.of(AddressRange.parse("127.0.0.1"))))) {
      for (int i = 0; i < Guesses.MOST; i++) {
        assertThat(ask(kg, "198.51.100.7", "guess" + i).statusCode()).isEqualTo(401);
      }
      HttpResponse<String> late = ask(kg, "198.51.100.7", kg.reader);
      assertThat(late.statusCode()).isEqualTo(429);
      assertThat(ServerFixture.header(late, "Retry-After")).isEqualTo("60");
      assertThat(
              kg.kg
                  .post(
                      "/review/login",
                      "application/x-www-form-urlencoded",
                      "token=guess",
                      "X-Forwarded-For",
                      "198.51.100.7")
                  .statusCode())
          .isEqualTo(429);
      assertThat(kg.kg.get("/healthz", "X-Forwarded-For", "198.51.100.7").statusCode())
          .isEqualTo(200);
      assertThat(ask(kg, "198.51.100.8", kg.reader).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> ask(WritingFixture kg, String client, String token) {
    return kg.kg.get(PATH, "Authorization", "Bearer " + token, "X-Forwarded-For", client);
  }
}
