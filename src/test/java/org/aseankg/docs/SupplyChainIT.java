package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what the jar is made of to what is said of it, and to what may be in it. */
class SupplyChainIT {

  /** Licences under which a library may be passed on within an Apache-2.0 program. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-2.0",
          "Bouncy Castle Licence",
          "Unicode/ICU License");

  /** Versions before a release; each that is used all the same has its reason in RATIONALE.md. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?i).*(snapshot|alpha|beta|[-.]rc\\d*|[-.]cr\\d*|milestone|[-.]m\\d+|preview).*");

  private static JsonNode bom;

  @BeforeAll
  static void read() throws IOException {
    bom = new ObjectMapper().readTree(Path.of(System.getProperty("asean-kg.bom")).toFile());
  }

  @Test
  void bom_isCycloneDx_andDescribesThisProgram() {
    assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bom.at("/metadata/component/name").asText()).isEqualTo("asean-kg");
    assertThat(bom.path("components"))
        .allMatch(c -> c.path("purl").asText().startsWith("pkg:maven/"))
        .allMatch(c -> c.path("hashes").toString().contains("SHA-256"));
  }

  @Test
  void thirdParty_isTheListOfLibraries() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("THIRD-PARTY.md"), StandardCharsets.UTF_8).stream()
            .dropWhile(l -> !l.startsWith("| library |"))
            .skip(2)
            .toList();
    List<String> expected = new ArrayList<>();
    bom.path("components").forEach(c -> expected.add(row(c)));
    expected.sort(null);
    assertThat(rows).containsExactlyElementsOf(expected);
  }

  @Test
  void everyLibrary_hasALicenceThatGoesWithOurs() {
    for (JsonNode library : bom.path("components")) {
      assertThat(licences(library)).as(name(library)).containsAnyElementsOf(ALLOWED);
    }
  }

  @Test
  void unfinishedVersion_hasItsReason() throws IOException {
    String reasons = Files.readString(Path.of("RATIONALE.md"));
    for (JsonNode library : bom.path("components")) {
      String version = library.path("version").asText();
      if (UNFINISHED.matcher(version).matches()) {
        assertThat(reasons).as(name(library) + " " + version).contains(version);
      }
    }
  }

  private static String row(JsonNode library) {
    return "| "
        + name(library)
        + " | "
        + library.path("version").asText()
        + " | "
        + String.join(" or ", licences(library))
        + " |";
  }

  private static String name(JsonNode library) {
    return library.path("group").asText() + ":" + library.path("name").asText();
  }

  private static List<String> licences(JsonNode library) {
    List<String> found = new ArrayList<>();
    for (JsonNode entry : library.path("licenses")) {
      JsonNode licence = entry.path("license");
      found.add(
          entry.has("expression")
              ? entry.path("expression").asText()
              : licence.path("id").asText(licence.path("name").asText()));
    }
    return found;
  }
}
