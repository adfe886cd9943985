package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds what the jar is made of to what is said of it, and to what may be in it. Maven writes the
 * bill of materials only when it is not told to stay offline; without it there is still the jar.
 */
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
          // The three clauses of BSD, by the name that RE2/J gives them.
          "Go License",
          "Unicode/ICU License");

  private static final String OFFLINE = "no bill of materials: Maven was run offline";

  private static JsonNode bom;

  @BeforeAll
  static void read() throws IOException {
    Path file = Path.of(System.getProperty("asean-kg.bom"));
    bom = Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : null;
  }

  @Test
  void bom_isCycloneDx_andDescribesThisProgram() {
    assumeTrue(bom != null, OFFLINE);
    assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bom.at("/metadata/component/name").asText()).isEqualTo("asean-kg");
    assertThat(bom.path("components"))
        .allMatch(c -> c.path("purl").asText().startsWith("pkg:maven/"))
        .allMatch(c -> c.path("hashes").toString().contains("SHA-256"));
  }

  @Test
  void thirdParty_isTheListOfLibraries() throws IOException {
    assumeTrue(bom != null, OFFLINE);
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
  void jar_holdsNoLibraryThatIsNotListed() throws IOException {
    String listed = Files.readString(Path.of("THIRD-PARTY.md"));
    int libraries = 0;
    try (JarFile jar = new JarFile(System.getProperty("asean-kg.jar"))) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().matches("META-INF/maven/.+/pom\\.properties")) {
          Properties about = new Properties();
          about.load(jar.getInputStream(entry));
          String name = about.getProperty("groupId") + ":" + about.getProperty("artifactId");
          // The library of ICU tells of its parts instead of itself.
          if (!name.equals("org.aseankg:asean-kg") && !name.startsWith("com.ibm.icu:")) {
            libraries++;
            assertThat(listed).contains("| " + name + " | " + about.getProperty("version") + " |");
          }
        }
      }
    }
    assertThat(libraries).isGreaterThan(40);
  }

  @Test
  void everyLibrary_hasALicenceThatGoesWithOurs() {
    assumeTrue(bom != null, OFFLINE);
    for (JsonNode library : bom.path("components")) {
      assertThat(licences(library)).as(name(library)).containsAnyElementsOf(ALLOWED);
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
