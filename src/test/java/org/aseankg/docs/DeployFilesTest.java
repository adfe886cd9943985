package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.cli.CommandRun;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.junit.jupiter.api.Test;

/**
 * What the files for operators name exists: folders, settings, options, the same share of memory.
 */
class DeployFilesTest {

  private static final Path DEPLOY = Path.of("deploy");
  private static final String MEMORY = "-XX:MaxRAMPercentage=50";

  private static String text(String file) throws IOException {
    return Files.readString(DEPLOY.resolve(file));
  }

  private static List<String> found(String pattern, String text) {
    Matcher m = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    List<String> all = new ArrayList<>();
    while (m.find()) {
      all.add(m.group(1));
    }
    return all;
  }

  @Test
  void settings_areRead_andKeepToTheFoldersOfTheUnit() throws IOException {
    Settings settings =
        Settings.read(Optional.of(DEPLOY.resolve("asean-kg.yaml")), Map.of(), Map.of());
    assertThat(settings.get(Keys.STORE).orElseThrow()).startsWithRaw(Path.of("/var/lib/asean-kg"));
    assertThat(settings.get(Keys.ACCESS_LOG).orElseThrow())
        .startsWithRaw(Path.of("/var/log/asean-kg"));
    assertThat(settings.get(Keys.AUDIT_LOG).orElseThrow())
        .startsWithRaw(Path.of("/var/log/asean-kg"));
    String unit = text("asean-kg.service");
    assertThat(unit).contains("StateDirectory=asean-kg\n", "LogsDirectory=asean-kg\n");
    assertThat(unit).contains("serve --config /etc/asean-kg/asean-kg.yaml\n", MEMORY);
    assertThat(unit).doesNotContain("MemoryDenyWriteExecute=", "User=root");
  }

  @Test
  void unit_stopsInTheTimeADrainMayTake() throws IOException {
    Settings settings =
        Settings.read(Optional.of(DEPLOY.resolve("asean-kg.yaml")), Map.of(), Map.of());
    long stop = Long.parseLong(found("^TimeoutStopSec=(\\d+)$", text("asean-kg.service")).get(0));
    long drain = settings.get(Keys.DRAIN_DELAY).toSeconds();
    assertThat(stop).isGreaterThan(drain + settings.queryTimeout().toSeconds() + 5);
  }

  @Test
  void dockerfile_copiesWhatIsThere_andWhatTheBuildReads() throws IOException {
    String file = text("Dockerfile");
    List<String> copied = found("^COPY (?!--from)(\\S+) ", file);
    assertThat(copied).isNotEmpty().allMatch(f -> Files.exists(Path.of(f)));
    List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));
    assertThat(copied).allMatch(f -> ignored.contains("!" + f));
    List<String> resources =
        found(
            "<resource>\\s*<directory>([a-z]+)</directory>", Files.readString(Path.of("pom.xml")));
    assertThat(copied).containsAll(resources);
  }

  @Test
  void dockerfile_pinsItsBases_andIsNotRoot() throws IOException {
    String file = text("Dockerfile");
    assertThat(found("^FROM (\\S+)", file))
        .hasSize(2)
        .allMatch(f -> f.matches("[a-z/-]+:\\d+\\.\\d+\\.\\d+\\S*"));
    assertThat(file).contains("USER 10001:10001", "HEALTHCHECK", "STOPSIGNAL SIGTERM", MEMORY);
    assertThat(file.indexOf("USER 10001")).isLessThan(file.indexOf("ENTRYPOINT"));
    assertThat(file).doesNotContain("ADD ", ":latest", "apt-get");
    assertThat(CommandRun.of(found("^CMD \\[\"(\\w+)\"]", file).get(0), "--help").exitCode())
        .isZero();
  }

  @Test
  void dockerfile_setsSettings() throws IOException {
    List<String> variables = found("(ASEAN_KG_[A-Z_]+)=", text("Dockerfile"));
    assertThat(variables)
        .isNotEmpty()
        .allMatch(v -> Keys.all().stream().anyMatch(k -> k.variable().equals(v)));
  }

  @Test
  void launcher_takesTheSameShareOfMemory_andWatchesWhatTheBuildReads() throws IOException {
    String launcher = Files.readString(Path.of("asean-kg"));
    assertThat(launcher).contains(MEMORY);
    for (String folder :
        found(
            "<resource>\\s*<directory>([a-z]+)</directory>",
            Files.readString(Path.of("pom.xml")))) {
      assertThat(launcher).contains("\"$here/" + folder + "\"");
    }
  }
}
