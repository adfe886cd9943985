package org.aseankg.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The ontology keeps to OWL 2 RL. The OWL API judges, in a process with a class path of its own,
 * which the build writes to {@code target/owlapi.classpath}.
 */
class OwlProfileTest {

  private record Judgement(int exitCode, String said) {}

  @Test
  void ontology_isInOwl2Rl() throws Exception {
    Judgement judgement =
        judge("ontology/akg.ttl", "ontology/alignments.ttl", "ontology/concepts.ttl");

    assertThat(judgement.said()).contains(" 0 violations");
    assertThat(judgement.exitCode()).isZero();
  }

  @Test
  void check_findsWhatIsOutOfTheProfile() throws Exception {
    Judgement judgement = judge("src/test/resources/ontology/out-of-profile.ttl");

    assertThat(judgement.said()).contains("1 violations");
    assertThat(judgement.exitCode()).isEqualTo(1);
  }

  private static Judgement judge(String... files) throws IOException, InterruptedException {
    String classPath = Files.readString(Path.of("target/owlapi.classpath")).strip();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of(java, "-cp", classPath, "src/test/owlapi/OwlProfileCheck.java"));
    command.addAll(List.of(files));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Judgement(process.exitValue(), said);
  }
}
