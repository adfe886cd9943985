package org.aseankg.store;

import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/**
 * Fills a dataset that nobody reads yet, in steps: quads streamed in bulk first, then changes that
 * read what is there.
 */
public interface StoreFiller {

  /** Streams quads into the dataset. May be called once, before {@link #change}. */
  void stream(Consumer<StreamRDF> source);

  /** Changes the dataset, reading what was streamed. */
  void change(Consumer<DatasetGraph> action);

  /** Fills within the write transaction the caller has open. */
  static StoreFiller into(DatasetGraph dataset) {
    return new StoreFiller() {
      @Override
      public void stream(Consumer<StreamRDF> source) {
        source.accept(StreamRDFLib.dataset(dataset));
      }

      @Override
      public void change(Consumer<DatasetGraph> action) {
        action.accept(dataset);
      }
    };
  }

  /** Fills an empty TDB2 folder with its bulk loader. */
  static StoreFiller bulk(DatasetGraph dataset) {
    return new StoreFiller() {
      @Override
      public void stream(Consumer<StreamRDF> source) {
        DataLoader loader = LoaderFactory.phasedLoader(dataset, MonitorOutputs.nullOutput());
        loader.startBulk();
        try {
          source.accept(loader.stream());
          loader.finishBulk();
        } catch (RuntimeException e) {
          loader.finishException(e);
          throw e;
        }
      }

      @Override
      public void change(Consumer<DatasetGraph> action) {
        Txn.executeWrite(dataset, () -> action.accept(dataset));
      }
    };
  }
}
