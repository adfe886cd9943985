package org.aseankg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.Directory;
import org.aseankg.store.StoreVersion;
import org.aseankg.vocab.Iris;

/** Writes the whole index anew and commits it in one step; readers see the old one until then. */
final class IndexBuild {

  private static final int MEGABYTES = 64;

  private final Iris iris;
  private final String madeBy;

  IndexBuild(Iris iris, String madeBy) {
    this.iris = iris;
    this.madeBy = madeBy;
  }

  /** Writes all entities of a dataset, within the caller's transaction. */
  void write(DatasetGraph dataset, Directory directory) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(OpenMode.CREATE)
            .setRAMBufferSizeMB(MEGABYTES)
            .setUseCompoundFile(false)
            // Keeps documents in the order in which they are written.
            .setMergePolicy(new LogDocMergePolicy())
            .setCommitOnClose(false);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      EntityReader reader = new EntityReader(dataset, iris);
      Map<Node, Integer> entities = reader.entities();
      List<Node> inOrder = new ArrayList<>(entities.keySet());
      inOrder.sort(Comparator.comparing((Node n) -> -entities.get(n)).thenComparing(Node::getURI));
      for (Node entity : inOrder) {
        writer.addDocuments(Documents.of(reader.profile(entity, entities.get(entity))));
      }
      writer.forceMerge(1);
      Map<String, String> data =
          Map.of(Fields.VERSION, StoreVersion.of(dataset), Fields.MADE_BY, madeBy);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
