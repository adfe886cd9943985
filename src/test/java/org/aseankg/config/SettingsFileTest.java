package org.aseankg.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings in a file: what is read, what counts more, and where a mistake stands. */
class SettingsFileTest {

  @TempDir Path folder;

  private Settings read(String text, Map<String, String> environment, Map<Setting<?>, String> flags)
      throws IOException {
    return Settings.read(Optional.of(file(text)), environment, flags);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("kg.yaml"), text);
  }

  @Test
  void linesAndLists_areTaken() throws IOException {
    Settings settings =
        read(
            """
            # What this machine serves
            port: 8080
            read-only: true
            store: /srv/kg   # where it is kept
            service-hosts: [query.wikidata.org, "http://127.0.0.1:3030"]
            articles:
            """,
            Map.of(),
            Map.of());
    assertThat(settings.get(Keys.PORT)).isEqualTo(8080);
    assertThat(settings.get(Keys.READ_ONLY)).isTrue();
    assertThat(settings.get(Keys.STORE)).contains(Path.of("/srv/kg"));
    assertThat(settings.serviceHosts()).hasSize(2);
    assertThat(settings.get(Keys.ARTICLES)).isEmpty();
  }

  @Test
  void environmentCountsMoreThanTheFile_andAFlagMost() throws IOException {
    String file = "query-timeout: 1\nresult-limit: 1\nport: 1\n";
    Map<String, String> environment =
        Map.of("ASEAN_KG_RESULT_LIMIT", "2", "ASEAN_KG_PORT", "2", "ASEAN_KG_CONFIG", "nowhere");
    Settings settings = read(file, environment, Map.of(Keys.PORT, "3"));
    assertThat(settings.queryTimeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.resultLimit()).isEqualTo(2);
    assertThat(settings.get(Keys.PORT)).isEqualTo(3);
    assertThat(settings.told())
        .containsExactly(
            "port: 3 (--port)",
            "query-timeout: 1 (" + folder.resolve("kg.yaml") + ", line 1)",
            "result-limit: 2 (ASEAN_KG_RESULT_LIMIT)");
  }

  @Test
  void environment_namesTheFile() throws IOException {
    Path file = file("port: 8080\n");
    Settings settings = Settings.from(Map.of("ASEAN_KG_CONFIG", file.toString()));
    assertThat(settings.get(Keys.PORT)).isEqualTo(8080);
  }

  @Test
  void emptyFile_setsNothing() throws IOException {
    assertThat(read("# nothing\n", Map.of(), Map.of()).told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "port: 1\\nqery-timeout: 5 | line 2: unknown setting qery-timeout: expected one of host,",
        "port: 1\\nport: 2 | line 2",
        "port: many | line 1: port is \"many\": expected a number from 0 to 65535.",
        "read-only: yes please | line 1: read-only is \"yes please\": expected true or false.",
        "base: x | line 1: base is \"x\": expected an absolute IRI that ends in a slash.",
        "port:\\n  number: 1 | line 2: expected lines of one level, name: value.",
        "- port | line 1: expected lines of one level, name: value.",
        "port | line 1: expected lines of one level, name: value.",
        "port: [1 | the line cannot be read: expected name: value.",
        "service-hosts: [[a]] | line 1: expected lines of one level, name: value.",
        "port: 1\\n---\\nport: 2 | expected lines of one level, name: value.",
        "port: \"\\u0007\\u001b[2J\" | port is \"?"
      })
  void mistake_isToldWithFileAndLine(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n"), Map.of(), Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("kg.yaml, ")
        .hasMessageContaining(message)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContainPattern("\\p{Cntrl}");
  }

  @Test
  void fileThatIsNone_isToldInASentence() throws IOException {
    Path missing = folder.resolve("missing.yaml");
    assertRefused(missing, "There is no file " + missing + ": expected one of settings.");
    assertRefused(folder, "There is no file " + folder + ": expected one of settings.");
    Path binary = Files.write(folder.resolve("b"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertRefused(binary, binary + " is not text in UTF-8.");
    Path large = Files.writeString(folder.resolve("l"), "#".repeat(1 + (1 << 20)));
    assertRefused(large, large + " has more than 1048576 bytes: expected a file of settings.");
  }

  @Test
  void noSetting_isASecret() {
    assertThat(Keys.all())
        .extracting(Setting::name)
        .noneMatch(n -> n.matches(".*(secret|passw|token$).*"));
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> Settings.read(Optional.of(file), Map.of(), Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }
}
