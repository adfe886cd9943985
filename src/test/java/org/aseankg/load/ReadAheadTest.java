package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read ahead is what would have been read in turn. */
class ReadAheadTest {

  private static final String AHEAD = "read-ahead";

  @TempDir Path folder;

  private final List<String> threads = Collections.synchronizedList(new ArrayList<>());

  private SourceFile file(String name, int size) throws IOException {
    return SourceFile.of(Files.write(folder.resolve(name), new byte[size]));
  }

  /** Reads one statement, on disk where none fits in memory. */
  private Reading read(int limit) {
    threads.add(Thread.currentThread().getName());
    Staging staging = new Staging(limit);
    var node = NodeFactory.createURI("http://a/s");
    staging.add(Quad.create(node, node, node, node));
    return new Reading("digest", null, List.of(), staging);
  }

  @Test
  void smallFile_isReadOnceOnAnotherThread() throws IOException {
    SourceFile small = file("small.json", 10);
    try (ReadAhead ahead = new ReadAhead(f -> read(1))) {
      ahead.start(small);
      try (Reading reading = ahead.take(small)) {
        assertThat(reading.digest()).isEqualTo("digest");
      }
    }
    assertThat(threads).containsExactly(AHEAD);
  }

  @Test
  void largeOrCompressedFile_isReadWhenItIsAskedFor() throws IOException {
    for (SourceFile file : List.of(file("large.json", 1 << 20), file("packed.json.gz", 10))) {
      try (ReadAhead ahead = new ReadAhead(f -> read(1))) {
        ahead.start(file);
        ahead.take(file).close();
      }
    }
    assertThat(threads).hasSize(2).doesNotContain(AHEAD);
  }

  @Test
  void whatOutgrowsMemory_isReadAgainByWhoAsks() throws IOException {
    SourceFile small = file("small.json", 10);
    try (ReadAhead ahead = new ReadAhead(f -> read(0))) {
      ahead.start(small);
      try (Reading reading = ahead.take(small)) {
        assertThat(reading.staging().graph("http://a/s").find().toList()).hasSize(1);
      }
    }
    assertThat(Set.copyOf(threads)).hasSize(2).contains(AHEAD);
  }

  @Test
  void failure_reachesWhoAsks() throws IOException {
    SourceFile small = file("small.json", 10);
    try (ReadAhead ahead =
        new ReadAhead(
            f -> {
              throw new StoreException("The disk is full.");
            })) {
      ahead.start(small);
      assertThatThrownBy(() -> ahead.take(small))
          .isInstanceOf(StoreException.class)
          .hasMessage("The disk is full.");
    }
  }
}
