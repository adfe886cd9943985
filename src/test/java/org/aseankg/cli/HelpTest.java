package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command tells its options with {@code --help}, as the README says. */
class HelpTest {

  static Stream<String> commands() {
    CommandRun run = CommandRun.of("--help");
    return run.out()
        .lines()
        .dropWhile(l -> !l.startsWith("Commands:"))
        .skip(1)
        .filter(l -> l.matches("  [a-z].*"))
        .map(l -> l.strip().split("\\s+")[0]);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void command_tellsItsOptions(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("Usage: asean-kg " + command);
    assertThat(run.err()).isEmpty();
  }
}
