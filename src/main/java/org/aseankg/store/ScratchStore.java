package org.aseankg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.aseankg.StoreException;

/** A dataset for statements that are only passing through; it is gone when it is closed. */
public final class ScratchStore implements AutoCloseable {

  private final Path folder;
  private final DatasetGraph dataset;

  private ScratchStore(Path folder, DatasetGraph dataset) {
    this.folder = folder;
    this.dataset = dataset;
  }

  /** A dataset on the heap, without transactions: fast, and nothing to close. */
  public static DatasetGraph inMemory() {
    return DatasetGraphFactory.createWithGraphMaker(
        name -> GraphMemFactory.createDefaultGraphSameTerm());
  }

  /**
   * A dataset in the folder for temporary files, open for writing by this thread until it is
   * closed.
   */
  public static ScratchStore onDisk() {
    try {
      Path folder = Files.createTempDirectory("asean-kg-load");
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
      dataset.begin(TxnType.WRITE);
      return new ScratchStore(folder, dataset);
    } catch (IOException e) {
      throw new StoreException(
          "No folder for temporary files could be made: " + e.getMessage() + ".", e);
    }
  }

  /** Takes over the statements of another dataset. */
  public DatasetGraph moveFrom(DatasetGraph other) {
    other.find().forEachRemaining(dataset::add);
    return dataset;
  }

  @Override
  public void close() {
    if (dataset.isInTransaction()) {
      dataset.abort();
      dataset.end();
    }
    TDBInternal.expel(dataset);
    FileUtils.deleteQuietly(folder.toFile());
  }
}
