package org.aseankg.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.aseankg.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void nothingSet_givesTheDefaults() {
    Settings settings = Settings.from(Map.of("PATH", "/bin", "ASEAN_KG_JAVA_OPTS", "-Xmx1g"));
    assertThat(settings.base()).isEqualTo(Settings.DEFAULT_BASE);
    assertThat(settings.queryTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.resultLimit()).isEqualTo(100_000);
    assertThat(settings.serviceHosts()).isEmpty();
  }

  @Test
  void everythingSet_isTaken() {
    Settings settings =
        Settings.from(
            Map.of(
                "ASEAN_KG_BASE", "https://example.org/kg/",
                "ASEAN_KG_QUERY_TIMEOUT", "5",
                "ASEAN_KG_RESULT_LIMIT", "10",
                "ASEAN_KG_TODAY", "2024-02-29",
                "ASEAN_KG_SERVICE_HOSTS", " Query.Wikidata.org, http://127.0.0.1:3030,,",
                "ASEAN_KG_SERVICE_TIMEOUT", "20",
                "ASEAN_KG_SERVICE_BYTES", "1000"));
    assertThat(settings.base()).isEqualTo("https://example.org/kg/");
    assertThat(settings.queryTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.resultLimit()).isEqualTo(10);
    assertThat(LocalDate.now(settings.clock())).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(settings.serviceHosts().toString())
        .isEqualTo("[https://query.wikidata.org, http://127.0.0.1:3030]");
    assertThat(settings.serviceTimeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.serviceBytes()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource({
    "ASEAN_KG_BSE, x, Unknown setting ASEAN_KG_BSE",
    "ASEAN_KG_BASE, example.org, absolute IRI that ends in a slash",
    "ASEAN_KG_BASE, https://example.org/kg, absolute IRI that ends in a slash",
    "ASEAN_KG_QUERY_TIMEOUT, 0, expected a whole number above 0",
    "ASEAN_KG_QUERY_TIMEOUT, soon, expected a whole number above 0",
    "ASEAN_KG_RESULT_LIMIT, -1, expected a whole number above 0",
    "ASEAN_KG_TODAY, 2026-13-40, expected a day",
    "ASEAN_KG_TODAY, 2026, expected a day",
    "ASEAN_KG_SERVICE_HOSTS, *, expected servers such as",
    "ASEAN_KG_SERVICE_HOSTS, https://example.org/sparql, expected servers such as",
    "ASEAN_KG_SERVICE_HOSTS, ftp://example.org, expected servers such as",
    "ASEAN_KG_SERVICE_HOSTS, user@example.org, expected servers such as",
    "ASEAN_KG_SERVICE_HOSTS, example.org:port, expected servers such as",
    "ASEAN_KG_SERVICE_HOSTS, https://, expected servers such as",
    "ASEAN_KG_SERVICE_TIMEOUT, 0, expected a whole number above 0",
    "ASEAN_KG_SERVICE_BYTES, 1e6, expected a whole number above 0"
  })
  void wrongSetting_stopsTheStart(String key, String value, String message) {
    assertThatThrownBy(() -> Settings.from(Map.of(key, value)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }
}
