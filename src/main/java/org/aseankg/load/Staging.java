package org.aseankg.load;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.store.ScratchStore;
import org.aseankg.store.StoredForm;

/**
 * Holds the statements of one file while they are checked: in memory as long as they are few, in a
 * scratch store on disk when they are many, so that a file of any size can be loaded whole or not
 * at all.
 */
final class Staging implements AutoCloseable {

  /** Statements that all files of a load together keep in memory; about 250 bytes each. */
  static final int IN_MEMORY = 200_000;

  private final int limit;
  private DatasetGraph dataset = ScratchStore.inMemory();
  private ScratchStore disk;
  private int held;

  /** Holds so many statements in memory, and all on disk when there are more. */
  Staging(int limit) {
    this.limit = limit;
  }

  /** How many statements may still be held in memory beside others. */
  static int left(List<Staging> others) {
    return Math.max(0, IN_MEMORY - others.stream().mapToInt(s -> s.held).sum());
  }

  /** Takes one statement. */
  void add(Quad quad) {
    if (disk == null) {
      if (held < limit) {
        held++;
      } else {
        disk = ScratchStore.onDisk();
        dataset = disk.moveFrom(dataset);
        held = 0;
      }
    }
    dataset.add(StoredForm.of(quad));
  }

  /** Whether there were too many; then only the thread that took them can read them. */
  boolean isOnDisk() {
    return disk != null;
  }

  /** What was taken for one named graph. */
  Graph graph(String name) {
    return dataset.getGraph(NodeFactory.createURI(name));
  }

  @Override
  public void close() {
    if (disk != null) {
      disk.close();
    }
  }
}
