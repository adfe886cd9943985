package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

class BundledDataTest {

  @Test
  void bundledData_loadsWhole() {
    assertThat(BundledGraph.report().findings()).isEmpty();
    assertThat(BundledGraph.report().hasRefused()).isFalse();
  }
}
