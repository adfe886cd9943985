package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Statements pass through alike, whether they fit in memory or not. */
class StagingTest {

  private static Quad quad(int number) {
    return Quad.create(
        NodeFactory.createURI("http://g"),
        NodeFactory.createURI("http://a/s" + number),
        NodeFactory.createURI("http://a/p"),
        NodeFactory.createLiteralString("o"));
  }

  private static Set<String> content(int limit) {
    try (Staging staging = new Staging(limit)) {
      for (int i = 0; i < 10; i++) {
        staging.add(quad(i));
      }
      Set<String> found = new TreeSet<>();
      staging.graph("http://g").find().forEach(t -> found.add(t.toString()));
      return found;
    }
  }

  @Test
  void statements_areTheSameInMemoryAndOnDisk() {
    assertThat(content(10)).hasSize(10).isEqualTo(content(3)).isEqualTo(content(0));
  }

  @Test
  void statementsHeldByOthers_leaveLessRoom() {
    try (Staging first = new Staging(100);
        Staging second = new Staging(0)) {
      first.add(quad(1));
      second.add(quad(2));
      assertThat(Staging.left(List.of(first, second))).isEqualTo(Staging.IN_MEMORY - 1);
    }
  }
}
