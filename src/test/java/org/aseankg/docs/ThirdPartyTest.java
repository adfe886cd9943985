package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library that is listed is there in that version, and its version is a release. */
class ThirdPartyTest {

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(Path.of("THIRD-PARTY.md"), StandardCharsets.UTF_8).stream()
        .dropWhile(l -> !l.startsWith("| library |"))
        .skip(2)
        .map(l -> l.substring(2, l.length() - 2).split(" \\| "))
        .toList();
  }

  @Test
  void everyLibrary_isOnTheClassPathInThatVersion() throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Set<String> jars =
        Stream.of(path.split(System.getProperty("path.separator")))
            .map(p -> Path.of(p).getFileName().toString())
            .collect(Collectors.toSet());
    assertThat(rows())
        .hasSizeGreaterThan(60)
        .allSatisfy(
            r -> {
              // A classifier may follow.
              String file = r[0].split(":")[1] + "-" + r[1];
              assertThat(jars).anyMatch(j -> j.matches(Pattern.quote(file) + "(-[a-z]+)?\\.jar"));
            });
  }

  @Test
  void everyLibrary_isARelease_orHasItsReason() throws IOException {
    String reasons = Files.readString(Path.of("RATIONALE.md"));
    for (String[] row : rows()) {
      if (row[1].matches(
          "(?i).*(snapshot|alpha|beta|[-.]rc|[-.]cr|milestone|[-.]m\\d|preview).*")) {
        assertThat(reasons).as(row[0]).contains(row[1]);
      }
    }
  }
}
