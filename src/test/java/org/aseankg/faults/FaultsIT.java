package org.aseankg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One kill of each step but the load, which {@code KillDuringLoadIT} has, at a moment that differs
 * from run to run; {@code docs/faults.md} tells how hundreds are done.
 */
@Timeout(120)
class FaultsIT {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"update", "backup", "compaction", "index"})
  void killedProcess_leavesWholeCommits(String step) throws Exception {
    FaultCount count = Faults.kills(folder, step, 1, System.nanoTime()).call();

    assertThat(count.cycles()).isEqualTo(1);
    assertThat(count.troubles()).isEmpty();
  }
}
