package org.aseankg.load;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.store.ScratchStore;

/**
 * Holds the statements of one file while they are checked: in memory as long as they are few, in a
 * scratch store on disk when they are many, so that a file of any size can be loaded whole or not
 * at all.
 */
final class Staging implements AutoCloseable {

  /** Statements kept in memory; about 250 bytes each. */
  static final int IN_MEMORY = 200_000;

  private final int limit;
  private DatasetGraph dataset = ScratchStore.inMemory();
  private ScratchStore disk;
  private long count;

  Staging() {
    this(IN_MEMORY);
  }

  Staging(int limit) {
    this.limit = limit;
  }

  /** Takes one statement. */
  void add(Quad quad) {
    if (disk == null && count >= limit) {
      disk = ScratchStore.onDisk();
      dataset = disk.moveFrom(dataset);
    }
    dataset.add(quad);
    count++;
  }

  /** A sink for the statements of one named graph. */
  StreamRDF graphSink(Node graph) {
    return new StreamRDFBase() {
      @Override
      public void triple(org.apache.jena.graph.Triple triple) {
        add(Quad.create(graph, triple));
      }
    };
  }

  /** What was taken for one named graph. */
  Graph graph(String name) {
    return dataset.getGraph(NodeFactory.createURI(name));
  }

  /** All that was taken. */
  DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public void close() {
    if (disk != null) {
      disk.close();
    }
  }
}
