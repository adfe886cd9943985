package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofMeetings();
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/kg/sparql",
        "/kg/sparql?query=x",
        "/kg/data",
        "/kg/update",
        "/healthz",
        "/nothing"
      })
  void read_fromAnyPageWithoutCredentials(String target) {
    HttpResponse<String> response = kg.get(target, "Origin", "https://example.org");
    assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    assertThat(header(response, "Access-Control-Allow-Credentials")).isNull();
    assertThat(header(response, "Access-Control-Expose-Headers"))
        .contains("Link", "ETag", "Retry-After", "Content-Language");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/kg/sparql", "/kg/data", "/healthz", "/readyz"})
  void preflight_allowsReadingAndPostingQueries(String target) {
    HttpResponse<String> response =
        kg.send(
            "OPTIONS",
            target,
            BodyPublishers.noBody(),
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "content-type");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(response, "Access-Control-Allow-Methods"))
        .isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(header(response, "Access-Control-Allow-Headers")).isEqualTo("*");
    assertThat(header(response, "Access-Control-Allow-Credentials")).isNull();
  }

  @Test
  void options_namesWhatIsAllowed() {
    assertThat(header(options("/kg/sparql"), "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(header(options("/kg/data"), "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(header(options("/kg/update"), "Allow")).isEqualTo("OPTIONS");
  }

  @Test
  void response_namesNoServerSoftware() {
    HttpResponse<String> response = kg.get(sparql("ASK {}"));
    assertThat(header(response, "Server")).isNull();
    assertThat(header(response, "Fuseki-Request-Id")).isNull();
  }

  private static HttpResponse<String> options(String target) {
    return kg.send("OPTIONS", target, BodyPublishers.noBody());
  }
}
